import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";

/** Something in a file that a hand can slip on, with where it stands; `path` are the keys and numbers that lead to it. */
type Located = { readonly path: readonly string[]; readonly from: number; readonly until: number };

/** A single value as the file spells it, without quotes. */
export type Scalar = Located & { readonly text: string };

/** An entry of a list, or a key with its value: `from` is where it begins, dash and indentation included where it has lines of its own. */
export type Entry = Located & { readonly kind: "item" | "pair"; readonly ownLines: boolean };

/** What of a file carries money, time and structure: all but what people are told, and the examples that tell on slips. */
export type Terms = {
  readonly text: string;
  readonly scalars: readonly Scalar[];
  /** Of maps. */
  readonly keys: readonly Scalar[];
  readonly entries: readonly Entry[];
};

const TOLD: ReadonlySet<string> = new Set(["source", "why", "assumptions", "accepted", "examples", "name"]);

/** The terms in a file that is right; a map's keys and a list's items ascend. */
export function termsOf(text: string): Terms {
  const terms = { text, scalars: [] as Scalar[], keys: [] as Scalar[], entries: [] as Entry[] };
  collect(parseDocument(text).contents as Node, [], terms); // it was read before, so it has some
  return terms;
}

type Collected = { text: string; scalars: Scalar[]; keys: Scalar[]; entries: Entry[] };

function collect(node: Node | null, path: readonly string[], into: Collected): void {
  if (isMap(node)) for (const pair of node.items) collectPair(pair as Pair<Node, Node | null>, path, into);
  else if (isSeq(node)) {
    for (const [n, item] of node.items.entries()) {
      const own = [...path, String(n)];
      into.entries.push(entryOf("item", own, rangeOf(item as Node), into.text));
      collect(item as Node, own, into);
    }
  } else if (isScalar(node)) {
    const [from, until] = rangeOf(node);
    const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    const [start, end] = isQuoted ? [from + 1, until - 1] : [from, until];
    into.scalars.push({ path, from: start, until: end, text: into.text.slice(start, end) });
  }
}

function collectPair(
  { key, value }: Pair<Node, Node | null>,
  path: readonly string[],
  into: Collected,
): void {
  const [from, keyUntil] = rangeOf(key);
  const name = into.text.slice(from, keyUntil);
  if (TOLD.has(name)) return;
  const own = [...path, name];
  into.keys.push({ path: own, from, until: keyUntil, text: name });
  into.entries.push(entryOf("pair", own, [from, value ? rangeOf(value)[1] : keyUntil], into.text));
  collect(value, own, into);
}

function rangeOf(node: Node): readonly [from: number, until: number] {
  const [from, until] = node.range ?? [0, 0];
  return [from, until];
}

/** With the whole of its lines where nothing else stands on them. */
function entryOf(
  kind: Entry["kind"],
  path: readonly string[],
  [from, until]: readonly [number, number],
  text: string,
): Entry {
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const before = text.slice(lineStart, from);
  const trimmed = text.slice(from, until).trimEnd().length + from;
  const after = /^[ \t]*(#[^\n]*)?(\n|$)/.exec(text.slice(trimmed));
  const isAlone = /^[ ]*(- )?$/.test(before) && (kind === "item" || !before.includes("-")) && after !== null;
  if (!isAlone) return { kind, path, from, until: trimmed, ownLines: false };
  return { kind, path, from: lineStart, until: trimmed + after[0].length, ownLines: true };
}
