import { isBefore } from "../domain/instant.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type { Snapshot } from "./snapshot.ts";

/** The versions that a catalog has and the next one has not: those in effect by now, and those still to come. */
export type Lost = { readonly inEffect: readonly string[]; readonly toCome: readonly string[] };

/**
 * Who moves a date or drops a plan loses a version that nobody is billed by yet. Without one in effect its contracts would
 * be billed by an older one, or not at all, and a file that only vanished looks the same as one that was deleted.
 */
export function lostVersions(before: Snapshot, after: Snapshot, now: Temporal.Instant): Lost {
  const kept = new Set(versionsOf(after).map(({ id }) => id));
  const lost = versionsOf(before).filter(({ id }) => !kept.has(id));
  const { inEffect = [], toCome = [] } = Object.groupBy(lost, ({ effectiveFrom }) =>
    isBefore(now, effectiveFrom) ? "toCome" : "inEffect",
  );
  return { inEffect: inEffect.map(({ id }) => id), toCome: toCome.map(({ id }) => id) };
}

function versionsOf({ catalog }: Snapshot): readonly TariffVersion[] {
  return [...catalog.tariffs.values()].flatMap(({ versions }) => versions);
}
