import type { Catalog } from "../domain/catalog.ts";
import type { Failure } from "../domain/problem.ts";
import { rate, timeline } from "../engine.ts";
import type * as Json from "../generated/result.ts";
import type { ChangesFrom } from "./changes-from.ts";

/** A contract and its usage, as a request to rate has them. */
export type ContractUse = {
  readonly contract: unknown;
  readonly usage: readonly unknown[];
  readonly usage_from?: string;
};

/** How bills and timelines are asked for: the engine's functions, or ones that do no more work than is allowed. */
export type Asking = {
  readonly rate: (catalog: Catalog, request: object) => Promise<Json.RateResult | Failure>;
  readonly timeline: (catalog: Catalog, request: object) => Promise<Json.TimelineResult | Failure>;
};

/** The engine's, without a limit. */
export const ANY_WORK: Asking = { rate, timeline };

/** Two sets of files, the period to bill, and since when bills may differ. */
export type Change = {
  readonly base: Catalog;
  readonly head: Catalog;
  readonly period: { readonly from: string; readonly until: string };
  readonly changesFrom: ChangesFrom;
  readonly asking: Asking;
};
