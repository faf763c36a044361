import type { Catalog } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type { Sold } from "./month-bill.ts";
import { meansTheSame } from "./version-difference.ts";

/** A version that differs, and what it is held against: the one it follows, or what it was. */
export type VersionChange = {
  readonly kind: "added" | "removed" | "changed";
  readonly before: Sold | undefined;
  readonly after: Sold | undefined;
};

/** The versions of two catalogs that mean something else, by tariff and date. */
export function versionChanges(base: Catalog, head: Catalog): readonly VersionChange[] {
  const ids = [...new Set([...base.tariffs.keys(), ...head.tariffs.keys()])].toSorted(compareText);
  return ids.flatMap((id) => tariffChanges(base.tariffs.get(id), head.tariffs.get(id)));
}

function tariffChanges(was: Tariff | undefined, is: Tariff | undefined): readonly VersionChange[] {
  const now = (is?.versions ?? []).flatMap((version): readonly VersionChange[] => {
    const after = is && { tariff: is, version };
    const before = was && soldAt(was, version);
    if (!(before && after)) return [{ kind: "added", before: after && previousOf(after), after }];
    return meansTheSame(before.version, after.version) ? [] : [{ kind: "changed", before, after }];
  });
  const gone = (was?.versions ?? []).flatMap((version): readonly VersionChange[] =>
    was && !(is && soldAt(is, version))
      ? [{ kind: "removed", before: { tariff: was, version }, after: undefined }]
      : [],
  );
  return [...now, ...gone].toSorted((a, b) => compareText(dateOf(a), dateOf(b)));
}

function dateOf({ before, after }: VersionChange): string {
  return String((after ?? before)?.version.effective);
}

function soldAt(tariff: Tariff, { effective }: TariffVersion): Sold | undefined {
  const version = tariff.versions.find((each) => each.effective.equals(effective));
  return version && { tariff, version };
}

function previousOf({ tariff, version }: Sold): Sold | undefined {
  const previous = tariff.versions[tariff.versions.indexOf(version) - 1];
  return previous && { tariff, version: previous };
}
