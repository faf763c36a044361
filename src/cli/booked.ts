import { isFailure } from "../domain/problem.ts";
import { readResult } from "../engine.ts";
import type { RateResult } from "../generated/result.ts";
import { requestsOf } from "./input.ts";
import { WrongCall } from "./stop.ts";

/** Puts what was booked into requests: the lines of earlier results for the same contract and period. */
export type Booking = (request: unknown) => unknown;

/** What a request is looked up by; anything else in it is the engine's to judge. */
type Asked = {
  readonly contract?: { readonly id?: unknown };
  readonly period?: { readonly from?: unknown; readonly until?: unknown };
  readonly booked?: unknown;
};

/** Reads a file of results of `tariff rate`: the first bill of each contract, and its corrections so far. */
export async function readBooking(file: string): Promise<Booking> {
  const results: RateResult[] = [];
  for await (const read of requestsOf(file)) {
    const result = isFailure(read) ? read : readResult(read.value);
    if (!result || isFailure(result) || !("lines" in result))
      throw new WrongCall(`\`${file}\` holds what is no result: write results of \`tariff rate\` into it`);
    results.push(result);
  }
  return (request) => withBooked(request, results, file);
}

function withBooked(request: unknown, results: readonly RateResult[], file: string): unknown {
  if (typeof request !== "object" || request === null) return request;
  const asked: Asked = request;
  if (asked.booked !== undefined)
    throw new WrongCall("the request has `booked` already: leave it out, or leave out `--booked`");
  const own = results.filter((result) => isFor(result, asked));
  // Without a match the whole bill would be billed a second time.
  if (own.length === 0)
    throw new WrongCall(
      `\`${file}\` has no result for the contract \`${asked.contract?.id}\` and its period: book what was billed for just that`,
    );
  return { ...request, booked: own.flatMap(({ lines }) => lines) };
}

function isFor({ contract, period }: RateResult, asked: Asked): boolean {
  return (
    contract === asked.contract?.id &&
    isSameMoment(asked.period?.from, period.from) &&
    isSameMoment(asked.period?.until, period.until)
  );
}

/** A date is that of the result, which is printed with the offset of the tariff's zone; an instant is the same instant. */
function isSameMoment(asked: unknown, answered: string): boolean {
  const text = String(asked);
  if (!text.includes("T")) return answered.startsWith(`${text}T`);
  try {
    return Temporal.Instant.from(text).equals(Temporal.Instant.from(answered));
  } catch {
    return false; // no instant at all, which the engine will say
  }
}
