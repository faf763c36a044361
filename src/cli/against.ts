import type { Source } from "../domain/catalog.ts";
import { sortProblems } from "../domain/problem.ts";
import type { Opened } from "../engine.ts";
import { frozenProblems } from "../frozen/frozen-problems.ts";
import { SYSTEM_CLOCK } from "../live/clock.ts";
import { type NamedCatalog, namedCatalog } from "./named-catalog.ts";
import { WrongCall } from "./stop.ts";

/** What tariff files are held against: a git revision, bundle or folder, by its name. */
export async function baseNamed(name: string, tariffs: string): Promise<NamedCatalog> {
  const base = await namedCatalog(name, tariffs);
  if (base.only === undefined) return base;
  throw new WrongCall(
    `\`${name}\` is one tariff file, which is no history: name a revision such as \`main\`, a bundle or a tariffs folder`,
  );
}

/**
 * What was opened, with what it changes of the past of a base. Files with errors mean nothing yet, and are not compared; those
 * whose examples fail are: a price of the past that was changed mostly fails them too, and they are not what to mend.
 */
export function openedAgainst(opened: Opened, sources: readonly Source[], base: NamedCatalog): Opened {
  if (!opened.compiled) return opened;
  const frozen = frozenProblems({
    base: base.catalog,
    name: base.name,
    isReleased: base.kind === "bundle",
    head: opened.compiled,
    sources,
    now: SYSTEM_CLOCK.now(),
  });
  if (frozen.length === 0) return opened;
  return { ...opened, catalog: undefined, problems: sortProblems([...opened.problems, ...frozen]) };
}
