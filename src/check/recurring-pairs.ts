import type { Charge, RecurringCharge } from "../domain/charge.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** A recurring charge of one version and the one that takes its place in a later one; undefined where there is none. */
export type RecurringPair = {
  readonly before: RecurringCharge | undefined;
  readonly now: RecurringCharge | undefined;
};

/** Charges are paired by name; those whose name the other version does not have may be renamed ones, and are paired, too. */
export function recurringPairs(earlier: TariffVersion, later: TariffVersion): readonly RecurringPair[] {
  const [olds, news] = [earlier.charges.filter(isRecurring), later.charges.filter(isRecurring)];
  const gone = olds.filter(({ name }) => !news.some((now) => now.name === name));
  const added = news.filter(({ name }) => !olds.some((before) => before.name === name));
  const kept = olds.flatMap((before) =>
    news.filter(({ name }) => name === before.name).map((now) => ({ before, now })),
  );
  const renamed = Array.from({ length: Math.max(gone.length, added.length) }, (_, n) => ({
    before: gone[n],
    now: added[n],
  }));
  return [...kept, ...renamed];
}

function isRecurring(charge: Charge): charge is RecurringCharge {
  return charge.kind === "recurring";
}
