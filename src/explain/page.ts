import { harmless } from "./harmless.ts";

/** The width of a page in columns: what every terminal, mail and ticket shows unbroken. */
const COLUMNS = 80;

/** Lines as one text. Names come from callers: none may break a line, clear a terminal or turn the direction of reading. */
export function pageText(lines: readonly string[]): string {
  return lines.map(harmless).join("\n");
}

/** A line of `character` across the page. */
export function rule(character: "-" | "="): string {
  return character.repeat(COLUMNS);
}

/** The text wrapped by words; every line but the first is indented by `indent`. A longer word has a line of its own. */
export function wrap(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > COLUMNS) {
    const margin = rest.length - rest.trimStart().length;
    const within = rest.lastIndexOf(" ", COLUMNS);
    const end = within > Math.max(margin, indent) ? within : rest.indexOf(" ", COLUMNS);
    if (end < 0) break;
    lines.push(rest.slice(0, end).trimEnd());
    rest = " ".repeat(indent) + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

/** `left`, and `right` at the page's right edge: on the same line, or on the next where there is no room. */
export function spread(left: string, right: string): readonly string[] {
  const indent = left.length - left.trimStart().length + 2;
  if (right === "") return left.length <= COLUMNS ? [left] : wrap(left, indent);
  const gap = COLUMNS - left.length - right.length;
  if (gap >= 2) return [left + " ".repeat(gap) + right];
  return [...spread(left, ""), right.padStart(COLUMNS)];
}

/** A labelled text; its further lines are indented below the first. The label has less than ten letters. */
export function field(label: string, text: string): readonly string[] {
  return wrap(label.padEnd(FIELD_INDENT) + text, FIELD_INDENT);
}

const FIELD_INDENT = 10;

/** The numbers padded so that their decimal points, or their ends where they have none, stand below each other. */
export function alignPoints(numbers: readonly string[]): readonly string[] {
  const parts = numbers.map((number) => {
    const [whole = "", fraction] = number.split(".");
    return { whole, rest: fraction === undefined ? "" : `.${fraction}` };
  });
  const before = Math.max(0, ...parts.map(({ whole }) => whole.length));
  const after = Math.max(0, ...parts.map(({ rest }) => rest.length));
  return parts.map(({ whole, rest }) => whole.padStart(before) + rest.padEnd(after));
}
