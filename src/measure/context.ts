import type { Effort } from "../domain/effort.ts";
import type { Interval } from "../domain/interval.ts";
import type { Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { Stretch } from "../domain/timeline.ts";

/** What every step of measuring reads. Problems are collected, so that a caller learns all of them at once. */
export type Context = {
  readonly stretches: readonly Stretch[];
  readonly product: Product;
  readonly period: Interval;
  readonly problems: Problem[];
  readonly effort: Effort;
};

/** Notes a problem where a list of results was due. */
export function refuse(context: Context, problem: Problem): readonly [] {
  context.problems.push(problem);
  return [];
}
