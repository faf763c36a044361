import { isBefore } from "../domain/instant.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type { Snapshot } from "./snapshot.ts";

/** What of two catalogs a running service's customers would notice; ids of versions, and of products that all theirs read. */
export type VersionChanges = {
  /** In effect before, and there no more. */
  readonly lost: readonly string[];
  /** Still to come before, and there no more. */
  readonly dropped: readonly string[];
  /** In effect now by a file that was not there, or said something else. */
  readonly rewritten: readonly string[];
};

export const NO_CHANGES: VersionChanges = { lost: [], dropped: [], rewritten: [] };

/**
 * Who moves a date or drops a plan loses a version that nobody is billed by yet. Without one in effect its contracts would
 * be billed by an older one, or not at all, and a file that only vanished looks the same as one that was deleted. With
 * other terms, or with a version that takes effect in the past, what was billed yesterday costs something else today.
 */
export function versionChanges(before: Snapshot, after: Snapshot, now: Temporal.Instant): VersionChanges {
  const isInEffect = ({ effectiveFrom }: TariffVersion) => !isBefore(now, effectiveFrom);
  const kept = new Set(versionsOf(after).map(({ id }) => id));
  const gone = versionsOf(before).filter(({ id }) => !kept.has(id));
  const was = new Map(before.sources.map(({ path, text }) => [path, text]));
  const changed = new Set(
    after.sources.filter(({ path, text }) => was.get(path) !== text).map(({ path }) => path),
  );
  const products = [...after.catalog.products.values()].filter(({ place }) => was.has(place.file));
  const inEffect = [...products, ...versionsOf(after).filter(isInEffect)];
  return {
    lost: gone.filter(isInEffect).map(({ id }) => id),
    dropped: gone.filter((version) => !isInEffect(version)).map(({ id }) => id),
    rewritten: inEffect.filter(({ place }) => changed.has(place.file)).map(({ id }) => id),
  };
}

function versionsOf({ catalog }: Snapshot): readonly TariffVersion[] {
  return [...catalog.tariffs.values()].flatMap(({ versions }) => versions);
}
