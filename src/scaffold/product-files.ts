import type { Source } from "../domain/catalog.ts";
import type { Decimal } from "../domain/decimal.ts";
import { minorUnitsOf } from "../domain/minor-units.ts";
import type { Currency } from "../domain/money.ts";
import { isCounted, isOrdered, isUsage } from "./charge-kind.ts";
import { fileNumber } from "./list-number.ts";
import type { ListedCharge } from "./price-list.ts";
import { unitOf } from "./price-unit.ts";
import { textOf } from "./yaml-text.ts";

/** What a new tariff is made from. What nobody said is undefined: the file then says what was assumed. */
export type NewTariff = {
  readonly id: string;
  readonly name: string;
  readonly effective: string;
  readonly timeZone: string;
  readonly source: string;
  readonly model: "graduated" | "volume" | undefined;
  readonly resets: string | undefined;
  readonly rounding: string | undefined;
  readonly charges: readonly ListedCharge[];
};

/** The product's file and the first version of its tariff, as texts; paths are below the tariffs folder. */
export function productFiles(tariff: NewTariff): readonly [product: Source, version: Source] {
  const product = tariff.id.slice(0, tariff.id.lastIndexOf("/"));
  return [
    { path: `${product}/product.yaml`, text: productText(product, tariff) },
    { path: `${tariff.id}/${tariff.effective}.yaml`, text: versionText(tariff) },
  ];
}

function productText(product: string, { name, charges }: NewTariff): string {
  const ordered = charges.filter(isOrdered);
  return lines([
    `product: ${product}`,
    `name: ${textOf(name)}`,
    "# What is counted. A price list does not say how: check each, and see what else a meter can do in the schema.",
    charges.some(isUsage) ? "meters:" : "meters: {}",
    ...charges.filter(isUsage).map((charge) => `  ${charge.name}: ${meterText(product, charge)}`),
    ...(ordered.length > 0 ? ["# What an order states.", "order:"] : []),
    ...ordered.map(({ name: quantity, unit }) => `  ${quantity}: { unit: ${unit}, whole: true }`),
  ]);
}

function meterText(product: string, charge: ListedCharge): string {
  const { name, unit = "" } = charge;
  const event = `${product.replace(/^.*\//, "")}.${unitOf(name)}`;
  const whole = isCounted(charge);
  const aggregation = whole ? "aggregate: count" : `aggregate: sum, of: ${unit.replaceAll("-", "_")}`;
  return `{ event: ${event}, ${aggregation}, unit: ${unit}, whole: ${whole} }`;
}

function versionText(tariff: NewTariff): string {
  const { id, effective, timeZone, source, charges } = tariff;
  const currency = charges[0]?.currency ?? "USD";
  return lines([
    `tariff: ${id}`,
    `effective: ${effective}`,
    `time_zone: ${timeZone}`,
    `sold: ${charges.some(isOrdered) ? "by_order" : "open_ended"}`,
    `rounding: ${tariff.rounding ?? usualRounding(currency)}`,
    `source: ${textOf(source)}`,
    "why: The first price list.",
    "",
    "assumptions:",
    ...assumptions(tariff, currency).map((text) => `  - >-\n    ${text}`),
    "",
    "charges:",
    ...charges.flatMap((charge) => chargeLines(charge, tariff)),
    "",
    "trial: not_offered",
  ]);
}

/** To what can be paid in the currency. */
export function usualRounding(currency: string): string {
  const decimals = minorUnitsOf(currency as Currency); // of one that is unknown, two
  const step = decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`;
  return `half_up to ${step} ${currency} per line`;
}

/** What the price list leaves open, and what the file says instead. */
function assumptions(tariff: NewTariff, currency: string): readonly string[] {
  const { charges, model, resets, rounding } = tariff;
  const hasTiers = charges.some(isTiered);
  return [
    ...(rounding ? [] : [`The price list does not say how amounts are rounded. ${usualRounding(currency)}.`]),
    ...(hasTiers && !model
      ? [
          "The price list does not say whether a tier's price is for what lies in it, or for all. For what lies in it (graduated).",
        ]
      : []),
    ...(charges.some((charge) => isTiered(charge) && isUsage(charge)) && !resets
      ? [
          "The price list does not say when the count towards its tiers starts again. With each month of the calendar.",
        ]
      : []),
    ...charges
      .filter(isOrdered)
      .map(
        ({ name }) =>
          `The price list does not say how \`${name}\` is counted. As an order states it; what is measured would be a meter.`,
      ),
    ...(charges.some(({ every }) => every)
      ? [
          "The price list does not say what becomes of a part that is not used to its end. It is billed in advance, and by the day.",
        ]
      : []),
    "The price list says nothing of a trial. None is offered.",
  ];
}

function chargeLines(charge: ListedCharge, { model, resets }: NewTariff): readonly string[] {
  const { name, every, isOnce, tiers } = charge;
  const isFlat = !isUsage(charge) && !isOrdered(charge);
  const kind = isFlat ? "flat" : isTiered(charge) ? (model ?? "graduated") : "per_unit";
  return [
    `  ${name}:`,
    ...(isUsage(charge) ? [`    meter: ${name}`] : []),
    ...(isOrdered(charge) ? [`    quantity: order.${name}`] : []),
    ...(every ? [`    every: ${every}`] : []),
    ...(isOnce ? ["    once: at_first_order"] : []),
    `    model: ${kind}`,
    ...priceLines(charge, tiers),
    ...(every ? ["    prorate: by_day", "    billed: in_advance"] : []),
    ...(isUsage(charge) && isTiered(charge) ? [`    resets: ${resets ?? "monthly"}`] : []),
  ];
}

function priceLines(charge: ListedCharge, tiers: ListedCharge["tiers"]): readonly string[] {
  const [only] = tiers;
  if (!isTiered(charge)) return only ? [`    price: ${priceText(only.price, charge)}`] : [];
  const rows = tiers.map(
    ({ upTo, price }) =>
      `      - { up_to: ${upTo ? fileNumber(upTo) : "unlimited"}, price: ${priceText(price, charge)} }`,
  );
  return ["    tiers:", ...rows];
}

function priceText(price: Decimal, charge: ListedCharge): string {
  const { currency, unit, every, isOnce } = charge;
  const per = [unit, every].filter((part) => part !== undefined).join("-") || (isOnce ? "contract" : "");
  const decimals = Math.max(minorUnitsOf(currency as Currency), price.decimalPlaces());
  return `${price.toFixed(decimals)} ${currency} per ${per}`;
}

function isTiered({ tiers }: ListedCharge): boolean {
  return tiers.length > 1;
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
