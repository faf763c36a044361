import { type Problem, warningAt } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/**
 * The problems without the warnings that files have answered under `accepted`. An answer to what is not found is told: it
 * may be about a mistake that has been mended, or hide the next one.
 */
export function withoutAccepted(
  problems: readonly Problem[],
  versions: readonly TariffVersion[],
): readonly Problem[] {
  const answered = new Set<Problem>();
  const unfounded = versions.flatMap(({ accepted, place: { file } }) =>
    accepted.flatMap(({ problem, place }) => {
      const found = problems.filter((each) => each.code === problem && isWarningIn(file, each));
      for (const each of found) answered.add(each);
      if (found.length > 0) return [];
      const message = `\`${problem}\` is accepted, but there is no such warning about this file`;
      return [warningAt({ code: "accepted-without-problem", message, hint: "delete the entry", place })];
    }),
  );
  return [...problems.filter((problem) => !answered.has(problem)), ...unfounded];
}

function isWarningIn(file: string, { severity, place }: Problem): boolean {
  return severity === "warning" && "file" in place && place.file === file;
}
