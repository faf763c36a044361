import { pricesOf } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Prices are in the currency of the rounding; without rounding, at least all prices of one charge in one currency. */
export const currencyMixed: Rule = ({ version }) =>
  version.charges.flatMap((charge) => {
    const prices = pricesOf(charge.model);
    const { rounding } = version;
    const expected = rounding.kind === "none" ? prices[0]?.currency : rounding.currency;
    const where = rounding.kind === "none" ? "the charge begins" : "`rounding` is";
    return prices
      .filter((price) => price.currency !== expected)
      .map((price) => {
        const message = `the price is in \`${price.currency}\`, but ${where} in \`${expected}\``;
        return errorAt({
          code: "currency-mixed",
          message,
          hint: `write \`${expected}\`, or correct ${rounding.kind === "none" ? "the others" : "`rounding`"}`,
          place: price.place,
          related: rounding.kind === "none" ? [] : [version.placeOf("rounding")],
        });
      });
  });
