import { type Atom, atomsOf, BUILT_IN_FACTS, type FactType } from "../domain/condition.ts";
import type { Product } from "../domain/product.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** The type of a fact of the product's contracts; undefined for a fact they do not have. */
export function factTypeOf(name: string, product: Product): FactType | undefined {
  const quantity = orderQuantityName(name);
  if (quantity !== undefined) return product.order.has(quantity) ? "quantity" : undefined;
  return BUILT_IN_FACTS.get(name) ?? (product.attributes.has(name) ? "text" : undefined);
}

/** `instances` of the fact `order.instances`; undefined for other facts. */
export function orderQuantityName(fact: string): string | undefined {
  return fact.startsWith("order.") ? fact.slice("order.".length) : undefined;
}

/** Every atom of the version's own cohorts, used or not. */
export function versionAtoms(version: TariffVersion): readonly Atom[] {
  return [...version.cohorts.values()].flatMap(atomsOf);
}
