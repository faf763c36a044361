import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from "yaml";

/** The way to a value of a file: keys, and numbers of items. */
export type Path = readonly (string | number)[];

/** A stretch of a text, in characters from its start. */
export type Span = { readonly from: number; readonly until: number };

/** A key or value that stands at some place: the way to it, and its stretch. */
export type Spot = Span & { readonly path: Path; readonly role: "key" | "value" };

/** What stands at an offset of a file; undefined between keys and values. Errors in the file hinder nobody here. */
export function spotAt(text: string, offset: number): Spot | undefined {
  const { contents } = parseLoosely(text);
  return spotIn(contents, [], (scalar) => encloses(scalar, offset));
}

/** Where a text stands as a key or as a value of its own; undefined where it does not. */
export function spotOf(text: string, sought: string): Spot | undefined {
  return spotIn(parseLoosely(text).contents, [], ({ value }) => value === sought);
}

/** A file as plain values, as far as it can be read. */
export function looseValue(text: string): unknown {
  try {
    return parseLoosely(text).toJS({ maxAliasCount: 0 });
  } catch {
    return undefined; // an alias, which no tariff file may have
  }
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    return (found as Record<string | number, unknown>)[step];
  }, value);
}

type Parsed = ReturnType<typeof parseDocument>;

/** A file with a hundred problems is asked about a hundred times, once for the stretch of each. */
let last: { readonly text: string; readonly document: Parsed } | undefined;

function parseLoosely(text: string): Parsed {
  if (last?.text !== text)
    last = { text, document: parseDocument(text, { version: "1.2", uniqueKeys: false, logLevel: "silent" }) };
  return last.document;
}

type Fits = (scalar: Scalar) => boolean;

function spotIn(node: unknown, path: Path, fits: Fits): Spot | undefined {
  if (isMap(node)) return firstOf(node.items, (pair) => spotInPair(pair, path, fits));
  if (isSeq(node)) return firstOf(node.items, (item, n) => spotIn(item, [...path, n], fits));
  if (!isScalar(node) || !node.range || !fits(node)) return undefined;
  return { path, role: "value", from: node.range[0], until: node.range[1] };
}

function spotInPair({ key, value }: Pair, path: Path, fits: Fits): Spot | undefined {
  if (!isScalar(key)) return undefined;
  const own = [...path, String(key.value)];
  if (key.range && fits(key)) return { path: own, role: "key", from: key.range[0], until: key.range[1] };
  return spotIn(value, own, fits);
}

function encloses({ range }: Scalar, offset: number): boolean {
  return range !== undefined && range !== null && range[0] <= offset && offset <= range[1];
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item, n: number) => Found | undefined,
): Found | undefined {
  for (const [n, item] of items.entries()) {
    const found = find(item, n);
    if (found !== undefined) return found;
  }
  return undefined;
}
