import type { Discount } from "../domain/adjustment.ts";
import { coveringOf, EVER, intersect } from "../domain/interval.ts";
import { addMoney, Money } from "../domain/money.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import type { LinesIn } from "./rating.ts";

/** A percentage off what is used, and of what begins, in the discount's time: one line per currency. */
export function discountLines(discount: Discount, { segment, charge, linesIn }: Adjusted): LinesIn {
  const { percent, place, from, until } = discount;
  const time = { from: from ?? EVER.from, until: until ?? EVER.until };
  return (rating) => {
    const begun = intersect(rating.begun, time);
    const lines = begun ? linesIn({ ...rating, begun }) : [];
    return [...Map.groupBy(lines, ({ exact }) => exact.currency)].flatMap(([currency, own]) => {
      const base = addMoney(
        own.map(({ exact }) => exact),
        currency,
      );
      if (base.value.isZero()) return [];
      const exact = new Money(base.value.times(percent).dividedBy(100), currency).negated();
      const told = {
        base,
        percent,
        time: { from, until },
        limit: undefined,
        before: undefined,
        exact,
        place,
      };
      return [{ kind: "discount", segment, charge, ...coveringOf(own), ...told }];
    });
  };
}
