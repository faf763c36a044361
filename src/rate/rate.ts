import type { Charge } from "../domain/charge.ts";
import { ZERO } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import type { Line, Statement, Total } from "../domain/line.ts";
import { type Currency, Money } from "../domain/money.ts";
import { compareText, errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { type Segment, stretchesOf, type Timeline } from "../domain/timeline.ts";
import type { Measured, RateRequest } from "../domain/usage.ts";
import { usageOutsidePeriod } from "./outside-period.ts";
import type { Rating } from "./rating.ts";
import { recurringLines } from "./recurring-lines.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { unpricedUsage } from "./unpriced.ts";
import { usageLines } from "./usage-lines.ts";

/**
 * What a contract owes for a period. Each part of the period is rated by the version that applies to it; usage that
 * this version does not price is listed. Problems: usage-incomplete, order-quantity-missing, trial-not-offered.
 */
export function rate(
  request: RateRequest,
  timeline: Timeline,
  measured: Measured,
  product: Product,
): Statement | Failure {
  const stretches = stretchesOf(timeline);
  const bySegment = Map.groupBy(stretches, ({ segment }) => segment);
  const rating: Rating = {
    request,
    timeline,
    stretches,
    stretchesOf: bySegment,
    measured: measured.quantities,
    levelsKnownSince: measured.levelsKnownSince,
    product,
    problems: [],
  };
  rating.problems.push(...periodProblems(request));
  refuseTrial(request.period, rating);
  const lines = timeline.segments.flatMap((segment) =>
    segment.version.charges.flatMap((charge) => chargeLines(charge, segment, rating)),
  );
  if (rating.problems.length > 0) return { problems: rating.problems };
  return {
    timeline,
    period: request.period,
    lines,
    totals: totalsOf(lines),
    unpriced: unpricedUsage(rating),
    outsidePeriod: usageOutsidePeriod(rating),
  };
}

function chargeLines(charge: Charge, segment: Segment, rating: Rating): readonly Line[] {
  return charge.kind === "usage"
    ? usageLines(charge, segment, rating)
    : recurringLines(charge, segment, rating);
}

/** One entry per currency, sorted: a total is the exact sum of its lines. */
function totalsOf(lines: readonly Line[]): readonly Total[] {
  const byCurrency = Map.groupBy(lines, (line) => line.amount.currency);
  return [...byCurrency]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([currency, own]) => ({
      currency,
      exact: add(
        own.map((line) => line.exact),
        currency,
      ),
      amount: add(
        own.map((line) => line.amount),
        currency,
      ),
    }));
}

function add(moneys: readonly Money[], currency: Currency): Money {
  return moneys.reduce((total, money) => total.plus(money), new Money(ZERO, currency));
}

function periodProblems({ period, usageFrom, usageFromPlace }: RateRequest): readonly Problem[] {
  if (!isBefore(period.from, usageFrom)) return [];
  const message = "`usage_from` is after the period's start, so that the usage of the period is not complete";
  const hint = "let `usage_from` be the period's start or earlier, and send the usage since then";
  return [errorAt({ code: "usage-incomplete", message, hint, place: usageFromPlace })];
}
