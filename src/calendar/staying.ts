import type { Catalog } from "../domain/catalog.ts";
import { isBefore } from "../domain/instant.ts";
import type * as Request from "../generated/request.ts";
import { instantIn, type Month } from "./month.ts";
import { effectiveOf, type Switch, tariffOf } from "./switches-in.ts";

/** The catalog without the versions of a tariff that come after this one: who is on it stays. */
export function catalogUntil(catalog: Catalog, version: string): Catalog {
  const id = tariffOf(version);
  const tariff = catalog.tariffs.get(id);
  if (!tariff) throw new Error(`the version ${version} of a timeline is not in its catalog`);
  const versions = tariff.versions.slice(0, tariff.versions.findIndex((each) => each.id === version) + 1);
  return { ...catalog, tariffs: new Map(catalog.tariffs).set(id, { ...tariff, versions }) };
}

/** The contract without what its customer asks for at the switch or later, and without moves to versions that are gone. */
export function staying(contract: Request.Contract, { from }: Switch, month: Month): Request.Contract {
  const { switched = [], ...rest } = contract;
  const earlier = switched
    .map((each) => ({ ...each, instant: instantIn(each.at, month) }))
    .filter(({ instant }) => isBefore(instant, month.from))
    .toSorted((a, b) => Temporal.Instant.compare(a.instant, b.instant))
    .map(({ to, at }) => ({ to, at }));
  const kept = withoutLater(earlier, effectiveOf(from));
  return kept.length > 0 ? { ...rest, switched: kept } : rest;
}

/** A move to a version that is gone takes with it the one that undoes it, which would go back from nowhere. */
function withoutLater(switched: readonly Request.Switch[], effective: string): Request.Switch[] {
  const kept: Request.Switch[] = [];
  let gone = 0;
  for (const each of switched) {
    if (each.to > effective) gone += 1;
    else if (gone > 0) gone -= 1;
    else kept.push(each);
  }
  return kept;
}
