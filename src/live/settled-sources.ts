import type { Source } from "../domain/catalog.ts";

/** How texts are read, and how long to wait between two looks at them. */
export type Looking = {
  readonly read: () => Promise<readonly Source[] | string>;
  readonly pause: () => Promise<void>;
  /** What was read last is what answers now. */
  readonly taken?: () => void;
};

/** So long is waited for somebody who goes on writing; what is read then may be torn, and is not taken. */
const MOST_LOOKS = 20;

/**
 * The texts when two looks in a row found the same: files are written one after the other, and half of a change can be
 * valid by itself. A sentence says why there are none.
 */
export async function settledSources({ read, pause }: Looking): Promise<readonly Source[] | string> {
  let before = await read();
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    await pause();
    const now = await read();
    if (isEqual(before, now)) return now;
    before = now;
  }
  return "the files change faster than they can be read";
}

/** Whether two readings found the same. */
export function isEqual(a: readonly Source[] | string, b: readonly Source[] | string): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.length === b.length && a.every(({ path, text }, n) => path === b[n]?.path && text === b[n].text);
}
