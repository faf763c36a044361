import { expect, test } from "vitest";
import { rated } from "../support/ask.ts";
import { catalog, firstVersionOnly } from "./catalogs.ts";
import { CONTRACT, instantOf, requestFor, USAGE } from "./contract.ts";
import { MONTHS } from "./months.ts";
import { sumsOf } from "./sums.ts";

/** The contract as its seller knew it when a month was over: what had been bought, changed or ended by then. */
function contractBy(end: string) {
  const orders = CONTRACT.orders
    .filter(({ bought }) => bought < end)
    .map((order) => ({ ...order, quantities: { seats: order.quantities.seats.filter(isKnown) } }));
  const { ended, ...running } = CONTRACT;
  return { ...(ended < end ? CONTRACT : running), orders };

  function isKnown({ from }: { readonly from: string }, n: number): boolean {
    return n === 0 || from < end; // an order states its first quantity when it is bought
  }
}

test.each(MONTHS)(
  "the month that begins on $from comes to the same, rated with only what was known by its end",
  async ({ from, until, sums }) => {
    const known = contractBy(until);
    const usage = USAGE.filter(({ at }) => Temporal.Instant.compare(instantOf(at), instantOf(until)) < 0);
    const versions = until < "2026-10-16" ? firstVersionOnly : catalog;
    expect(sumsOf([await rated(versions, requestFor(from, until, usage, known))])).toEqual(sums);
    if (until !== "2027-01-01") expect(JSON.stringify(known)).not.toBe(JSON.stringify(CONTRACT));
  },
);
