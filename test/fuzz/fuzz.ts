import { type DamagedCase, damagedCase } from "./damaged-case.ts";
import { type Fault, lookAt } from "./fault.ts";
import type { Seed } from "./seeds.ts";

/** How many damaged sets of files were looked at, in how many of them there still was a catalog, and bills by these. */
export type Tried = { readonly cases: number; readonly opened: number; readonly rated: number };
export type Found = { readonly seed: number; readonly fault: Fault; readonly damaged: DamagedCase };

/**
 * Damages one set of files after the other and looks at each, until `isOver` or the first fault. The first case has the
 * seed itself, the next ones those that follow, so that the seed of a fault repeats it at once.
 */
export async function fuzz(about: {
  readonly seeds: readonly Seed[];
  readonly seed: number;
  readonly isOver: (tried: Tried) => boolean;
  readonly begins?: (seed: number, tried: Tried) => void;
}): Promise<{ readonly tried: Tried; readonly found: Found | undefined }> {
  let tried: Tried = { cases: 0, opened: 0, rated: 0 };
  for (let { seed } = about; !about.isOver(tried); seed += 1) {
    about.begins?.(seed, tried);
    const damaged = damagedCase(about.seeds, seed);
    const { isOpened, ratedCount, fault } = await lookAt(damaged.sources, seed);
    if (fault) return { tried, found: { seed, fault, damaged } };
    const { cases, opened, rated } = tried;
    tried = { cases: cases + 1, opened: opened + Number(isOpened), rated: rated + ratedCount };
  }
  return { tried, found: undefined };
}
