import { type Paint, pageText, wrap } from "../engine.ts";
import type { Part, Report, Section, Table } from "./report.ts";

/** A report for a terminal of 80 columns: a table that is wider has its last column below. */
export function reportText({ title, sections }: Report, paint: Paint): string {
  const lines = sections.flatMap((section) => sectionLines(section, paint));
  return [...wrap(title, 2).map((line) => paint.strong(pageText([line]))), ...lines].join("\n");
}

function sectionLines({ heading, parts }: Section, paint: Paint): readonly string[] {
  const title = heading === "" ? [] : ["", ...wrap(heading, 2).map((line) => paint.strong(pageText([line])))];
  return [...title, ...parts.flatMap((part) => partLines(part, paint))];
}

function partLines(part: Part, paint: Paint): readonly string[] {
  switch (part.kind) {
    case "paragraph":
      return [pageText(wrap(`  ${part.text}`, 2))];
    case "list":
      return part.items.length === 0
        ? []
        : [
            "",
            ...captionLines(part.caption, paint),
            ...part.items.map((item) => pageText(wrap(`  - ${item}`, 4))),
          ];
    case "table":
      return tableLines(part, paint);
    case "chart":
      return [];
    default:
      return part satisfies never;
  }
}

function captionLines(caption: string, paint: Paint): readonly string[] {
  return caption === "" ? [] : wrap(`  ${caption}`, 4).map((line) => paint.faint(pageText([line])));
}

const COLUMNS = 80;

function tableLines(table: Table, paint: Paint): readonly string[] {
  const { caption, head, rows } = table;
  if (rows.length === 0) return [];
  const above = ["", ...captionLines(caption, paint)];
  const all = head.every((cell) => cell === "") ? rows : [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lines = all.map((row) => rowLine(row, widths, table));
  const fits = lines.every((line) => line.length <= COLUMNS);
  const shown = fits ? lines : rows.flatMap((row) => foldedLines(row, widths, table));
  return [
    ...above,
    ...shown.map((line, n) =>
      fits && all[0] === head && n === 0 ? paint.faint(pageText([line])) : pageText([line]),
    ),
  ];
}

function rowLine(row: readonly string[], widths: readonly number[], { figures }: Table): string {
  const cells = row.map((cell, n) =>
    figures.includes(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0),
  );
  return `    ${cells.join("  ")}`.trimEnd();
}

/** What is too wide for the page has its cells one below the other, each with the name of its column. */
function foldedLines(row: readonly string[], widths: readonly number[], table: Table): readonly string[] {
  const line = rowLine(row, widths, table);
  if (line.length <= COLUMNS) return [line];
  const [first = "", ...others] = row;
  const cells = others.flatMap((cell, n) => {
    const name = table.head[n + 1] ?? "";
    return cell === "" ? [] : wrap(`      ${name === "" ? "" : `${name}: `}${cell}`, 8);
  });
  return [...wrap(`    ${first}`, 6), ...cells];
}
