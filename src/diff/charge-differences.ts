import type { Charge } from "../domain/charge.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type * as Json from "../generated/result.ts";
import { priceDifferences } from "./price-differences.ts";
import { chargeTermsOf, type Terms, termDifferences } from "./terms.ts";

/** The charges of two versions by name: the older's in its order, then the new ones. */
export function chargeDifferences(
  before: TariffVersion | undefined,
  after: TariffVersion | undefined,
): Json.ChargeDifference[] {
  const names = [before, after].flatMap((version) => version?.charges.map(({ name }) => name) ?? []);
  return [...new Set(names)].map((name) => chargeDifference(name, before, after));
}

const NOTHING: Terms = new Map();

function chargeDifference(
  name: string,
  before: TariffVersion | undefined,
  after: TariffVersion | undefined,
): Json.ChargeDifference {
  const [was, is] = [chargeIn(before, name), chargeIn(after, name)];
  const terms = termDifferences(
    was && before ? chargeTermsOf(was, before) : NOTHING,
    is && after ? chargeTermsOf(is, after) : NOTHING,
  );
  const prices = priceDifferences(was?.model, is?.model);
  const isSame = terms.length === 0 && prices.every((price) => price.before === price.after);
  const kind = was && is ? (isSame ? "same" : "changed") : is ? "added" : "removed";
  return { charge: name, kind, terms, prices };
}

function chargeIn(version: TariffVersion | undefined, name: string): Charge | undefined {
  return version?.charges.find((charge) => charge.name === name);
}
