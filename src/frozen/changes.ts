import type { Meaning, MeaningMap } from "./meaning.ts";

/**
 * One thing that is said otherwise than it was. `pointer` leads to it in the file as it is now, or where it is gone to what it
 * was part of; `key` is its name there, undefined for an item of a list.
 */
export type Change = {
  readonly pointer: string;
  readonly key: string | undefined;
  readonly was: Meaning | undefined;
  readonly is: Meaning | undefined;
};

/** What is said otherwise, as deep inside as both sides have it. */
export function changesIn(was: MeaningMap, is: MeaningMap, pointer: string): readonly Change[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => {
    const at = { pointer: is[key] === undefined ? pointer : below(pointer, key), key };
    return changesOf({ ...at, was: was[key], is: is[key] });
  });
}

function changesOf(change: Change): readonly Change[] {
  const { pointer, was, is } = change;
  if (was === undefined || is === undefined) return [change];
  if (isList(was) && isList(is)) return changesInList(was, is, pointer);
  if (isMap(was) && isMap(is)) return changesIn(was, is, pointer);
  return was === is ? [] : [change];
}

/** An item that is put in or taken out moves those below it: so those that are the same at both ends are left alone first. */
function changesInList(was: readonly Meaning[], is: readonly Meaning[], pointer: string): readonly Change[] {
  const most = Math.min(was.length, is.length);
  const first = sameAtStart(was, is, most);
  const last = sameAtStart(was.toReversed(), is.toReversed(), most - first);
  const count = Math.max(was.length, is.length) - last;
  return Array.from({ length: Math.max(0, count - first) }, (_, n) => first + n).flatMap((n) => {
    const [old, now] = [n < was.length - last ? was[n] : undefined, n < is.length - last ? is[n] : undefined];
    const at = now === undefined ? pointer : below(pointer, String(n));
    return changesOf({ pointer: at, key: undefined, was: old, is: now });
  });
}

function sameAtStart(was: readonly Meaning[], is: readonly Meaning[], most: number): number {
  const differs = was.slice(0, most).findIndex((item, n) => JSON.stringify(item) !== JSON.stringify(is[n]));
  return differs === -1 ? most : differs;
}

/** One step further down a JSON pointer (RFC 6901). */
function below(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function isList(value: Meaning): value is readonly Meaning[] {
  return Array.isArray(value);
}

function isMap(value: Meaning): value is MeaningMap {
  return typeof value !== "string" && !isList(value);
}
