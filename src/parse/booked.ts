import type { BookedLine } from "../domain/booked-line.ts";
import { readLongDecimal } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import { type Currency, Money } from "../domain/money.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type * as File from "../generated/request.ts";
import { below } from "./places.ts";
import { instantAt, type Reading } from "./reading.ts";

/** Decodes lines that were billed before. Problems: key-missing of a reversal that does not say of what; interval-empty. */
export function readBooked(file: File.BookedLines, reading: Reading): readonly BookedLine[] {
  return file.map((line, n) => {
    const pointer = below("/booked", n);
    const booked = readLine(line, pointer, reading);
    reading.problems.push(
      ...reversalProblem(line, pointer, reading),
      ...orderProblem(booked, pointer, reading),
    );
    return booked;
  });
}

function reversalProblem(file: File.BookedLine, pointer: string, { places }: Reading): readonly Problem[] {
  if (file.kind !== "reversal" || file.reverses !== undefined) return [];
  const message = "`reverses` is missing: a reversal says which kind of line it took back";
  const hint = "send the line as the result had it, with its `reverses`";
  return [errorAt({ code: "key-missing", message, hint, place: places.value(pointer) })];
}

/** A one-time charge is a point in time; nothing else is shorter. */
function orderProblem({ from, until }: BookedLine, pointer: string, { places }: Reading): readonly Problem[] {
  if (!isBefore(until, from)) return [];
  const message = "this booked line ends before it begins";
  const hint = "send the line as the result had it";
  return [errorAt({ code: "interval-empty", message, hint, place: places.value(below(pointer, "until")) })];
}

function readLine(file: File.BookedLine, pointer: string, { zone, places }: Reading): BookedLine {
  const money = (text: string) => new Money(readLongDecimal(text), file.currency as Currency); // the schema has read it
  return {
    kind: file.kind === "reversal" ? (file.reverses ?? file.kind) : file.kind,
    reverses: file.kind === "reversal",
    charge: file.charge ?? undefined,
    version: file.version,
    from: instantAt(file.from, zone),
    until: instantAt(file.until, zone),
    due: typeof file.due === "string" ? instantAt(file.due, zone) : undefined,
    exact: money(file.exact),
    amount: money(file.amount),
    places: file.amount.split(".")[1]?.length ?? 0,
    place: places.value(pointer),
  };
}
