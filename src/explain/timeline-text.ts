import type { AnswerForTheInstantAskedAbout, TimelineResult } from "../generated/result.ts";
import { field, pageText, rule, wrap } from "./page.ts";
import {
  effectiveOf,
  fileOf,
  nextText,
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
    ...(at === undefined ? [] : [rule("="), ...answerText(at)]),
  ]);
}

function answerText({ instant, version, because, next }: AnswerForTheInstantAskedAbout): readonly string[] {
  const applies =
    version === null || because === null
      ? ["no order of the contract is valid then"]
      : [`the version of ${effectiveOf(version)}, ${fileOf(version)}`];
  return [
    ...field("At", momentText(instant)),
    ...applies.flatMap((text) => field("Applies", text)),
    ...(because === null ? [] : field("Because", reasonText(because))),
    ...(version === null ? [] : nextText(next)),
  ];
}
