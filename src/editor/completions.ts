import type { Catalog } from "../domain/catalog.ts";
import { namesAt } from "./names-at.ts";
import { descriptionOf, propertiesOf, schemasAt, variantsOf } from "./schema-at.ts";
import { looseValue, type Path, type Span, spotOf, valueAt } from "./spot.ts";

/** What could be written at a place, and what it replaces. */
export type Completion = Span & {
  readonly label: string;
  readonly text: string;
  readonly kind: "key" | "value" | "name";
  readonly about: string;
};

/** Stands at the cursor while the file is read, so that it is seen where the cursor is. */
const CURSOR = "cursor-is-here";

/** The keys, values and names that fit at an offset of a file. `catalog`: the last that was right, for names of other files. */
export function completionsAt(
  { path: file, text }: { readonly path: string; readonly text: string },
  offset: number,
  catalog: Catalog | undefined,
): readonly Completion[] {
  const span = wordAround(text, offset);
  const marked =
    text.slice(0, span.from) +
    (startsKey(text, span.from) ? `${CURSOR}: 0` : CURSOR) +
    text.slice(endOfWord(text, span));
  const spot = spotOf(marked, CURSOR);
  if (!spot) return [];
  const value = looseValue(marked);
  const around = { file, value, path: spot.path, catalog };
  const hasColon = text.startsWith(":", span.until);
  if (spot.role === "key")
    return keysAt(around).map((each) => ({ ...span, ...each, text: hasColon ? each.label : each.text }));
  return valuesAt(around).map((each) => ({ ...span, ...each }));
}

/** A word with its hyphens, dots and slashes, as far as it is written. */
function wordAround(text: string, offset: number): Span {
  const [before = ""] = /[\w./-]*$/.exec(text.slice(0, offset)) ?? [];
  const [after = ""] = /^[\w./-]*/.exec(text.slice(offset)) ?? [];
  return { from: offset - before.length, until: offset + after.length };
}

/** Whether what begins here would be a key of a map over several lines; in braces a word alone is one. */
function startsKey(text: string, from: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  return /^\s*(- +)*$/.test(line);
}

/** A key that is written over keeps no colon of its own. */
function endOfWord(text: string, { from, until }: Span): number {
  const [colon = ""] = startsKey(text, from) ? (/^:[^\n]*/.exec(text.slice(until)) ?? []) : [];
  return until + colon.length;
}

type Around = {
  readonly file: string;
  readonly value: unknown;
  readonly path: Path;
  readonly catalog: Catalog | undefined;
};

type Written = Omit<Completion, "from" | "until">;

/** The keys that the map knows and does not have yet, what is required first. */
function keysAt({ file, value, path, catalog }: Around): readonly Written[] {
  const map = path.slice(0, -1);
  const stated = Object.keys((valueAt(value, map) ?? {}) as object);
  const schemas = schemasAt(file, value, map).flatMap((schema) => variantsOf(schema, valueAt(value, map)));
  const required = new Set(schemas.flatMap((schema) => (schema["required"] ?? []) as readonly string[]));
  const known = new Map(schemas.flatMap((schema) => Object.entries(propertiesOf(schema))));
  const keys = [...known].map(([label, schema]) => ({
    label,
    text: `${label}: `,
    kind: "key" as const,
    about: `${required.has(label) ? "Required. " : ""}${descriptionOf(schema)}`,
  }));
  const names = namesAt({ file, value, path: [...map, "*"], catalog }).map((each) => ({
    ...each,
    text: `${each.label}: `,
  }));
  const isNew = ({ label }: Written) => !stated.includes(label);
  const first = keys.filter(({ label }) => required.has(label));
  return [...first, ...keys.filter(({ label }) => !required.has(label)), ...names].filter(isNew);
}

/** The values of a list in the schema, its examples, and the names that can be meant. */
function valuesAt(around: Around): readonly Written[] {
  const { file, value, path } = around;
  const stated = schemasAt(file, value, path);
  const named = namesAt(around);
  const listed = stated
    .flatMap((each) => variantsOf(each, undefined))
    .flatMap((schema) => {
      const about = stated.map(descriptionOf).find((text) => text !== "") ?? "";
      const { const: fixed, enum: list, examples } = schema as Listed;
      const values =
        fixed === undefined ? (list ?? (schema["type"] === "boolean" ? [true, false] : undefined)) : [fixed];
      const offered = values ?? (named.length > 0 ? [] : (examples ?? []));
      return offered
        .filter(isScalar)
        .map((each) => ({ label: String(each), text: String(each), kind: "value" as const, about }));
    });
  const byLabel = new Map([...named, ...listed].map((each) => [each.label, each]));
  return [...byLabel.values()];
}

type Listed = {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
};

function isScalar(value: unknown): boolean {
  return typeof value !== "object";
}
