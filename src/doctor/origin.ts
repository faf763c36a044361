import type { Origin } from "../config/settings.ts";
import { PLAIN_LOOK, problemText } from "../engine.ts";
import { placeIn } from "../files/place-in.ts";
import { loadedLines } from "../http/greeting.ts";
import type { Clock } from "../live/clock.ts";
import { openSnapshot } from "../live/open-snapshot.ts";
import { type Looking, settledSources } from "../live/settled-sources.ts";
import { error, type Finding, lack, ok, warning } from "./finding.ts";

type Examined = { readonly origin: Origin; readonly looking: Looking; readonly clock: Clock };

/** Whether a folder or bundle makes a catalog that can answer. */
export async function examineOrigin(
  about: "tariffs" | "shadow",
  { origin, looking, clock }: Examined,
): Promise<readonly Finding[]> {
  const fault = about === "tariffs" ? error : lack; // a shadow is waited for
  const sources = await settledSources(looking);
  if (typeof sources === "string") return [fault(about, sources)];
  const opened = await openSnapshot(sources, clock);
  const name = nameOf(origin);
  const look = { ...PLAIN_LOOK, nameOf: placeIn(name) };
  if ("snapshot" in opened) {
    const warnings = opened.warnings.map((problem) => warning(about, problemText(problem, sources, look)));
    const { catalog } = opened.snapshot;
    const [loaded] = loadedLines(catalog);
    return [ok(about, `${name}: ${loaded} (${catalog.digest})`), ...warnings, ...unsigned(about, origin)];
  }
  return opened.refusal.problems.map((problem) => fault(about, problemText(problem, sources, look)));
}

function nameOf(origin: Origin): string {
  return origin.kind === "folder" ? origin.folder : origin.file;
}

function unsigned(about: string, origin: Origin): readonly Finding[] {
  if (origin.kind === "folder" || origin.signedBy.length > 0) return [];
  return [
    warning(
      about,
      "whoever can write the bundle can change its prices; sign it, and name the public key under `signed_by`",
    ),
  ];
}
