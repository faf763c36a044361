import { type Problem, sortProblems } from "../domain/problem.ts";
import { backdatedVersions } from "./backdated-versions.ts";
import { changedMeters } from "./changed-meters.ts";
import { changedVersion } from "./changed-version.ts";
import { frozenVersions, type Held } from "./held.ts";
import { missingVersion } from "./missing-version.ts";

/**
 * What the head changes of what is past: bills were written by it, and rating them again has to give the same. Only what
 * decides about amounts and about who is on which version is looked at, not how it is written or explained.
 */
export function frozenProblems(held: Held): readonly Problem[] {
  const frozen = frozenVersions(held);
  return sortProblems([
    ...frozen.flatMap(({ was, is }) => (is ? changedVersion(was, is, held) : [missingVersion(was, held)])),
    ...backdatedVersions(held),
    ...changedMeters(frozen, held),
  ]);
}
