import { printInstant } from "../domain/calendar.ts";
import type { Catalog } from "../domain/catalog.ts";
import type { Tariff } from "../domain/tariff.ts";
import type * as Json from "../generated/result.ts";

/** What a catalog holds, for people and programs that choose a tariff: every version with its reasons and assumptions. */
export function catalogDescription(catalog: Catalog): Json.TariffsResult {
  return { tariffs: [...catalog.tariffs.values()].map(tariffJson), catalog: catalog.digest };
}

function tariffJson({ id, product, versions }: Tariff): Json.TariffDescription {
  const [first] = versions;
  if (!first) throw new Error(`${id} has no version`);
  return {
    tariff: id,
    product: product.id,
    name: product.name,
    sold: first.sold,
    time_zone: first.timeZone,
    meters: [...product.meters.values()].map(({ name, unit }) => ({ meter: name, unit })),
    order: [...product.order.values()].map(({ name, unit }) => ({ quantity: name, unit })),
    versions: versions.map((version) => ({
      version: version.id,
      effective: version.effective.toString(),
      from: printInstant(version.effectiveFrom, version.timeZone) ?? "",
      withdrawn: version.withdrawn?.toString() ?? null,
      why: version.why.trim(),
      source: version.source.trim(),
      assumptions: version.assumptions.map((assumption) => assumption.trim()),
      place: version.place,
    })),
  };
}
