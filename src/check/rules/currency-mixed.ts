import { type Charge, pricesOf } from "../../domain/charge.ts";
import type { Currency } from "../../domain/money.ts";
import { errorAt, type FilePlace, type Place, type Problem } from "../../domain/problem.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import { commitmentsIn } from "../adjustments.ts";
import type { Rule } from "../rule.ts";

/** Money as a file states it, and what it is called there. */
type Stated = { readonly currency: Currency; readonly place: Place; readonly what: string };

/**
 * Prices are in the currency of the rounding; without rounding, at least all prices of one charge in one currency, and what
 * the statement states in that of some charge.
 */
export const currencyMixed: Rule = ({ version }) => {
  const { rounding, charges, statement } = version;
  const expected = rounding.kind === "none" ? undefined : rounding.currency;
  const ofCharges = charges.flatMap((charge) => {
    const prices = pricesOf(charge.model).map((price) => ({ ...price, what: "price" }));
    const stated = [...prices, ...commitmentsIn(charge.adjustments).map(statedBy)];
    return misfits(stated, expected ?? prices[0]?.currency, version);
  });
  const ofStatement = commitmentsIn(statement).map(statedBy);
  return [
    ...ofCharges,
    ...(expected ? misfits(ofStatement, expected, version) : strays(ofStatement, charges)),
  ];
};

/** A maximum in a currency of its own would never be reached, and a minimum be owed whatever is billed. */
function strays(stated: readonly Stated[], charges: readonly Charge[]): readonly Problem[] {
  const billed = new Set(charges.flatMap(({ model }) => pricesOf(model).map(({ currency }) => currency)));
  return stated
    .filter(({ currency }) => !billed.has(currency))
    .map(({ currency, place, what }) => {
      const message = `the ${what} is in \`${currency}\`, in which no charge has a price`;
      const hint = `write ${[...billed].map((each) => `\`${each}\``).join(" or ")}`;
      return errorAt({ code: "currency-mixed", message, hint, place });
    });
}

function statedBy({ amount, place }: { amount: { currency: Currency }; place: FilePlace }): Stated {
  return { currency: amount.currency, place, what: "amount" };
}

function misfits(
  stated: readonly Stated[],
  expected: Currency | undefined,
  { rounding, placeOf }: TariffVersion,
): readonly Problem[] {
  const where = rounding.kind === "none" ? "the charge begins" : "`rounding` is";
  return stated
    .filter(({ currency }) => expected !== undefined && currency !== expected)
    .map(({ currency, place, what }) => {
      const message = `the ${what} is in \`${currency}\`, but ${where} in \`${expected}\``;
      return errorAt({
        code: "currency-mixed",
        message,
        hint: `write \`${expected}\`, or correct ${rounding.kind === "none" ? "the others" : "`rounding`"}`,
        place,
        related: rounding.kind === "none" ? [] : [placeOf("rounding")],
      });
    });
}
