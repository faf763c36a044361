import { pricesOf } from "../../domain/charge.ts";
import { Decimal } from "../../domain/decimal.ts";
import { isBefore } from "../../domain/instant.ts";
import { Money, type Price } from "../../domain/money.ts";
import { compareText, warningAt } from "../../domain/problem.ts";
import type { Tariff, TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";
import { countText, moneyText, priceText } from "../worked.ts";

/** Two prices of one product that differ by so little are rather one price and a slip than two decisions. Asked once. */
export const priceNearlyEqual: Rule = ({ version, tariff, siblings }) => {
  const others = siblings
    .filter(({ id }) => compareText(id, tariff.id) < 0)
    .flatMap((sibling) =>
      sibling.versions.filter((each) => overlap({ version, tariff }, { version: each, tariff: sibling })),
    )
    .flatMap((each) => unitPrices(each).map((price) => ({ price, of: each })));
  return unitPrices(version).flatMap((price) => {
    const alike = others.filter((other) => isSameKind(price, other.price));
    if (alike.some((other) => other.price.value.equals(price.value))) return [];
    const near = alike.find((other) => isNear(price.value, other.price.value));
    if (!near) return [];
    const cost = (each: Price) => moneyText(new Money(each.value.times(MANY), each.currency));
    const message = `${priceText(price)} is nearly ${priceText(near.price)} in \`${near.of.id}\`: is one of the two a slip? ${countText(MANY, price.unit)} cost ${cost(price)} here and ${cost(near.price)} there`;
    const hint = "nothing to do if both are meant; else correct one of them";
    return [
      warningAt({
        code: "price-nearly-equal",
        message,
        hint,
        place: price.place,
        related: [near.price.place],
      }),
    ];
  });
};

const MANY = new Decimal(100_000);

function unitPrices({ charges }: TariffVersion): readonly Price[] {
  return charges.flatMap(({ model }) => (model.kind === "flat" ? [] : pricesOf(model)));
}

function isSameKind(a: Price, b: Price): boolean {
  return a.unit === b.unit && a.currency === b.currency;
}

/** Within two percent. */
function isNear(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().times(50).lessThan(Decimal.max(a, b));
}

type InForce = { readonly version: TariffVersion; readonly tariff: Tariff };

/** Whether there is a time in which both versions are sold. */
function overlap(a: InForce, b: InForce): boolean {
  return isSoldWhen(a, b.version.effectiveFrom) || isSoldWhen(b, a.version.effectiveFrom);
}

function isSoldWhen({ version, tariff }: InForce, at: Temporal.Instant): boolean {
  const next = tariff.versions[tariff.versions.indexOf(version) + 1];
  return !isBefore(at, version.effectiveFrom) && (!next || isBefore(at, next.effectiveFrom));
}
