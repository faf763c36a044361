import { isBefore } from "../domain/instant.ts";
import { EVER } from "../domain/interval.ts";
import type { Line, Statement, Total } from "../domain/line.ts";
import { addMoney } from "../domain/money.ts";
import { compareText, errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { stretchesOf, type Timeline } from "../domain/timeline.ts";
import type { MeasuredQuantity, RateRequest } from "../domain/usage.ts";
import { usageOutsidePeriod } from "./outside-period.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { roundLines } from "./round-lines.ts";
import { segmentLines } from "./segment-lines.ts";
import { unpricedUsage } from "./unpriced.ts";

/**
 * What a contract owes for a period. Each part of the period is rated by the version that applies to it; usage that
 * this version does not price is listed. Problems: usage-incomplete, order-quantity-missing, trial-not-offered.
 */
export function rate(
  request: RateRequest,
  timeline: Timeline,
  measured: ReadonlyMap<string, readonly MeasuredQuantity[]>,
  product: Product,
): Statement | Failure {
  const stretches = stretchesOf(timeline);
  const bySegment = Map.groupBy(stretches, ({ segment }) => segment);
  const rating: Rating = {
    request,
    period: request.period,
    begun: EVER,
    timeline,
    stretches,
    stretchesOf: bySegment,
    measured,
    product,
    problems: [],
  };
  rating.problems.push(...periodProblems(request));
  refuseTrial(request.period, rating);
  const lines = timeline.segments.flatMap((segment) => segmentLines(segment, rating));
  if (rating.problems.length > 0) return { problems: rating.problems };
  const rounded = roundLines(lines, request.period);
  return {
    timeline,
    period: request.period,
    lines: rounded,
    totals: totalsOf(rounded),
    unpriced: unpricedUsage(rating),
    outsidePeriod: usageOutsidePeriod(rating),
  };
}

/** One entry per currency, sorted: a total is the exact sum of its lines. */
function totalsOf(lines: readonly Line[]): readonly Total[] {
  const byCurrency = Map.groupBy(lines, (line) => line.amount.currency);
  return [...byCurrency]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([currency, own]) => ({
      currency,
      exact: addMoney(
        own.map((line) => line.exact),
        currency,
      ),
      amount: addMoney(
        own.map((line) => line.amount),
        currency,
      ),
    }));
}

function periodProblems({ period, usageFrom, usageFromPlace }: RateRequest): readonly Problem[] {
  if (!isBefore(period.from, usageFrom)) return [];
  const message = "`usage_from` is after the period's start, so that the usage of the period is not complete";
  const hint = "let `usage_from` be the period's start or earlier, and send the usage since then";
  return [errorAt({ code: "usage-incomplete", message, hint, place: usageFromPlace })];
}
