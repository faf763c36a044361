import type { NextSwitch, Place, Reason, Segment } from "../generated/result.ts";
import { field } from "./page.ts";
import { momentText, type Span, spanText } from "./span-text.ts";

/** Something to know about a contract: a label of less than ten letters, and the text. */
export type Fact = readonly [label: string, text: string];

/** The tariff that a contract is on, or all of them; nothing for a contract without segments. */
export function tariffsText(tariffs: ReadonlySet<string>): readonly string[] {
  if (tariffs.size === 0) return [];
  return field(tariffs.size === 1 ? "Tariff" : "Tariffs", [...tariffs].join(", "));
}

/** The tariffs of a timeline, in the order in which the contract is first on each. */
export function tariffsOf(timeline: readonly Segment[]): ReadonlySet<string> {
  return new Set(timeline.map(({ version }) => tariffOf(version)));
}

/** Which version applies, from when until when, and why; of which tariff, where the contract's timeline has several. */
export function segmentText(segment: Segment, tariffs: ReadonlySet<string>): readonly string[] {
  const [tariff, ...facts] = segmentFacts(segment);
  return [...(tariffs.size > 1 ? [tariff] : []), ...facts].flatMap((fact) => field(...fact));
}

/** The same as labelled texts, the tariff first. */
export function segmentFacts(segment: Segment): readonly [tariff: Fact, ...Fact[]] {
  const { version, from, until, order, because } = segment;
  return [
    ["Tariff", tariffOf(version)],
    ["Version", `${effectiveOf(version)}, ${fileOf(version)}`],
    ...(order === null ? [] : [["Order", order] as const]),
    ["Applies", spanText({ from, until })],
    ["Because", reasonText(because)],
  ];
}

/** Time in which no version applies. */
export function gapFact(gap: Span): Fact {
  return ["No order", `is valid ${spanText(gap)}`];
}

/** The next move to another version, and why. */
export function nextText(next: NextSwitch): readonly string[] {
  return nextFacts(next).flatMap((fact) => field(...fact));
}

/** The same as labelled texts. */
export function nextFacts(next: NextSwitch): readonly Fact[] {
  if (next === null) return [["Next", "no switch to another version is known"]];
  const { at, version, because } = next;
  const target = `the version of ${effectiveOf(version)}`;
  const move = because.code === "moved" ? `move to ${tariffOf(version)}, ${target}` : `switch to ${target}`;
  return [
    ["Next", `${momentText(at)}: ${move}`],
    ["Because", reasonText(because)],
  ];
}

/** The reason, and the line that decided it. */
export function reasonText({ text, place }: Reason): string {
  return `${text} (${lineText(place)})`;
}

/** `file:line`, the file without its folder where it is `file` itself; or the JSON pointer into the request. */
export function lineText(place: Place, file?: string): string {
  if (place.file === undefined) return `request ${place.pointer ?? ""}`.trimEnd();
  const shown = place.file === file ? place.file.replace(/^.*\//, "") : place.file;
  return `${shown}:${place.line}`;
}

/** The file that states a version: `check` holds that path and version agree. */
export function fileOf(version: string): string {
  return `${version.replace("@", "/")}.yaml`;
}

export function tariffOf(version: string): string {
  return version.split("@")[0] ?? version;
}

/** The effective date in a version's id. */
export function effectiveOf(version: string): string {
  return version.split("@")[1] ?? version;
}

/** Enough of a digest to tell two catalogs apart at a glance. */
export function shortDigest(catalog: string): string {
  return catalog.slice(0, "sha256:".length + 12);
}
