import { fileURLToPath } from "node:url";
import { readTariffs, type Source } from "../../src/index.ts";
import { readCases, sourcesOf } from "../gallery/gallery.ts";
import { filesOf } from "../semantics/completed.ts";
import { readHead, readSections } from "../semantics/sections.ts";

/** A set of files to start from, and what it is called; `isSound` where nothing in it is refused. */
export type Seed = { readonly name: string; readonly sources: readonly Source[]; readonly isSound: boolean };

/** The shipped tariffs, the files of every case of the gallery, and those of every rule of the semantics. */
export async function readSeeds(): Promise<readonly Seed[]> {
  const shipped = await readTariffs(fileURLToPath(new URL("../../tariffs", import.meta.url)));
  const head = readHead();
  const rules = readSections().flatMap(({ rules }) => rules);
  return [
    { name: "tariffs", sources: shipped, isSound: true },
    ...readCases().map((one) => ({
      name: one.folder,
      sources: sourcesOf(one),
      isSound: one.request !== undefined || one.base.length > 0 || !/ error [a-z-]+$/m.test(one.expected),
    })),
    ...rules.map((rule) => ({
      name: rule.rule,
      sources: filesOf(rule, head),
      isSound: rule.check.length === 0,
    })),
  ];
}
