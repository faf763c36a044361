import type { Tier } from "../../domain/charge.ts";
import { printDecimal } from "../../domain/decimal.ts";
import { neighbours } from "../../domain/neighbours.ts";
import { numberText } from "../../domain/number-text.ts";
import { type Problem, warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";
import { priceText } from "../worked.ts";

/** Price lists get cheaper with volume; two prices that changed places get dearer. What is free at first may. */
export const priceRisesWithVolume: Rule = ({ version }) =>
  version.charges.flatMap(({ model }) =>
    "tiers" in model ? neighbours(model.tiers).flatMap(([low, high]) => risen(low, high)) : [],
  );

function risen(low: Tier, high: Tier): readonly Problem[] {
  if (!low.upTo || low.price.value.isZero() || !high.price.value.greaterThan(low.price.value)) return [];
  const message = `the price rises with volume: up to ${numberText(printDecimal(low.upTo))} it is ${priceText(low.price)}, and beyond that ${priceText(high.price)}`;
  const hint = "nothing to do if that is meant; else see whether prices have changed places or lost a digit";
  const { place } = high.price;
  return [warningAt({ code: "price-rises-with-volume", message, hint, place, related: [low.price.place] })];
}
