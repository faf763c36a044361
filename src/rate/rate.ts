import type { Effort } from "../domain/effort.ts";
import { isBefore } from "../domain/instant.ts";
import { EVER } from "../domain/interval.ts";
import type { Statement } from "../domain/line.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { stretchesOf, type Timeline } from "../domain/timeline.ts";
import type { Measured, RateRequest } from "../domain/usage.ts";
import { correct } from "./correct.ts";
import { runStartsOf } from "./counter.ts";
import { usageOutsidePeriod } from "./outside-period.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { roundLines } from "./round-lines.ts";
import { segmentLines } from "./segment-lines.ts";
import { totalsOf } from "./totals.ts";
import { unpricedUsage } from "./unpriced.ts";

/** What rounding, explaining and writing a line costs beside its tiers, in steps of which working one out is one. */
const TOLD_LINE = 5;

/** All that a bill is made from. */
type Input = {
  readonly request: RateRequest;
  readonly timeline: Timeline;
  readonly measured: Measured;
  readonly product: Product;
  readonly effort: Effort;
};

/**
 * What a contract owes for a period. Each part of the period is rated by the version that applies to it; usage that
 * this version does not price is listed. Where lines were booked before, only what changes is billed. Problems:
 * usage-incomplete, order-quantity-missing, trial-not-offered, and those of `correct`.
 */
export function rate({ request, timeline, measured, product, effort }: Input): Statement | Failure {
  const stretches = stretchesOf(timeline);
  const bySegment = Map.groupBy(stretches, ({ segment }) => segment);
  const rating: Rating = {
    request,
    period: request.period,
    begun: EVER,
    creditsSince: EVER.from,
    timeline,
    stretches,
    stretchesOf: bySegment,
    runStarts: runStartsOf(timeline),
    measured: measured.quantities,
    levelsKnownSince: measured.levelsKnownSince,
    product,
    problems: [],
    effort,
    usage: new Map(),
    billed: new Map(),
  };
  rating.problems.push(...periodProblems(request));
  refuseTrial(request.period, rating);
  const lines = timeline.segments.flatMap((segment) => segmentLines(segment, rating));
  if (rating.problems.length > 0) return { problems: rating.problems };
  effort(lines.reduce((steps, line) => steps + TOLD_LINE + ("tiers" in line ? line.tiers.length : 0), 0));
  const rounded = roundLines(lines, request.period);
  const statement: Statement = {
    timeline,
    period: request.period,
    lines: rounded,
    totals: totalsOf(rounded),
    unpriced: unpricedUsage(rating),
    outsidePeriod: usageOutsidePeriod(rating),
    correction: undefined,
  };
  return request.booked ? correct(statement, request.booked) : statement;
}

function periodProblems({ period, usageFrom, usageFromPlace }: RateRequest): readonly Problem[] {
  if (!isBefore(period.from, usageFrom)) return [];
  const message = "`usage_from` is after the period's start, so that the usage of the period is not complete";
  const hint = "let `usage_from` be the period's start or earlier, and send the usage since then";
  return [errorAt({ code: "usage-incomplete", message, hint, place: usageFromPlace })];
}
