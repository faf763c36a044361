import type { UsageCharge } from "../domain/charge.ts";
import type { Effort } from "../domain/effort.ts";
import type { Interval } from "../domain/interval.ts";
import type { ExactLine } from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import type { Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { Segment, Stretch, Timeline } from "../domain/timeline.ts";
import type { MeasuredQuantity, RateRequest } from "../domain/usage.ts";
import type { RunningSum } from "./running-sum.ts";

/**
 * Everything a line is made from. `period` is what is rated: the request's, or a part of time that a commitment or a
 * discount asks about; then `begun` leaves out what did not begin in it. Problems are collected, so that a caller learns
 * all of them at once.
 */
export type Rating = {
  readonly request: RateRequest;
  readonly period: Interval;
  readonly begun: Interval;
  /** What is given back counts only where what it gives back began since then. */
  readonly creditsSince: Temporal.Instant;
  readonly timeline: Timeline;
  readonly stretches: readonly Stretch[];
  readonly stretchesOf: ReadonlyMap<Segment, readonly Stretch[]>;
  /** See `runStartsOf`. */
  readonly runStarts: ReadonlyMap<Segment, Temporal.Instant>;
  readonly measured: ReadonlyMap<string, readonly MeasuredQuantity[]>;
  readonly levelsKnownSince: ReadonlyMap<string, Temporal.Instant>;
  readonly product: Product;
  readonly problems: Problem[];
  readonly effort: Effort;
  /** What charges have measured; see `usageOf`. */
  readonly usage: Map<UsageCharge, ChargeUsage>;
  /** What commitments have added up so far; see `billedUntil`. */
  readonly billed: Map<LinesIn, Map<string, BilledSoFar>>;
};

/** The lines for whatever time a rating asks about. */
export type LinesIn = (rating: Rating) => readonly ExactLine[];

/** What a window has come to at an instant. */
export type BilledSoFar = { readonly until: Temporal.Instant; readonly sum: Money };

/** The usage that a charge prices, wherever its version applies, to be asked about any span of that time. */
export type ChargeUsage = {
  readonly used: RunningSum;
  /** What of it the orders had paid for. */
  readonly included: RunningSum;
  /** What moved the charge's counter: used and not included, outside free trials. */
  readonly counted: RunningSum;
  readonly unstated: readonly Unstated[];
};

/** Why it is not known what an order includes, and the rows that it is missing for. */
export type Unstated = { readonly problem: Problem; readonly rows: readonly MeasuredQuantity[] };
