import type { Catalog, Source } from "../domain/catalog.ts";
import { isBefore } from "../domain/instant.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";

/** Tariffs as they are, held against what they were. */
export type Held = {
  readonly base: Catalog;
  /** What people call the base: a branch, or the file of a bundle. */
  readonly name: string;
  /** What was released stays as it is, also where it has yet to take effect. */
  readonly isReleased: boolean;
  readonly head: Catalog;
  /** The texts of the head, in which the places are. */
  readonly sources: readonly Source[];
  readonly now: Temporal.Instant;
};

/** A version of the base that may not change any more, and what the head has in its place. */
export type Frozen = { readonly was: TariffVersion; readonly is: TariffVersion | undefined };

/** The versions of the base by which bills may have been written, or which were released. */
export function frozenVersions({ base, head, isReleased, now }: Held): readonly Frozen[] {
  return [...base.tariffs.values()].flatMap(({ id, versions }) =>
    versions
      .filter((version) => isReleased || isInEffect(version, now))
      .map((was) => ({ was, is: sameIn(head.tariffs.get(id), was) })),
  );
}

/** Whether the version's effective instant has passed. */
export function isInEffect({ effectiveFrom }: TariffVersion, now: Temporal.Instant): boolean {
  return !isBefore(now, effectiveFrom);
}

/** The tariff's version of the same date. */
export function sameIn(tariff: Tariff | undefined, { id }: TariffVersion): TariffVersion | undefined {
  return tariff?.versions.find((version) => version.id === id);
}
