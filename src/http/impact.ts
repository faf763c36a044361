import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Catalog } from "../domain/catalog.ts";
import type { Effort } from "../domain/effort.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import { type ImpactStart, rate, readImpactRequest, timeline } from "../engine.ts";
import type { Asking, Change, ContractUse } from "../impact/change.ts";
import { changesFrom } from "../impact/changes-from.ts";
import { impactOf } from "../impact/impact.ts";
import { budget, TooMuchWork } from "../live/budget.ts";
import { type ReadRequest, readRequests } from "../stream/read-requests.ts";
import { unreadable } from "../stream/unreadable.ts";
import { sendAnswer } from "./answer.ts";
import type { Streaming } from "./endpoint.ts";
import { failureAnswer } from "./failure-answer.ts";
import { answerLines, LINES, type LineOrAnswer } from "./line-answers.ts";
import { mediaTypeOf } from "./media-type.ts";
import { openSides } from "./open-sides.ts";
import { tooManyOrders, tooMuchAsked, tooMuchToRate } from "./too-much-work.ts";

/** What a change does to the contracts that follow it, one per line; a line for each, and the whole at the end. */
export async function impactStream(
  asked: Streaming,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaTypeOf(request, [LINES]);
  if (typeof type === "object") return sendAnswer(response, type);
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  await answerLines(asked, { request, response }, (input, most) =>
    answersTo(asked, readRequests(input, most), gone.signal),
  );
}

async function* answersTo(
  asked: Streaming,
  lines: AsyncGenerator<ReadRequest>,
  gone: AbortSignal,
): AsyncGenerator<LineOrAnswer> {
  const first = await lines.next();
  if (first.done) return;
  const start = isFailure(first.value) ? first.value : readImpactRequest(first.value.value);
  if (isFailure(start)) return yield { answer: failureAnswer(start) };
  const change = await changeOf(start, asked, gone);
  if (isFailure(change)) return yield { answer: failureAnswer(change) };
  const broken: Failure[] = [];
  for await (const step of impactOf(usesIn(lines, start, broken), change, start.budgets)) {
    const [failure] = broken;
    // Sums without a contract that could not be read would be wrong, so there are none.
    if (failure) return yield { line: failure };
    yield { line: step.kind === "contract" ? step.impact : step.result };
    await nextTurn(); // other requests are answered meanwhile
  }
}

async function changeOf(start: ImpactStart, asked: Streaming, gone: AbortSignal): Promise<Change | Failure> {
  const sides = await openSides(start, asked, gone);
  if (isFailure(sides)) return sides;
  const { base, head } = sides;
  const since = changesFrom(base, head, asked.serving.clock.now());
  return { base, head, period: start.period, changesFrom: since, asking: boundedBy(asked) };
}

/** The contracts, up to the first line that is none. */
async function* usesIn(
  lines: AsyncGenerator<ReadRequest>,
  { usageFrom }: ImpactStart,
  broken: Failure[],
): AsyncGenerator<ContractUse> {
  for await (const read of lines) {
    const use = isFailure(read) ? read : useOf(read.value);
    if (isFailure(use)) {
      broken.push(use);
      return;
    }
    yield usageFrom === undefined ? use : { ...use, usage_from: usageFrom };
  }
}

/** What a contract may look like the engine says; here it only has to be one. */
function useOf(value: unknown): ContractUse | Failure {
  const isUse = typeof value === "object" && value !== null && "contract" in value;
  if (!isUse)
    return unreadable('the line has no `contract`; expected { "contract": { ... }, "usage": [ ... ] }');
  const { contract, usage = [], ...others } = value as { contract: unknown; usage?: unknown }; // the engine looks closer
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    return unreadable(`the line has ${quote(unknown)} beside \`contract\` and \`usage\``);
  if (!Array.isArray(usage)) return unreadable("`usage` is no list");
  return { contract, usage };
}

/** As much work for each contract as for a request of its own. */
function boundedBy({ serving }: Streaming): Asking {
  const { limits } = serving.settings;
  return {
    rate: async (catalog: Catalog, request: object) =>
      tooMuchAsked(request, limits) ??
      within(limits.work, (effort) => rate(catalog, request, effort), tooMuchToRate),
    timeline: (catalog: Catalog, request: object) =>
      within(limits.work, (effort) => timeline(catalog, request, effort), tooManyOrders),
  };
}

async function within<T>(
  most: number,
  work: (effort: Effort) => Promise<T>,
  refusal: (error: TooMuchWork) => Failure,
): Promise<T | Failure> {
  try {
    return await work(budget(most));
  } catch (error) {
    if (error instanceof TooMuchWork) return refusal(error);
    throw error;
  }
}
