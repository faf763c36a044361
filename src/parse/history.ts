import type { Dated } from "../domain/contract.ts";
import { isSame } from "../domain/instant.ts";
import { errorAt } from "../domain/problem.ts";
import { below } from "./places.ts";
import { instantAt, type Reading } from "./reading.ts";

/** Dated values in order of time. Two for one instant are a problem: the order of a list must not decide. */
export function readHistory<F extends { readonly from: string }, T>(
  file: readonly F[],
  read: (each: F) => T,
  pointer: string,
  { zone, places, problems }: Reading,
): readonly Dated<T>[] {
  const dated = file.map((each, n) => ({ from: instantAt(each.from, zone), value: read(each), n }));
  const ascending = dated.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  for (const [index, { from, n }] of ascending.entries()) {
    const before = ascending[index - 1];
    if (!before || !isSame(before.from, from)) continue;
    const message =
      "another value holds from the same instant on, so that it is not known which of the two is meant";
    const [place, other] = [places.value(below(pointer, n)), places.value(below(pointer, before.n))];
    problems.push(
      errorAt({
        code: "dated-value-repeated",
        message,
        hint: "delete one of the two",
        place,
        related: [other],
      }),
    );
  }
  return ascending.map(({ from, value }) => ({ from, value }));
}
