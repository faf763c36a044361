import { neighbours } from "../../domain/neighbours.ts";
import type { Change, Operator } from "../operator.ts";
import type { Edit } from "../slip.ts";
import type { Entry, Scalar, Terms } from "../terms.ts";

/** The entry and all that belongs to it taken out, with the comma where a flow list needs one. */
function dropped(entry: Entry, { text }: Terms): Change {
  const { from } = entry;
  const until = entry.ownLines ? entry.until : endWithComma(entry, text);
  return { at: startOf(entry, text), was: shown(entry, text), is: "", edits: [{ from, until, text: "" }] };
}

function doubled(entry: Entry, { text }: Terms): Change {
  const own = text.slice(entry.from, entry.until);
  const again = entry.ownLines ? own : `, ${own}`;
  const was = shown(entry, text);
  return {
    at: startOf(entry, text),
    was,
    is: `${was} twice`,
    edits: [{ from: entry.until, until: entry.until, text: again }],
  };
}

/** Two entries, or values, in each other's place. */
function swapped(a: Entry | Scalar, b: Entry | Scalar, { text }: Terms): Change {
  const edits: readonly Edit[] = [
    { from: a.from, until: a.until, text: text.slice(b.from, b.until) },
    { from: b.from, until: b.until, text: text.slice(a.from, a.until) },
  ];
  return { at: startOf(a, text), was: shown(a, text), is: shown(b, text), edits };
}

/** With the comma that follows; behind the last entry of a flow list YAML lets the one before it stand. */
function endWithComma({ until }: Entry, text: string): number {
  const comma = /^\s*,\s*/.exec(text.slice(until));
  return comma ? until + comma[0].length : until;
}

function startOf({ from, until }: { readonly from: number; readonly until: number }, text: string): number {
  return from + (/^\s*(- +)?/.exec(text.slice(from, until))?.[0].length ?? 0);
}

/** On one line, and not longer than helps. */
function shown(at: { readonly from: number; readonly until: number }, text: string): string {
  const own = text
    .slice(startOf(at, text), at.until)
    .replace(/\s+#[^\n]*/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return own.length > 60 ? `${own.slice(0, 57)}...` : own;
}

/** The items of the lists under a key, list by list. */
function listsUnder({ entries }: Terms, name: string): readonly (readonly Entry[])[] {
  const items = entries.filter(({ kind, path }) => kind === "item" && path.at(-2) === name);
  return [...Map.groupBy(items, ({ path }) => path.slice(0, -1).join("/")).values()];
}

function onLists(noun: string, name: string): readonly Operator[] {
  return [
    {
      name: `${noun}-dropped`,
      does: `a ${noun} left out`,
      changes: (terms) =>
        listsUnder(terms, name).flatMap((list) => list.map((entry) => dropped(entry, terms))),
    },
    {
      name: `${noun}-doubled`,
      does: `a ${noun} written twice`,
      changes: (terms) =>
        listsUnder(terms, name).flatMap((list) => list.map((entry) => doubled(entry, terms))),
    },
    {
      name: `${noun}-moved`,
      does: `a ${noun} in the place of the next`,
      changes: (terms) =>
        listsUnder(terms, name).flatMap((list) => neighbours(list).map(([a, b]) => swapped(a, b, terms))),
    },
  ];
}

/** Values that people take for each other: of neighbouring tiers, and of neighbouring charges. */
function swappedValues(terms: Terms): readonly Change[] {
  const like = Map.groupBy(
    terms.scalars.filter(({ path }) => ["price", "up_to", "amount"].includes(path.at(-1) ?? "")),
    ({ path }) => path.at(-1),
  );
  return [...like.values()].flatMap((values) =>
    neighbours(values).flatMap(([a, b]) => (a.text === b.text ? [] : [swapped(a, b, terms)])),
  );
}

/** A key with what it says, of the file or of a charge; not the file's name, which no file is without. */
function droppedKeys(terms: Terms): readonly Change[] {
  return terms.entries.filter(({ kind }) => kind === "pair").map((entry) => dropped(entry, terms));
}

export const STRUCTURE: readonly Operator[] = [
  {
    name: "values-swapped",
    does: "two neighbouring prices, bounds or amounts swapped",
    changes: swappedValues,
  },
  ...onLists("tier", "tiers"),
  ...onLists("row", "existing_contracts"),
  { name: "key-dropped", does: "a key left out, with what it says", changes: droppedKeys },
];
