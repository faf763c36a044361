import type { BookedLine } from "../domain/booked-line.ts";
import { readLongDecimal } from "../domain/decimal.ts";
import { type Currency, Money } from "../domain/money.ts";
import type * as File from "../generated/request.ts";
import { below } from "./places.ts";
import { instantAt, type Reading } from "./reading.ts";

/** Decodes lines that were billed before. */
export function readBooked(file: File.BookedLines, reading: Reading): readonly BookedLine[] {
  return file.map((line, n) => readLine(line, below("/booked", n), reading));
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
