import type { TimelineResult } from "../generated/result.ts";
import { factsHtml } from "./facts-html.ts";
import { html } from "./html.ts";
import { pageHtml, sectionHtml } from "./page-html.ts";
import { stripHtml } from "./strip-html.ts";
import { answerFacts } from "./timeline-text.ts";

/** The result of `timeline` as a page in one file: which version applies from when until when, and why. */
export function timelineHtml({ contract, timeline, at, catalog }: TimelineResult): string {
  const parts = timeline.map((segment) => ({ kind: "segment", segment, lines: [] }) as const);
  const [first] = timeline;
  const time = first && { from: first.from, until: timeline.at(-1)?.until ?? null };
  const sections = [
    html`<header>\n<h1>Timeline of contract <bdi>${contract}</bdi></h1>\n</header>\n`,
    ...(time ? [sectionHtml("Versions", stripHtml(parts, time))] : []),
    ...(at === undefined ? [] : [sectionHtml("The instant asked about", factsHtml(answerFacts(at)))]),
  ];
  return pageHtml(`Timeline of contract ${contract}`, sections, catalog);
}
