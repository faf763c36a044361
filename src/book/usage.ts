import { faultAt } from "./book-fault.ts";
import { csvRecords, isCsv, jsonRecords } from "./records.ts";

/** A row of usage as a request has it, not looked at yet, and whose it is. */
export type BookedUsage = { readonly contract: string; readonly row: object };

const COLUMNS = ["contract", "meter", "at", "quantity"];

/** The usage in a file: as a request has it, with a key `contract`; or a CSV file of measured rows. */
export async function* usageIn(file: string): AsyncGenerator<BookedUsage> {
  if (isCsv(file)) {
    const known = COLUMNS.map((name) => `\`${name}\``).join(", ");
    for await (const { line, cells } of csvRecords(file, {
      isColumn: (name) => COLUMNS.includes(name),
      known,
    }))
      yield usageOf(Object.fromEntries(cells), { file, line });
  } else for await (const { line, value } of jsonRecords(file)) yield usageOf(value, { file, line });
}

function usageOf(
  value: Readonly<Record<string, unknown>>,
  place: { readonly file: string; readonly line: number },
): BookedUsage {
  const { contract, ...row } = value;
  if (typeof contract === "string") return { contract, row };
  throw faultAt(
    place,
    'the row names no contract; expected for example { "contract": "c-1", "meter": "messages", "at": "2026-06-01", "quantity": 20 }',
  );
}
