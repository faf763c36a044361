import type { Origin } from "../config/settings.ts";
import type { Problem } from "../domain/problem.ts";
import { PLAIN_LOOK, problemText } from "../engine.ts";
import { placeIn } from "../files/place-in.ts";
import type { Clock } from "../live/clock.ts";
import { openSnapshot } from "../live/open-snapshot.ts";
import { type Looking, settledSources } from "../live/settled-sources.ts";
import type { Snapshot } from "../live/snapshot.ts";
import { PROBLEMS_FOUND, WRONG_CALL } from "./stop-code.ts";

export type Opening = {
  readonly origin: Origin;
  readonly looking: Looking;
  readonly clock: Clock;
  /** Gets the problems and warnings of the files, and why there is no catalog. */
  readonly write: (line: string) => void;
};

/** The catalog to begin with, or the exit code of a service that cannot. */
export async function firstSnapshot({ origin, looking, clock, write }: Opening): Promise<Snapshot | number> {
  const sources = await settledSources(looking);
  if (typeof sources === "string") {
    write(`not started: ${sources}`);
    return WRONG_CALL;
  }
  const name = origin.kind === "folder" ? origin.folder : origin.file;
  const look = { ...PLAIN_LOOK, nameOf: placeIn(name) };
  const show = (problem: Problem): void => write(`${problemText(problem, sources, look)}\n`);
  const opened = await openSnapshot(sources, clock);
  if ("snapshot" in opened) {
    looking.taken?.();
    opened.warnings.forEach(show);
    return opened.snapshot;
  }
  opened.refusal.problems.forEach(show);
  write(`not started: the files in \`${name}\` have the problems above`);
  return PROBLEMS_FOUND;
}
