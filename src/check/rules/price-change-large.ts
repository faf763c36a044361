import { type Model, pricesOf } from "../../domain/charge.ts";
import { Decimal } from "../../domain/decimal.ts";
import { Money, type Price } from "../../domain/money.ts";
import { type Problem, warningAt } from "../../domain/problem.ts";
import { chargePairs } from "../charge-pairs.ts";
import type { Rule } from "../rule.ts";
import { countText, moneyText, priceText } from "../worked.ts";

/** A price far from what it was is a decision or a slip of a digit: only who wrote it knows which. */
export const priceChangeLarge: Rule = ({ version, previous, product }) =>
  chargePairs(previous, version).flatMap(({ before, now }) =>
    pricePairs(before.model, now.model).flatMap(([was, is]) =>
      changeProblem(was, is, now.name, product.largestPriceChange),
    ),
  );

/** Tier by tier where there are as many; else the price of the first unit. */
function pricePairs(before: Model, now: Model): readonly (readonly [Price, Price])[] {
  const [was, is] = [pricesOf(before), pricesOf(now)];
  const pairs = is.flatMap((price, n) => (was[n] ? [[was[n], price] as const] : []));
  return was.length === is.length ? pairs : pairs.slice(0, 1);
}

const HUNDRED = new Decimal(100);

function changeProblem(was: Price, is: Price, name: string, most: Decimal): readonly Problem[] {
  if (was.currency !== is.currency || was.unit !== is.unit) return []; // said by rules of their own
  const change = is.value.minus(was.value).times(HUNDRED);
  if (change.abs().lessThanOrEqualTo(was.value.times(most))) return [];
  const cost = (price: Price) => moneyText(new Money(price.value.times(HUNDRED), price.currency));
  const message = `the price of \`${name}\` changes by more than ${most.toFixed()}%: it was ${priceText(was)}, and is ${priceText(is)}, so that ${countText(HUNDRED, is.unit)} cost ${cost(is)} instead of ${cost(was)}`;
  const hint =
    "nothing to do if that is meant; `largest_price_change` in product.yaml says from when on to ask";
  const { place } = is;
  return [warningAt({ code: "price-change-large", message, hint, place, related: [was.place] })];
}
