import { printInstant } from "../domain/calendar.ts";
import type { Catalog } from "../domain/catalog.ts";
import { printRounding } from "../domain/rounding.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type * as Json from "../generated/result.ts";
import { chargeDescription } from "./charge-description.ts";

/** What a catalog holds, for people and programs that choose a tariff: every version with its reasons and assumptions. */
export function catalogDescription(catalog: Catalog): Json.TariffsResult {
  const tariffs = [...catalog.tariffs.values()].map((tariff) => tariffJson(tariff, catalog));
  return { tariffs, catalog: catalog.digest };
}

/** One tariff of a catalog; undefined where it has none of that id. */
export function tariffDescription(catalog: Catalog, id: string): Json.TariffResult | undefined {
  const tariff = catalog.tariffs.get(id);
  return tariff && { tariff: tariffJson(tariff, catalog), catalog: catalog.digest };
}

/** One version, by its effective date, with what it charges; undefined where the catalog has none. */
export function versionDescription(
  catalog: Catalog,
  id: string,
  effective: string,
): Json.VersionResult | undefined {
  const versions = catalog.tariffs.get(id)?.versions ?? [];
  const version = versions.find((each) => each.effective.toString() === effective);
  return (
    version && {
      tariff: id,
      version: versionJson(version, catalog),
      rounding: printRounding(version.rounding),
      trial: version.trial,
      charges: version.charges.map(chargeDescription),
      catalog: catalog.digest,
    }
  );
}

function tariffJson({ id, product, versions }: Tariff, catalog: Catalog): Json.TariffDescription {
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
    versions: versions.map((version) => versionJson(version, catalog)),
  };
}

function versionJson(version: TariffVersion, { files }: Catalog): Json.VersionDescription {
  const file = files.get(version.place.file);
  if (!file) throw new Error(`${version.place.file} is no file of its catalog`);
  return {
    version: version.id,
    effective: version.effective.toString(),
    from: printInstant(version.effectiveFrom, version.timeZone) ?? "",
    withdrawn: version.withdrawn?.toString() ?? null,
    why: version.why.trim(),
    source: version.source.trim(),
    assumptions: version.assumptions.map((assumption) => assumption.trim()),
    place: version.place,
    sha256: file.sha256,
    commit: file.commit,
  };
}
