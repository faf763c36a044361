import type { Charge, Tier } from "../../domain/charge.ts";
import { Decimal, printDecimal, ratioOf } from "../../domain/decimal.ts";
import { Money } from "../../domain/money.ts";
import { neighbours } from "../../domain/neighbours.ts";
import { numberText } from "../../domain/number-text.ts";
import { type Problem, warningAt } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { Rule } from "../rule.ts";
import { countText, moneyText } from "../worked.ts";

/** By volume the price of the reached tier holds for all, so that a little more can cost less. */
export const volumeCliff: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) =>
    charge.model.kind === "volume"
      ? neighbours(charge.model.tiers).flatMap(([low, high]) => cliff(low, high, isWhole(charge, product)))
      : [],
  );

const ONE = new Decimal(1);

function cliff(low: Tier, high: Tier, whole: boolean): readonly Problem[] {
  const bound = low.upTo;
  if (!bound) return [];
  const full = bound.times(low.price.value);
  const beyond = whole ? bound.plus(ONE) : bound; // of fractions there is no next one: it costs what the bound would
  const more = beyond.times(high.price.value);
  if (!more.lessThan(full)) return [];
  const { unit, currency } = high.price;
  const amount = (value: Decimal) => moneyText(new Money(value, currency));
  const next = whole ? countText(beyond, unit) : "the least bit more";
  const message = `the bill falls where the quantity rises: ${countText(bound, unit)} cost ${amount(full)}, and ${next} ${whole ? "cost" : "costs"} ${amount(more)}${againText(full, high)}`;
  const hint =
    "nothing to do if that is meant; else write `model: graduated`, where each tier prices only what is in it";
  return [warningAt({ code: "volume-cliff", message, hint, place: high.place, related: [low.place] })];
}

/** From where on the bill is what it was at the bound. */
function againText(full: Decimal, { price, upTo }: Tier): string {
  if (price.value.isZero()) return "";
  const again = ratioOf(full, ONE, price.value).ceil();
  return upTo && again.greaterThan(upTo) ? "" : `; it is as high again at ${numberText(printDecimal(again))}`;
}

function isWhole(charge: Charge, { meters, order }: Product): boolean {
  if (charge.kind === "usage") return meters.get(charge.meter.name)?.whole ?? false;
  return order.get(charge.quantity?.name ?? "")?.whole ?? false;
}
