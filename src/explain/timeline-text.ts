import type { AnswerForTheInstantAskedAbout, TimelineResult } from "../generated/result.ts";
import { field, pageText, rule, wrap } from "./page.ts";
import {
  effectiveOf,
  type Fact,
  fileOf,
  nextFacts,
  reasonText,
  segmentText,
  shortDigest,
  tariffsOf,
  tariffsText,
} from "./reason-text.ts";
import { momentText } from "./span-text.ts";

/** The result of `timeline` as plain text of at most 80 columns, no line break at its end. */
export function timelineText({ contract, timeline, at, catalog }: TimelineResult): string {
  const tariffs = tariffsOf(timeline);
  return pageText([
    ...wrap(`Timeline of contract ${contract}`, 2),
    "",
    ...tariffsText(tariffs),
    ...field("Catalog", shortDigest(catalog)),
    "",
    ...timeline.flatMap((segment) => [rule("-"), ...segmentText(segment, tariffs)]),
    ...(at === undefined ? [] : [rule("="), ...answerFacts(at).flatMap((fact) => field(...fact))]),
  ]);
}

/** Which version applies at the instant that was asked about, why, and what comes next. */
export function answerFacts(answer: AnswerForTheInstantAskedAbout): readonly Fact[] {
  const { instant, version, because, next } = answer;
  const at: Fact = ["At", momentText(instant)];
  if (version === null || because === null)
    return [at, ["Applies", "no order of the contract is valid then"]];
  return [
    at,
    ["Applies", `the version of ${effectiveOf(version)}, ${fileOf(version)}`],
    ["Because", reasonText(because)],
    ...nextFacts(next),
  ];
}
