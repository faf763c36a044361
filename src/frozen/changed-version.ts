import { errorAt, type Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { changedLines } from "./changed-lines.ts";
import { changesIn } from "./changes.ts";
import type { Held } from "./held.ts";
import { versionMeaning } from "./meaning.ts";

/** A problem for each line of a version that means something else than it did. */
export function changedVersion(was: TariffVersion, is: TariffVersion, held: Held): readonly Problem[] {
  const changes = changesIn(versionMeaning(was, held.now), versionMeaning(is, held.now), "");
  return changedLines(changes, is.place.file, held).map(({ place, text }) =>
    errorAt({
      code: "frozen-version-changed",
      message: `the version of ${is.effective} is frozen, and was changed: ${text}`,
      hint: `put it back as it was, or write a new version with \`tariff new ${is.tariff} <date>\``,
      place,
    }),
  );
}
