import { printDecimal } from "../../domain/decimal.ts";
import { neighbours } from "../../domain/neighbours.ts";
import { numberText } from "../../domain/number-text.ts";
import { warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";
import { priceText } from "../worked.ts";

/** A tier at the price of the one before it changes nothing at its bound: mostly one of the two prices is wrong. */
export const tierWithoutEffect: Rule = ({ version }) =>
  version.charges.flatMap(({ model }) =>
    "tiers" in model
      ? neighbours(model.tiers).flatMap(([low, high]) => {
          if (!low.upTo || !low.price.value.equals(high.price.value)) return [];
          const message = `the tier changes nothing: up to ${numberText(printDecimal(low.upTo))} and beyond it the price is ${priceText(high.price)}`;
          const hint = "correct one of the two prices, or make one tier of the two";
          const { place } = high.price;
          return [
            warningAt({ code: "tier-without-effect", message, hint, place, related: [low.price.place] }),
          ];
        })
      : [],
  );
