import type { Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";

/** A version with what is around it: the next older version of its tariff, if any, its product, and all tariffs of that. */
export type Subject = {
  readonly version: TariffVersion;
  readonly previous: TariffVersion | undefined;
  readonly tariff: Tariff;
  readonly product: Product;
  readonly siblings: readonly Tariff[];
};

/** One thing that can be wrong with what a version means; named by its problem code. */
export type Rule = (subject: Subject) => readonly Problem[];
