import type { Coverage } from "../engine.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import { paintFor } from "./paint.ts";

/** How much of a version its examples show, in whole percent, rounded down; all of one that has nothing to show. */
export function shareOf({ targets }: Coverage): number {
  const shown = targets.filter(({ isShown }) => isShown).length;
  return targets.length === 0 ? 100 : Math.floor((shown * 100) / targets.length);
}

/** A version's share, and below it what no example shows, with its place. */
export function coverageText(coverage: Coverage, folder: string): string {
  const paint = paintFor(process.stdout);
  const { file, targets } = coverage;
  const missing = targets.filter(({ isShown }) => !isShown);
  const head = `${pathIn(folder, file)}: examples show ${targets.length - missing.length} of ${targets.length} (${shareOf(coverage)}%)`;
  const lines = missing.map(
    ({ what, place }) => `  ${paint.warning("none")}  ${what}  ${paint.faint(placeIn(folder)(place))}`,
  );
  return [paint.strong(head), ...lines].join("\n");
}

export function coverageJson(coverage: Coverage): object {
  const { version, file, targets } = coverage;
  return {
    ...{ version, file, percent: shareOf(coverage) },
    targets: targets.map(({ kind, what, place, isShown }) => ({ kind, what, place, shown: isShown })),
  };
}
