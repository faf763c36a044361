import { readFile, realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { Source } from "../domain/catalog.ts";
import type { ExampleOutcome } from "../domain/example.ts";
import type { Problem } from "../domain/problem.ts";
import { type Edit, fixesOf } from "../editor/fixes.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import { writeWhole } from "../files/write-whole.ts";
import { agrees, canAsk } from "./ask.ts";
import { counted } from "./format.ts";
import { print, printAside } from "./output.ts";
import { paintFor } from "./paint.ts";
import { WrongCall } from "./stop.ts";

/** What examples are to expect in a file, and the file. */
type FileUpdate = { readonly source: Source; readonly edits: readonly Edit[] };

/**
 * Shows what examples would have to expect for the terms as they are, asks, and writes it. Gives whether all that failed was
 * taken over. `isAgreed`: nobody is asked.
 */
export async function updateExamples(
  folder: string,
  sources: readonly Source[],
  outcomes: readonly ExampleOutcome[],
  { isAgreed }: { readonly isAgreed: boolean },
): Promise<boolean> {
  const failures = outcomes.flatMap(({ problems }) => problems);
  const updates = updatesOf(failures, sources);
  const count = updates.reduce((sum, { edits }) => sum + edits.length, 0);
  const byHand = failures.filter((problem) => updateOf(problem, sources) === undefined);
  for (const problem of byHand)
    await printAside(`by hand: ${placeIn(folder)(problem.place)}: ${problem.message}`);
  if (count === 0) {
    await print(
      byHand.length === 0 ? "every example comes out: there is nothing to update" : "nothing was written",
    );
    return byHand.length === 0;
  }
  await print(updates.map((update) => differenceText(update, folder)).join("\n\n"));
  const question = `Do the terms say what is sold? Then write ${counted(count, "expected value")} into ${counted(updates.length, "file")}?`;
  if (!(isAgreed || (canAsk() && (await agrees(question))))) {
    await printAside(`nothing was written${canAsk() ? "" : "; to write without being asked: --yes"}`);
    return false;
  }
  for (const update of updates) await write(folder, update);
  await print(`${counted(count, "expected value")} written into ${counted(updates.length, "file")}`);
  return byHand.length === 0;
}

function updatesOf(failures: readonly Problem[], sources: readonly Source[]): readonly FileUpdate[] {
  const found = failures.flatMap((problem) => updateOf(problem, sources) ?? []);
  return [...Map.groupBy(found, ({ source }) => source)].map(([source, own]) => ({
    source,
    edits: own.flatMap(({ edits }) => edits).toSorted((a, b) => a.from - b.from),
  }));
}

/** The expectation of an example as it came out; undefined where it is not only a value that differs. */
function updateOf(problem: Problem, sources: readonly Source[]): FileUpdate | undefined {
  const { place } = problem;
  const source = sources.find(({ path }) => "file" in place && path === place.file);
  const fix = source && fixesOf(problem, source.text).find(({ isSure }) => isSure);
  return source && fix && { source, edits: fix.edits };
}

function applied({ source: { text }, edits }: FileUpdate): string {
  return edits.reduceRight(
    (whole, { from, until, text: edit }) => whole.slice(0, from) + edit + whole.slice(until),
    text,
  );
}

/** The lines that change, as they are and as they would be; no line comes or goes. */
function differenceText(update: FileUpdate, folder: string): string {
  const paint = paintFor(process.stdout);
  const [before, after] = [update.source.text.split("\n"), applied(update).split("\n")];
  const changed = before.flatMap((line, n) => {
    const now = after[n] ?? "";
    return line === now
      ? []
      : [paint.error(`-${n + 1}: ${line.trimEnd()}`), paint.strong(`+${n + 1}: ${now.trimEnd()}`)];
  });
  return [paint.strong(pathIn(folder, update.source.path)), ...changed].join("\n");
}

/** A file that was saved meanwhile is not written over. */
async function write(folder: string, update: FileUpdate): Promise<void> {
  const path = await realpath(resolve(folder, update.source.path)).catch(() => undefined);
  if (path === undefined || (await readFile(path, "utf8")) !== update.source.text) {
    throw new WrongCall(
      `\`${pathIn(folder, update.source.path)}\` is no longer the file that was read: run it again`,
    );
  }
  await writeWhole(path, applied(update));
}
