import type { FilePlace, PointerPlace } from "../domain/problem.ts";

/** Where each value of a document stands, by JSON pointer. A pointer that is not there has the place of what encloses it. */
export type Places<P extends FilePlace | PointerPlace = FilePlace | PointerPlace> = {
  /** Where the value begins. */
  readonly value: (pointer: string) => P;
  /** Where the value's key begins; of an item of a list, the item. */
  readonly key: (pointer: string) => P;
  /** The character `offset` into a scalar's text. */
  readonly within: (pointer: string, offset: number) => P;
};

/** Places in a JSON request: the pointers themselves. */
export const pointerPlaces: Places<PointerPlace> = {
  value: (pointer) => ({ pointer }),
  key: (pointer) => ({ pointer }),
  within: (pointer) => ({ pointer }),
};

/** One step further down a JSON pointer (RFC 6901). */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The pointer of what encloses this one. */
export function above(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
