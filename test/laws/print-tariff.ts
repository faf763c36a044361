import {
  meters,
  type PlainAdjustments,
  type PlainCharge,
  type PlainLimit,
  type PlainTariff,
  type PlainVersion,
  tariffId,
} from "../oracle/plain.ts";

const productPath = tariffId.slice(0, tariffId.lastIndexOf("/"));

/** The files of a tariffs folder that say what plain tariffs say. */
export function sourcesOf(...tariffs: readonly PlainTariff[]): { path: string; text: string }[] {
  return [
    { path: `${productPath}/product.yaml`, text: productText },
    ...tariffs.flatMap((tariff) =>
      tariff.versions.map((version) => ({
        path: `${tariff.id ?? tariffId}/${version.effective}.yaml`,
        text: printBlock(fileOf(tariff, version)),
      })),
    ),
  ];
}

const productText = printBlock({
  product: productPath,
  name: "Thing",
  meters,
  order: { seats: { unit: "seat", whole: true } },
  attributes: { region: { one_of: ["eu", "us", "cn"] } },
});

function fileOf(
  { id = tariffId, zone, sold, currency }: PlainTariff,
  version: PlainVersion,
): Record<string, unknown> {
  const charges = Object.entries(version.charges).map(([name, charge]) => [
    name,
    printCharge(charge, currency),
  ]);
  const head = {
    tariff: id,
    effective: version.effective,
    time_zone: zone,
    sold,
    rounding: version.rounding,
    source: "drawn",
    why: "Drawn at random.",
    charges: Object.fromEntries(charges),
    ...(version.statement ? { statement: printAdjustments(version.statement, currency) } : {}),
    trial: version.trial,
  };
  const { cohorts, rows, early_switch, switch_back, overrides } = version;
  // A first version says nothing of switching back, and may say this.
  if (rows.length === 0) return switch_back === "never_in_product" ? { ...head, switch_back } : head;
  return {
    ...head,
    ...(Object.keys(cohorts).length > 0 ? { cohorts } : {}),
    existing_contracts: rows,
    early_switch,
    switch_back,
    ...(overrides.length > 0 ? { overrides_promises: { versions: overrides, why: "Drawn at random." } } : {}),
  };
}

function printCharge(charge: PlainCharge, currency: string): Record<string, unknown> {
  const priced = (price: string) => `${price} ${currency} per ${unitOf(charge)}`;
  const { price, tiers, ...rest } = charge;
  return {
    ...(charge.every ? { prorate: "none" } : {}),
    ...rest,
    ...printAdjustments(charge, currency),
    ...(price === undefined ? {} : { price: priced(price) }),
    ...(tiers ? { tiers: tiers.map((tier) => ({ up_to: tier.up_to, price: priced(tier.price) })) } : {}),
  };
}

function printAdjustments(
  { discount, maximum, minimum }: PlainAdjustments,
  currency: string,
): Record<string, unknown> {
  const printLimit = (limit: PlainLimit) => ({ ...limit, amount: `${limit.amount} ${currency}` });
  return {
    ...(discount ? { discount } : {}),
    ...(maximum ? { maximum: printLimit(maximum) } : {}),
    ...(minimum ? { minimum: printLimit(minimum) } : {}),
  };
}

function unitOf({ meter, quantity, every = "", once }: PlainCharge): string {
  if (meter) return meters[meter as keyof typeof meters].unit;
  const thing = quantity ? "seat" : undefined;
  if (once) return thing ?? (once === "at_order_start" ? "order" : "contract");
  const time = every.replace(" ", "-");
  return thing ? `${thing}-${time}` : time;
}

/** One key per line, its value in flow style; every drawn text is plain in YAML. */
function printBlock(entries: Record<string, unknown>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${key}: ${printFlow(value)}\n`)
    .join("");
}

function printFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${printFlow(inner)}`);
  return `{ ${entries.join(", ")} }`;
}
