import type { Charge, Model, Reference, Reset, Tier } from "../domain/charge.ts";
import { Price } from "../domain/money.ts";
import { errorAt, type FilePlace } from "../domain/problem.ts";
import type * as File from "../generated/tariff.ts";
import { readAdjustments } from "./adjustments.ts";
import { below } from "./places.ts";
import { accepted, quantityOf, type Reading } from "./reading.ts";
import { quote } from "./scalar/misread.ts";
import { readPrice } from "./scalar/money.ts";
import { readAnchor, readRecurrence } from "./scalar/recurrence.ts";

type TariffReading = Reading<FilePlace>;

/** What any charge can say; each model allows some of it, which the schema holds. */
type ChargeFile = File.FlatCharge & Partial<Omit<File.PerUnitCharge & File.GraduatedCharge, "model">>;

/** The keys that say how often a charge is billed, and those that belong to a recurring one alone. */
const RECURRING_KEYS = ["every", "anchor", "first_part", "prorate", "billed"] as const;

/** Why a charge cannot be what its keys say, and the fix where it is known. */
type Unclear = { readonly why: string; readonly hint?: string };

const KINDS =
  "a usage charge has `meter`; a recurring one `every`, `prorate` and `billed`; a one-time one `once`; both with `quantity` unless flat";

/** Decodes the charges of a version, in the order of the file. */
export function readCharges(charges: File.Charges, reading: TariffReading): readonly Charge[] {
  return Object.entries(charges).flatMap(([name, charge]) => {
    const pointer = below("/charges", name);
    const decoded = decode(name, charge as ChargeFile, reading); // every model's keys are among them
    if ("kind" in decoded) return [decoded];
    const message = `the charge ${quote(name)} ${decoded.why}`;
    const place = reading.places.key(pointer);
    reading.problems.push(
      errorAt({ code: "charge-without-source", message, hint: decoded.hint ?? KINDS, place }),
    );
    return [];
  });
}

function decode(name: string, charge: ChargeFile, reading: TariffReading): Charge | Unclear {
  if (charge.meter !== undefined) return decodeUsage(name, charge, charge.meter, reading);
  if (charge.included !== undefined) return { why: "has `included`, but no `meter` to include it in" };
  if (charge.once !== undefined) return decodeOneTime(name, charge, charge.once, reading);
  return decodeRecurring(name, charge, reading);
}

function decodeUsage(
  name: string,
  charge: ChargeFile,
  meter: string,
  reading: TariffReading,
): Charge | Unclear {
  const other = (["quantity", "once", ...RECURRING_KEYS] as const).find((key) => charge[key] !== undefined);
  if (other)
    return {
      why: `has \`meter\`, and \`${other}\`, which usage has not`,
      hint: `delete \`${other}\`, or \`meter\``,
    };
  const pointer = below("/charges", name);
  const common = commonOf(name, charge, pointer, reading);
  const included = reference(charge.included, below(pointer, "included"), reading);
  return { kind: "usage", ...common, meter: referTo(meter, below(pointer, "meter"), reading), included };
}

function decodeOneTime(
  name: string,
  charge: ChargeFile,
  once: File.OneTimePurchase,
  reading: TariffReading,
): Charge | Unclear {
  const other = RECURRING_KEYS.find((key) => charge[key] !== undefined);
  if (other)
    return { why: `is a one-time one, but has \`${other}\``, hint: `delete \`${other}\`, or \`once\`` };
  if (charge.model !== "flat" && !charge.quantity)
    return { why: "is a one-time one without `quantity`", hint: NEEDED.quantity };
  const pointer = below("/charges", name);
  const quantity = reference(charge.quantity, below(pointer, "quantity"), reading);
  return { kind: "one_time", ...commonOf(name, charge, pointer, reading), quantity, once };
}

function decodeRecurring(name: string, charge: ChargeFile, reading: TariffReading): Charge | Unclear {
  const { quantity, every, prorate, billed } = charge;
  const needed = charge.model === "flat" ? { every, prorate, billed } : { quantity, every, prorate, billed };
  if (!every || !prorate || !billed || Object.values(needed).includes(undefined)) return incomplete(needed);
  const pointer = below("/charges", name);
  return {
    kind: "recurring",
    ...commonOf(name, charge, pointer, reading),
    quantity: reference(quantity, below(pointer, "quantity"), reading),
    every: accepted(readRecurrence(every)),
    anchor: readAnchor(charge.anchor ?? "order_start"),
    firstPart: charge.first_part,
    prorate,
    billed,
  };
}

/** What to add for each key that a recurring charge needs. */
const NEEDED = {
  quantity:
    "add what is counted, as in `quantity: order.seats`; or write `model: flat` for an amount whatever is ordered",
  every: "add for example `every: month`",
  prorate: "add `prorate: none`, `by_day`, `by_second` or `by_30_day_month`",
  billed: "add `billed: in_advance` or `billed: in_arrears`",
} as const;

function incomplete(needed: Partial<Record<keyof typeof NEEDED, string | undefined>>): Unclear {
  const keys = Object.keys(needed) as (keyof typeof NEEDED)[]; // no other key is ever given
  const missing = keys.filter((key) => needed[key] === undefined);
  if (missing.length === keys.length) return { why: "does not say what it prices, or when" };
  const why = `is a recurring one without ${missing.map((key) => `\`${key}\``).join(", ")}`;
  return { why, hint: missing.map((key) => NEEDED[key]).join("; ") };
}

function commonOf(name: string, charge: ChargeFile, pointer: string, reading: TariffReading) {
  const { places } = reading;
  return {
    name,
    model: model(charge as File.Charge, pointer, reading), // as the schema had it
    resets: resets(charge.resets, below(pointer, "resets"), reading),
    adjustments: readAdjustments(charge, pointer, reading),
    place: places.key(pointer),
    places: new Map(Object.keys(charge).map((key) => [key, places.key(below(pointer, key))])),
  };
}

function reference(text: string | undefined, pointer: string, reading: TariffReading): Reference | undefined {
  return text === undefined ? undefined : referTo(text, pointer, reading);
}

function referTo(text: string, pointer: string, reading: TariffReading): Reference {
  return { name: text.replace(/^order\./, ""), place: reading.places.value(pointer) };
}

function resets(reset: Reset | undefined, pointer: string, reading: TariffReading) {
  return reset === undefined ? undefined : { reset, place: reading.places.key(pointer) };
}

function model(charge: File.Charge, pointer: string, reading: TariffReading): Model {
  if (charge.model === "per_unit" || charge.model === "flat") {
    return { kind: charge.model, price: price(charge.price, below(pointer, "price"), reading) };
  }
  return {
    kind: charge.model,
    tiers: charge.tiers.map((tier, n) => decodeTier(tier, below(below(pointer, "tiers"), n), reading)),
  };
}

function decodeTier(tier: File.Tier, pointer: string, reading: TariffReading): Tier {
  return {
    upTo: tier.up_to === "unlimited" ? undefined : quantityOf(tier.up_to),
    price: price(tier.price, below(pointer, "price"), reading),
    place: reading.places.value(pointer),
    boundPlace: reading.places.value(below(pointer, "up_to")),
  };
}

function price(text: string, pointer: string, reading: TariffReading): Price {
  return new Price({ ...accepted(readPrice(text)), place: reading.places.value(pointer) });
}
