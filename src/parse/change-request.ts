import type { Budget } from "../domain/budget.ts";
import type { Source } from "../domain/catalog.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import type { DiffRequest, ImpactRequest } from "../generated/request.ts";
import { readBudgetSentences } from "./budgets.ts";
import { below, pointerPlaces } from "./places.ts";
import { shapeProblems } from "./schema.ts";

/** The files of both sides; those before are undefined where the catalog that rates is meant. */
export type Sides = { readonly base: readonly Source[] | undefined; readonly head: readonly Source[] };

/** The sides, and what is asked of them. */
export type ImpactStart = Sides & {
  readonly period: { readonly from: string; readonly until: string };
  readonly usageFrom: string | undefined;
  readonly budgets: readonly Budget[];
};

/** Decodes a diff_request. */
export function readDiffRequest(json: unknown): Sides | Failure {
  const problems = shapeProblems("diff", json, pointerPlaces);
  return problems.length > 0 ? { problems } : sidesOf(json as DiffRequest); // its schema has just accepted it
}

/** Decodes an impact_request. */
export function readImpactRequest(json: unknown): ImpactStart | Failure {
  const problems = shapeProblems("impact", json, pointerPlaces);
  if (problems.length > 0) return { problems };
  const request = json as ImpactRequest; // its schema has just accepted it
  const budgets = readBudgetSentences(request.budgets ?? [], (n) =>
    pointerPlaces.value(below("/budgets", n)),
  );
  if (isFailure(budgets)) return budgets;
  return { ...sidesOf(request), period: request.period, usageFrom: request.usage_from, budgets };
}

function sidesOf({ base, head }: Pick<DiffRequest, "base" | "head">): Sides {
  return { base: base?.files, head: head.files };
}
