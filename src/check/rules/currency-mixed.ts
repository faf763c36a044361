import type { Commitment } from "../../domain/adjustment.ts";
import { type Charge, pricesOf } from "../../domain/charge.ts";
import type { Currency } from "../../domain/money.ts";
import { errorAt, type Place, type Problem } from "../../domain/problem.ts";
import { printRounding, type Rounding } from "../../domain/rounding.ts";
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
  const ofStatement = commitmentsIn(statement).map(statedBy);
  if (rounding.kind === "none") {
    return [...charges.flatMap((charge) => unlikeFirst(statedIn(charge))), ...strays(ofStatement, charges)];
  }
  return unlikeRounding([...charges.flatMap(statedIn), ...ofStatement], rounding, version);
};

function statedIn({ model, adjustments }: Charge): readonly Stated[] {
  const prices = pricesOf(model).map(({ currency, place }) => ({ currency, place, what: "price" }));
  return [...prices, ...commitmentsIn(adjustments).map(statedBy)];
}

function statedBy({ amount, amountPlace }: Commitment): Stated {
  return { currency: amount.currency, place: amountPlace, what: "amount" };
}

function unlikeFirst(stated: readonly Stated[]): readonly Problem[] {
  const expected = stated[0]?.currency;
  return stated
    .filter(({ currency }) => currency !== expected)
    .map(({ currency, place, what }) => {
      const message = `the ${what} is in \`${currency}\`, but the charge begins in \`${expected}\``;
      return errorAt({
        code: "currency-mixed",
        message,
        hint: `write \`${expected}\`, or correct the others`,
        place,
      });
    });
}

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

/** Where everything else is in one other currency, it is the rounding that is wrong. */
function unlikeRounding(
  stated: readonly Stated[],
  rounding: Exclude<Rounding, { readonly kind: "none" }>,
  version: TariffVersion,
): readonly Problem[] {
  const { currency: expected } = rounding;
  const unlike = stated.filter(({ currency }) => currency !== expected);
  const [first] = unlike;
  const place = version.placeOf("rounding");
  if (first && unlike.length > 1 && unlike.length === stated.length && isOneCurrency(unlike)) {
    const message = `\`rounding\` is in \`${expected}\`, but every price is in \`${first.currency}\``;
    const hint = `write \`${printRounding({ ...rounding, currency: first.currency })}\``;
    return [errorAt({ code: "currency-mixed", message, hint, place, related: [first.place] })];
  }
  return unlike.map(({ currency, place: at, what }) => {
    const message = `the ${what} is in \`${currency}\`, but \`rounding\` is in \`${expected}\``;
    const hint = `write \`${expected}\`, or correct \`rounding\``;
    return errorAt({ code: "currency-mixed", message, hint, place: at, related: [place] });
  });
}

function isOneCurrency(stated: readonly Stated[]): boolean {
  return new Set(stated.map(({ currency }) => currency)).size === 1;
}
