import type { Scalar, Terms } from "./terms.ts";

/** The values under a key of this name, wherever it stands; the items of a list that stands there included. */
export function scalarsAt({ scalars }: Terms, ...names: readonly string[]): readonly Scalar[] {
  return scalars.filter(({ path }) => names.includes(lastName(path)));
}

function lastName(path: readonly string[]): string {
  return path.findLast((step) => !/^\d+$/.test(step)) ?? "";
}
