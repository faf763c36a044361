import { isMap, isScalar, parseDocument, visit, type YAMLMap } from "yaml";

/** Rows of a list in braces with the same keys, one below the other: their keys stand in columns, and so do prices' currencies. */
export function alignRows(text: string): string {
  const single = withSingleSpaces(text);
  const edits: Edit[] = [];
  visit(parseDocument(single, { version: "1.2", uniqueKeys: false }), {
    Seq: (_, { items, flow }) => {
      if (flow) return; // its items stand beside each other
      const rows = items.map((item) => (isMap(item) ? rowOf(item, single) : undefined));
      for (const run of runsAlike(rows)) edits.push(...alignedRun(run));
    },
  });
  return applied(single, edits);
}

/** Prices and amounts with one space between their parts, wherever they stand. */
function withSingleSpaces(text: string): string {
  const edits: Edit[] = [];
  visit(parseDocument(text, { version: "1.2", uniqueKeys: false }), {
    Scalar: (_, { type, range, source = "" }) => {
      if (type !== "PLAIN" || !range || !MONEY.test(source)) return;
      edits.push({ from: range[0], until: range[1], text: source.replace(/ +/g, " ") });
    },
  });
  return applied(text, edits);
}

const MONEY = /^-?[0-9][0-9_.]* +[A-Z]{3}( |$)/;

/** A row in braces on one line: where each of its entries begins and ends, and its value. */
type Row = { readonly keys: string; readonly cells: readonly Cell[] };

type Cell = {
  readonly start: number;
  /** Where the value ends, and a comma may follow. */
  readonly end: number;
  readonly valueStart: number;
  readonly value: string;
};

type Edit = { readonly from: number; readonly until: number; readonly text: string };

function rowOf(map: YAMLMap, text: string): Row | undefined {
  const [from = 0, until = 0] = map.range ?? [];
  if (map.flow !== true || text.slice(from, until).includes("\n")) return undefined;
  const cells = map.items.flatMap(({ key, value }): Cell[] => {
    const [start] = (isScalar(key) && key.range) || [];
    const [valueStart, end] = (value as { range?: [number, number, number] } | null)?.range ?? [];
    if (start === undefined || valueStart === undefined || end === undefined) return [];
    return [{ start, end, valueStart, value: text.slice(valueStart, end) }];
  });
  if (cells.length < map.items.length) return undefined;
  return { keys: map.items.map(({ key }) => String(key)).join(), cells };
}

/** Neighbours with the same keys, two or more. */
function runsAlike(rows: readonly (Row | undefined)[]): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    if (row && row.keys === last?.keys) runs.at(-1)?.push(row);
    else if (row) runs.push([row]);
    last = row;
  }
  return runs.filter(({ length }) => length > 1);
}

/** Rows that would be wider than this in columns are left as they are. */
const WIDEST = 130;

function alignedRun(rows: readonly Row[]): readonly Edit[] {
  const columns = rows[0]?.cells.length ?? 0;
  const widths = Array.from({ length: columns }, (_, n) =>
    Math.max(...rows.map(({ cells }) => (cells[n]?.end ?? 0) - (cells[n]?.start ?? 0) + 2)),
  );
  if (widths.reduce((sum, width) => sum + width, 0) > WIDEST) return [];
  return Array.from({ length: columns }, (_, n) => alignedColumn(rows, n)).flat();
}

const NUMBER_AND_UNIT = /^(-?[0-9][0-9_.]*) +(\S.*)$/;

function alignedColumn(rows: readonly Row[], n: number): readonly Edit[] {
  const cells = rows.flatMap(({ cells }) => cells.slice(n, n + 1));
  const values = inColumns(cells.map(({ value }) => value));
  const widths = cells.map(({ start, valueStart }, row) => valueStart - start + (values[row] ?? "").length);
  const widest = Math.max(...widths);
  return cells.flatMap(({ valueStart, end }, row) => {
    const next = rows[row]?.cells[n + 1];
    const value = { from: valueStart, until: end, text: values[row] ?? "" };
    if (!next) return [value];
    const gap = { from: end, until: next.start, text: `, ${" ".repeat(widest - (widths[row] ?? 0))}` };
    return [value, gap];
  });
}

/** Numbers with their units get the units in a column; other values are as they are. */
function inColumns(values: readonly string[]): readonly string[] {
  const parts = values.flatMap((value) => {
    const [, number, unit] = NUMBER_AND_UNIT.exec(value) ?? [];
    return number && unit ? [{ number, unit }] : [];
  });
  if (parts.length < values.length) return values;
  const widest = Math.max(...parts.map(({ number }) => number.length));
  return parts.map(({ number, unit }) => `${number.padEnd(widest)} ${unit}`);
}

function applied(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.from - b.from);
  const starts = [...inOrder.map(({ from }) => from), text.length];
  const head = text.slice(0, starts[0]);
  return head + inOrder.map((edit, n) => edit.text + text.slice(edit.until, starts[n + 1])).join("");
}
