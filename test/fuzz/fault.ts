import { PROBLEM_CODES } from "../../src/domain/problem-codes.ts";
import { type Opened, openCatalog, problemText } from "../../src/engine.ts";
import {
  type Catalog,
  explain,
  explainHtml,
  isFailure,
  type Place,
  type Problem,
  rate,
  type Source,
  timeline,
} from "../../src/index.ts";
import { expectAsSchema } from "../support/as-schema.ts";
import { REFUSAL_CODES } from "../support/refusal-codes.ts";
import { Chance } from "./chance.ts";
import { plausibleRequest } from "./plausible-requests.ts";

/** What is wrong with an answer: a sentence, and the request where there was one. */
export type Fault = { readonly what: string; readonly request?: unknown };

/** What files came to: whether there was a catalog, how many of its requests had a bill, and the first fault. */
export type Looked = {
  readonly isOpened: boolean;
  readonly ratedCount: number;
  readonly fault: Fault | undefined;
};

const CODES: ReadonlySet<string> = new Set(PROBLEM_CODES);
const LONGEST_MILLISECONDS = 2000;
const MOST_PROBLEMS = 100;
const REQUESTS = 4;

/** Opens files that may be damaged, and rates by them if that is possible; nothing of it may throw or take long. */
export async function lookAt(sources: readonly Source[], seed: number): Promise<Looked> {
  const nothing = { isOpened: false, ratedCount: 0 };
  try {
    const opened = await inTime(() => openCatalog(sources));
    if (typeof opened === "string") return { ...nothing, fault: { what: `opening the files ${opened}` } };
    const what = faultOfOpened(opened, sources);
    if (what !== undefined || !opened.catalog)
      return { ...nothing, fault: what === undefined ? what : { what } };
    return { isOpened: true, ...(await lookAtAnswers(opened.catalog, new Chance(seed))) };
  } catch (error) {
    return { ...nothing, fault: { what: `opening the files throws ${textOf(error)}` } };
  }
}

function faultOfOpened({ catalog, problems }: Opened, sources: readonly Source[]): string | undefined {
  const hasErrors = problems.some(({ severity }) => severity === "error");
  if (hasErrors === (catalog !== undefined)) return "errors and a catalog do not exclude each other";
  const isPlaced = ({ place, related }: Problem) => [place, ...related].every((each) => isIn(each, sources));
  return faultOfProblems(problems, CODES, isPlaced) ?? faultOfTexts(problems, sources);
}

function faultOfProblems(
  problems: readonly Problem[],
  codes: ReadonlySet<string>,
  isPlaced: (problem: Problem) => boolean,
): string | undefined {
  if (problems.length > MOST_PROBLEMS) return `${problems.length} problems were told`;
  const strange = problems.find(
    (problem) =>
      !codes.has(problem.code) ||
      problem.hint.trim() === "" ||
      problem.message.trim() === "" ||
      !isPlaced(problem),
  );
  return strange && `a problem has no fitting code, message, hint or place: ${JSON.stringify(strange)}`;
}

/** What is printed may not steer a terminal, whatever the file says. */
function faultOfTexts(problems: readonly Problem[], sources: readonly Source[]): string | undefined {
  const text = problems.map((problem) => problemText(problem, sources)).join("\n");
  const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text);
  return steering ? `the text of the problems has the character ${escape(steering[0])}` : undefined;
}

/** The column behind the last character is where something is missing. */
function isIn(place: Place, sources: readonly Source[]): boolean {
  if (!("file" in place)) return false;
  const { line, column, file } = place;
  return sources.some(({ path, text }) => {
    const found = path === file ? text.split("\n", line)[line - 1] : undefined;
    return found !== undefined && column >= 1 && column <= found.length + 1;
  });
}

async function lookAtAnswers(catalog: Catalog, chance: Chance): Promise<Omit<Looked, "isOpened">> {
  let ratedCount = 0;
  for (let n = 0; n < REQUESTS && catalog.tariffs.size > 0; n += 1) {
    const request = plausibleRequest(catalog, chance);
    const answered = await answerTo(catalog, request);
    if (answered !== "rated" && answered !== "refused")
      return { ratedCount, fault: { what: answered, request } };
    if (answered === "rated") ratedCount += 1;
  }
  return { ratedCount, fault: undefined };
}

/** "rated" or "refused", else what is wrong. */
async function answerTo(catalog: Catalog, request: Readonly<Record<string, unknown>>): Promise<string> {
  try {
    const answer = await inTime(() => rate(catalog, request));
    if (typeof answer === "string") return `rating ${answer}`;
    const moved = await inTime(() => timeline(catalog, { contract: request["contract"] }));
    if (typeof moved === "string") return `the timeline ${moved}`;
    const fault =
      faultOfAnswer("result", answer) ?? faultOfAnswer("result#/definitions/timeline_result", moved);
    if (fault !== undefined || isFailure(answer)) return fault ?? "refused";
    explain(answer);
    explainHtml(answer);
    return "rated";
  } catch (error) {
    return `answering throws ${textOf(error)}`;
  }
}

function faultOfAnswer(shape: string, answer: object): string | undefined {
  expectAsSchema(isFailure(answer) ? "result#/definitions/failure" : shape, answer);
  return isFailure(answer) ? faultOfRefusal(answer.problems) : undefined;
}

function faultOfRefusal(problems: readonly Problem[]): string | undefined {
  if (problems.length === 0) return "a refusal says nothing";
  return faultOfProblems(problems, REFUSAL_CODES, ({ place }) => "pointer" in place);
}

/** The answer, or that it took too long; a second try is given to a machine that was busy with something else. */
async function inTime<Answer extends object>(work: () => Promise<Answer>): Promise<Answer | string> {
  for (let isLast = false; ; isLast = true) {
    const began = performance.now();
    const answer = await work();
    const took = performance.now() - began;
    if (took <= LONGEST_MILLISECONDS) return answer;
    if (isLast) return `takes ${Math.round(took)} ms`;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
