import type { Source } from "../../src/index.ts";
import { Chance } from "./chance.ts";
import { damageNodes } from "./damage-nodes.ts";
import { damageText } from "./damage-text.ts";
import type { Seed } from "./seeds.ts";

/** One set of files with a few damages; the same seed gives the same. */
export type DamagedCase = { readonly name: string; readonly sources: readonly Source[] };

export function damagedCase(seeds: readonly Seed[], seed: number): DamagedCase {
  const chance = new Chance(seed);
  const { name, sources: whole } = chance.oneOf(
    chance.isOneIn(4) ? seeds : seeds.filter(({ isSound }) => isSound),
  );
  const sources = chance.isOneIn(3) ? whole : whole.map(withoutExamples);
  const { sources: others } = chance.isOneIn(2) ? chance.oneOf(seeds) : { sources };
  const damage = chance.isOneIn(4) ? damageText : damageNodes;
  let damaged = sources;
  // Few at once: what has many faults is refused for the first of them.
  for (let count = chance.oneOf([1, 1, 1, 1, 2, 2, 3, 6]); count > 0 && damaged.length > 0; count -= 1) {
    const hit = chance.below(damaged.length);
    const other = others.length > 0 ? chance.oneOf(others).text : "";
    damaged = damaged.map((source, n) =>
      n === hit ? { ...source, text: damage(source.text, other, chance) } : source,
    );
  }
  return { name, sources: damaged };
}

/** Examples refuse nearly every change of what is billed, so that nothing could be rated by it. */
function withoutExamples({ path, text }: Source): Source {
  return { path, text: text.replace(/^examples:.*\n(?:[ \t-].*\n|\n)*/m, "") };
}
