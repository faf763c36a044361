import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { isFailure } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import { readJson } from "../engine.ts";
import { causeOf } from "../files/cause-of.ts";
import { linesOf } from "../stream/lines.ts";
import { BookFault, faultAt } from "./book-fault.ts";

/** What a line of a file holds, and its number. */
export type JsonRecord = { readonly line: number; readonly value: Readonly<Record<string, unknown>> };

/** The cells of a row by the names in the first one; empty cells are left out. */
export type CsvRecord = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** Longer than a contract with thousands of orders, or a month of its usage. */
const MOST_BYTES = 64 * 1024 * 1024;

/** In characters: a quote that is never closed is not followed to the end of the file. */
const MOST_CELLS = 1_000_000;

export function isCsv(file: string): boolean {
  return /\.csv$/i.test(file);
}

/** The JSON objects of a file with one in each line. */
export async function* jsonRecords(file: string): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const text of linesOf(bytesOf(file), MOST_BYTES)) {
    line += 1;
    if (typeof text !== "string") throw faultAt({ file, line }, `the line is ${text.unread}`);
    if (text.trim() === "") continue;
    const read = readJson(text);
    if (isFailure(read))
      throw faultAt({ file, line }, `${read.problems[0]?.message}; expected one JSON object in each line`);
    const { value } = read;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw faultAt({ file, line }, "the line is no JSON object; expected one in each line");
    yield { line, value: value as JsonRecord["value"] };
  }
}

/** The rows of a CSV file; `isColumn` says which names its first row may have. */
export async function* csvRecords(
  file: string,
  { isColumn, known }: { readonly isColumn: (name: string) => boolean; readonly known: string },
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: MOST_CELLS,
  });
  let head: readonly string[] | undefined;
  for await (const { record, line } of rowsOf(file, parser)) {
    if (!head) {
      head = record;
      const unknown = head.find((name, n) => !isColumn(name) || head?.indexOf(name) !== n);
      if (unknown?.includes(";"))
        throw faultAt(
          { file, line },
          "the columns are separated by `;`, expected commas: export the file with commas",
        );
      if (unknown !== undefined)
        throw faultAt(
          { file, line },
          `the column ${quote(unknown)} is not known, or stands twice; known: ${known}`,
        );
      continue;
    }
    const names = head;
    yield {
      line,
      cells: new Map(record.flatMap((cell, n) => (cell === "" ? [] : [[names[n] ?? "", cell] as const]))),
    };
  }
}

type Row = { readonly record: readonly string[]; readonly line: number };

async function* rowsOf(file: string, parser: ReturnType<typeof parse>): AsyncGenerator<Row> {
  const stream = createReadStream(file);
  stream.on("error", (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>)
      yield { record, line: info.lines };
  } catch (error) {
    throw new BookFault(`the file \`${file}\` cannot be read: ${causeOf(error)}`);
  }
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw new BookFault(`the file \`${file}\` cannot be read: ${causeOf(error)}`);
  }
}
