import { errorAt, type Problem } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type { Held } from "./held.ts";

/** A version without which the past would be billed by an older one, or not at all. */
export function missingVersion({ tariff, effective, place }: TariffVersion, { name }: Held): Problem {
  return errorAt({
    code: "frozen-version-missing",
    message: `the version of ${effective} of ${quote(tariff)} is gone, and ${quote(name)} has it: what was billed by it could not be rated again`,
    hint: `put the file back as it was; \`withdrawn: <date>\` in it ends its sale, and \`tariff new ${tariff} <date>\` begins what replaces it`,
    place: { file: place.file, line: 1, column: 1 },
  });
}
