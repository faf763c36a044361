import { isCollection, isMap, isNode, isScalar, type Node, type Pair, parseDocument, visit } from "yaml";
import type { Chance } from "./chance.ts";
import { HOSTILE_SCALARS } from "./hostile-texts.ts";

/**
 * One damage along the nodes of a text: its parts dropped, doubled, swapped, moved, renamed or replaced. A text without
 * nodes stays as it is. The texts around them stay, comments and layout included.
 */
export function damageNodes(text: string, other: string, chance: Chance): string {
  const spans = spansIn(text);
  if (spans.scalars.length === 0 || spans.keys.length === 0) return text;
  return chance.oneOf(DAMAGES)({ text, spans, other: spansIn(other), from: other, chance });
}

type Span = readonly [start: number, end: number];
/** Entries reach from a key to the end of its value; lines are the entries and items with the whole lines they stand in. */
type Spans = {
  readonly scalars: readonly Span[];
  readonly keys: readonly Span[];
  readonly nodes: readonly Span[];
  readonly lines: readonly Span[];
  readonly values: readonly { readonly key: string; readonly span: Span }[];
};
type Given = {
  readonly text: string;
  readonly spans: Spans;
  readonly other: Spans;
  readonly from: string;
  readonly chance: Chance;
};

const DAMAGES: readonly ((given: Given) => string)[] = [
  ({ text, spans, chance }) => spliced(text, chance.oneOf(spans.scalars), chance.oneOf(HOSTILE_SCALARS)),
  scalarTaken,
  valueOfSameKeyTaken,
  valueOfSameKeyTaken,
  valueOfSameKeyTaken,
  digitChanged,
  digitChanged,
  ({ text, spans, chance }) => spliced(text, chance.oneOf(spans.keys), keyText(text, spans, chance)),
  ({ text, spans, chance }) => swapped(text, chance.oneOf(spans.scalars), chance.oneOf(spans.scalars)),
  ({ text, spans, chance }) => swapped(text, chance.oneOf(spans.nodes), chance.oneOf(spans.nodes)),
  ({ text, spans, chance }) => spliced(text, chance.oneOf(spans.lines), ""),
  ({ text, spans, chance }) => {
    const line = chance.oneOf(spans.lines);
    return spliced(text, line, text.slice(...line).repeat(2));
  },
  ({ text, spans, chance }) => swapped(text, chance.oneOf(spans.lines), chance.oneOf(spans.lines)),
  lineTaken,
  ({ text, spans, chance }) => spliced(text, chance.oneOf(spans.nodes), chance.oneOf(HOSTILE_SCALARS)),
];

function scalarTaken({ text, spans, other, from, chance }: Given): string {
  const [source, taken] =
    chance.isOneIn(2) || other.scalars.length === 0 ? [text, spans.scalars] : [from, other.scalars];
  return spliced(text, chance.oneOf(spans.scalars), source.slice(...chance.oneOf(taken)));
}

/** What fits its place by its kind gets furthest: `resets: daily` for `resets: monthly`, a tier list for another. */
function valueOfSameKeyTaken({ text, spans, other, from, chance }: Given): string {
  if (spans.values.length === 0) return text;
  const { key, span } = chance.oneOf(spans.values);
  const taken = [
    ...spans.values.filter((value) => value.key === key).map((value) => text.slice(...value.span)),
    ...other.values.filter((value) => value.key === key).map((value) => from.slice(...value.span)),
  ];
  return spliced(text, span, chance.oneOf(taken));
}

function digitChanged({ text, chance }: Given): string {
  const digits = [...text.matchAll(/[0-9]/g)];
  if (digits.length === 0) return text;
  const { index } = chance.oneOf(digits);
  return spliced(text, [index, index + 1], String(chance.below(10)));
}

function keyText(text: string, { keys }: Spans, chance: Chance): string {
  return chance.isOneIn(2) ? text.slice(...chance.oneOf(keys)) : chance.oneOf(HOSTILE_SCALARS);
}

function lineTaken({ text, spans, other, from, chance }: Given): string {
  const [at] = chance.oneOf(spans.lines);
  const line = other.lines.length > 0 ? from.slice(...chance.oneOf(other.lines)) : "";
  return spliced(text, [at, at], line);
}

function spliced(text: string, [start, end]: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Where one lies in the other, the other takes its place. */
function swapped(text: string, one: Span, other: Span): string {
  const [first, second] = one[0] <= other[0] ? [one, other] : [other, one];
  if (first[1] > second[0]) return spliced(text, first, text.slice(...second));
  const moved = spliced(text, second, text.slice(...first));
  return spliced(moved, first, text.slice(...second));
}

function spansIn(text: string): Spans {
  const spans = { scalars: [] as Span[], keys: [] as Span[], nodes: [] as Span[], lines: [] as Span[] };
  const found = { ...spans, values: [] as { key: string; span: Span }[] };
  const document = parsed(text);
  if (!document) return found;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && isNode(value)) found.values.push({ key: String(key.value), span: spanOf(value) });
    },
    Node: (where, node) => {
      const span = spanOf(node as Node);
      if (where === "key") found.keys.push(span);
      else if (isScalar(node)) found.scalars.push(span);
      if (where !== "key") found.nodes.push(span);
      if (isCollection(node)) for (const item of node.items) found.lines.push(lineSpan(text, item));
    },
  });
  return found;
}

/** The library recurses over what is nested deep. */
function parsed(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, { logLevel: "silent", uniqueKeys: false, strict: false });
  } catch {
    return undefined;
  }
}

function spanOf({ range }: Node): Span {
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

/** An entry or item in braces as it is; one of a block with its lines. */
function lineSpan(text: string, item: unknown): Span {
  const { key, value } = (isPair(item) ? item : { key: item, value: null }) as Pair<Node, Node | null>;
  const [start, keyEnd] = spanOf(key);
  const end = value ? Math.max(keyEnd, spanOf(value)[1]) : keyEnd;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  if (!/^[ -]*$/.test(text.slice(lineStart, start))) return [start, end];
  const lineEnd = text.indexOf("\n", Math.max(start, end - 1));
  return [lineStart, lineEnd === -1 ? text.length : lineEnd + 1];
}

function isPair(item: unknown): boolean {
  return typeof item === "object" && item !== null && "key" in item && !isMap(item);
}
