import type { Source } from "../domain/catalog.ts";
import { type Failure, isFailure, type Place } from "../domain/problem.ts";
import { placeText } from "../engine.ts";
import type { ReadRequest } from "../stream/read-requests.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { type Format, jsonText } from "./format.ts";
import { requestsOf } from "./input.ts";
import { print, printAside } from "./output.ts";
import { problemsText } from "./problems-text.ts";
import { WrongCall } from "./stop.ts";

/** How each request of an input is answered and shown. */
export type Answering<Result extends object> = {
  /** The texts that places in tariff files are shown with. */
  readonly sources: readonly Source[];
  readonly format: Format;
  readonly answer: (request: unknown) => Promise<Result | Failure>;
  readonly textOf: (result: Result) => string;
};

/** Answers the requests of a file or of standard input, one after the other; resolves to the exit code. */
export async function answerEach<Result extends object>(
  file: string | undefined,
  answering: Answering<Result>,
): Promise<number> {
  let count = 0;
  let exitCode = CLEAN;
  for await (const request of requestsFor(answering.format, file)) {
    count += 1;
    const answer = isFailure(request) ? request : await answering.answer(request.value);
    if (isFailure(answer)) exitCode = PROBLEMS_FOUND;
    if (answering.format === "pretty" && count > 1) await (isFailure(answer) ? printAside("") : print(""));
    await printAnswer(answer, answering, requestPlace(count));
  }
  if (count === 0) throw new WrongCall("there is no request: the input is empty");
  return exitCode;
}

/** The requests of an input; where one page is to be made of it, none before it is known that no other follows. */
async function* requestsFor(format: Format, file: string | undefined): AsyncGenerator<ReadRequest> {
  let only: ReadRequest | undefined;
  for await (const request of requestsOf(file)) {
    if (format !== "html") yield request;
    else if (only) throw new WrongCall(SEVERAL);
    else only = request;
  }
  if (only) yield only;
}

const SEVERAL =
  "`--format html` makes one page of one result, and the input holds several: pass them one by one, or choose another format";

/** Writes one result, or its problems: as JSON in its place, as text aside, so that bills stay bills. */
export async function printAnswer<Result extends object>(
  answer: Result | Failure,
  { sources, format, textOf }: Omit<Answering<Result>, "answer">,
  nameOf: (place: Place) => string,
): Promise<void> {
  if (format === "json" || format === "ndjson") await print(jsonText(answer, format));
  else if (!isFailure(answer)) await print(textOf(answer));
  else await printAside(problemsText(answer.problems, { sources, nameOf, stream: process.stderr }));
}

/** Only from the second request on is it told which one: most inputs hold just one. */
function requestPlace(count: number): (place: Place) => string {
  return (place) => {
    const text = placeText(place);
    return "pointer" in place && count > 1 ? text.replace("request", `request ${count}`) : text;
  };
}
