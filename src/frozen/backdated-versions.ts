import { errorAt, type Problem } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { type Held, isInEffect, sameIn } from "./held.ts";

/** Versions that the base does not have and that are in effect already; a tariff that is new as a whole may be of any age. */
export function backdatedVersions({ base, head, name, now }: Held): readonly Problem[] {
  return [...head.tariffs.values()].flatMap(({ id, versions }) => {
    const known = base.tariffs.get(id);
    const added = known ? versions.filter((version) => !sameIn(known, version)) : [];
    return added.filter((version) => isInEffect(version, now)).map((version) => backdated(version, name));
  });
}

function backdated({ tariff, effective, placeOf }: TariffVersion, base: string): Problem {
  return errorAt({
    code: "frozen-version-added",
    message: `the version takes effect on ${effective}, which has passed, and ${quote(base)} does not have it: what was billed since then would cost something else`,
    hint: `let it take effect on a date to come, as \`tariff new ${tariff} <date>\` does`,
    place: placeOf("effective"),
  });
}
