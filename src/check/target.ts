import type { FilePlace, Place } from "../domain/problem.ts";

/** Something in a version that an example can show; `key` tells it from all others of all versions. */
export type Target = {
  readonly kind: "charge" | "tier" | "bound" | "row" | "moment" | "month-end" | "short-day" | "long-day";
  readonly what: string;
  readonly place: FilePlace;
  readonly key: string;
};

export function target(kind: Target["kind"], what: string, place: FilePlace, side = ""): Target {
  return { kind, what, place, key: keyOf(kind, place, side) };
}

export function keyOf(kind: Target["kind"], place: Place, side = ""): string {
  return JSON.stringify([kind, place, side]);
}
