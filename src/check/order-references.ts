import type { Reference } from "../domain/charge.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { orderQuantityName, versionAtoms } from "./facts.ts";

/** Every `order.X` of a version, in its charges and its cohorts. */
export function orderReferences(version: TariffVersion): readonly Reference[] {
  const charges = version.charges.map((charge) =>
    charge.kind === "usage" ? charge.included : charge.quantity,
  );
  const facts = versionAtoms(version).map(({ fact }) => {
    const name = orderQuantityName(fact.name);
    return name === undefined ? undefined : { name, place: fact.place };
  });
  return [...charges, ...facts].filter((reference) => reference !== undefined);
}
