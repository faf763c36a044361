import { type Atom, comparisonHolds, type FactValue } from "../domain/condition.ts";
import type { Contract, Order } from "../domain/contract.ts";
import { valueAt } from "../domain/contract.ts";
import { isBefore, latest } from "../domain/instant.ts";
import { contains } from "../domain/interval.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** An order of a contract, looked at on the effective instant of a later version. */
export type Subject = { readonly order: Order; readonly contract: Contract; readonly version: TariffVersion };

/** Whether an atom holds for an order; a fact that the contract does not state is a problem, never false. */
export function atomHolds(atom: Atom, subject: Subject): boolean | Problem {
  const value = factValue(atom.fact.name, subject);
  return value === undefined ? missing(atom, subject) : comparisonHolds(atom.comparison, value);
}

function factValue(name: string, { order, contract, version }: Subject): FactValue | undefined {
  const effective = version.effectiveFrom;
  switch (name) {
    case "started":
      return contract.started;
    case "bought":
      return order.bought;
    case "order_from":
      return order.validity.from;
    case "order_until":
      return order.validity.until;
    case "contract":
      return contract.id;
    case "in_trial":
      return contract.trial !== undefined && contains(contract.trial, effective);
    case "bought_ahead":
      return isBefore(effective, order.validity.from);
    default:
      return name.startsWith("order.")
        ? valueAt(order.quantities.get(name.slice("order.".length)), latest(effective, order.validity.from))
        : valueAt(contract.attributes.get(name), effective);
  }
}

function missing(atom: Atom, { order, contract, version }: Subject): Problem {
  const { name, place } = atom.fact;
  if (name.startsWith("order.")) {
    return errorAt({
      code: "order-quantity-missing",
      message: `\`${name}\` decides when the order switches to \`${version.id}\`, but the order does not state it`,
      hint: `add it to the order's \`quantities\``,
      place: order.place,
      related: [place],
    });
  }
  return errorAt({
    code: "attribute-missing",
    message: `\`${name}\` decides when the contract switches to \`${version.id}\`, but the contract does not state it as of ${version.effective}`,
    hint: `add \`${name}\` to the contract's \`attributes\``,
    place: contract.place,
    related: [place],
  });
}
