import type { Charge, Model, Reference, Reset, Tier } from "../domain/charge.ts";
import { Price } from "../domain/money.ts";
import { errorAt, type FilePlace } from "../domain/problem.ts";
import type * as File from "../generated/tariff.ts";
import { below } from "./places.ts";
import { accepted, quantityOf, type Reading } from "./reading.ts";
import { quote } from "./scalar/misread.ts";
import { readPrice } from "./scalar/money.ts";

type TariffReading = Reading<FilePlace>;
type SourcedCharge = Exclude<File.Charge, File.FlatCharge>;

/** Decodes the charges of a version, in the order of the file. */
export function readCharges(charges: File.Charges, reading: TariffReading): readonly Charge[] {
  return Object.entries(charges).flatMap(([name, charge]) => {
    const pointer = below("/charges", name);
    const decoded = charge.model === "flat" ? flat(name, charge, reading) : sourced(name, charge, reading);
    if (typeof decoded !== "string") return [decoded];
    const message = `the charge ${quote(name)} ${decoded}`;
    const hint =
      "a usage charge has `meter`; a recurring one has `quantity`, `every`, `prorate` and `billed`";
    reading.problems.push(
      errorAt({ code: "charge-without-source", message, hint, place: reading.places.key(pointer) }),
    );
    return [];
  });
}

function flat(name: string, charge: File.FlatCharge, reading: TariffReading): Charge {
  const pointer = below("/charges", name);
  return {
    kind: "recurring",
    name,
    quantity: undefined,
    every: charge.every,
    model: { kind: "flat", price: price(charge.price, below(pointer, "price"), reading) },
    prorate: charge.prorate,
    billed: charge.billed,
    resets: undefined,
    place: reading.places.key(pointer),
  };
}

function sourced(name: string, charge: SourcedCharge, reading: TariffReading): Charge | string {
  const { meter, included, quantity, every, prorate, billed } = charge;
  const pointer = below("/charges", name);
  const common = {
    name,
    model: model(charge, pointer, reading),
    resets: resets(charge.resets, below(pointer, "resets"), reading),
    place: reading.places.key(pointer),
  };
  const refer = (key: string, text: string) => reference(text, below(pointer, key), reading);
  if (meter !== undefined) {
    if (quantity ?? every ?? prorate ?? billed) return "has `meter`, and keys of a recurring charge";
    const covered = included === undefined ? undefined : refer("included", included);
    return { kind: "usage", ...common, meter: refer("meter", meter), included: covered };
  }
  if (included !== undefined) return "has `included`, but no `meter` to include it in";
  if (!quantity || !every || !prorate || !billed) {
    const missing = Object.entries({ quantity, every, prorate, billed }).filter(([, value]) => !value);
    const names = missing.map(([key]) => `\`${key}\``).join(", ");
    return missing.length === 4 ? "does not say what it prices" : `is a recurring one without ${names}`;
  }
  return { kind: "recurring", ...common, quantity: refer("quantity", quantity), every, prorate, billed };
}

function reference(text: string, pointer: string, reading: TariffReading): Reference {
  return { name: text.replace(/^order\./, ""), place: reading.places.value(pointer) };
}

function resets(reset: Reset | undefined, pointer: string, reading: TariffReading) {
  return reset === undefined ? undefined : { reset, place: reading.places.key(pointer) };
}

function model(charge: SourcedCharge, pointer: string, reading: TariffReading): Model {
  if (charge.model === "per_unit") {
    return { kind: "per_unit", price: price(charge.price, below(pointer, "price"), reading) };
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
