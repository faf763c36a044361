import type { Decimal } from "./decimal.ts";
import { isBefore } from "./instant.ts";
import type { FilePlace } from "./problem.ts";

/** What a comparison reads: a fact's name as the file spells it, and where it stands. */
export type Fact = { readonly name: string; readonly place: FilePlace };

/** One comparison of a fact with a constant. */
export type Comparison =
  | { readonly operator: "before" | "on_or_after"; readonly instant: Temporal.Instant }
  | { readonly operator: "in" | "not_in"; readonly texts: ReadonlySet<string> }
  | { readonly operator: "at_least" | "at_most" | "more_than" | "less_than"; readonly quantity: Decimal }
  | { readonly operator: "is"; readonly value: boolean };

/** An atom: the smallest thing that is true or false of an order. */
export type Atom = { readonly fact: Fact; readonly comparison: Comparison; readonly place: FilePlace };

/** A condition over an order and its contract. `always` is what `otherwise` means. */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "atom"; readonly atom: Atom }
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** The type of a fact's value, which decides the operators that fit it. */
export type FactType = "instant" | "text" | "quantity" | "boolean";

/** Facts that every contract has, whatever the product. */
export const BUILT_IN_FACTS: ReadonlyMap<string, FactType> = new Map([
  ["started", "instant"],
  ["bought", "instant"],
  ["order_from", "instant"],
  ["order_until", "instant"],
  ["contract", "text"],
  ["in_trial", "boolean"],
  ["bought_ahead", "boolean"],
] as const);

const OPERATOR_TYPES = {
  before: "instant",
  on_or_after: "instant",
  in: "text",
  not_in: "text",
  at_least: "quantity",
  at_most: "quantity",
  more_than: "quantity",
  less_than: "quantity",
  is: "boolean",
} as const;

/** The type of fact that the operator compares. */
export function typeOfOperator(operator: Comparison["operator"]): FactType {
  return OPERATOR_TYPES[operator];
}

export type FactValue = Temporal.Instant | string | Decimal | boolean;

/** Whether a value fits a comparison. Their types fit: `check` refuses an operator that does not suit its fact. */
export function comparisonHolds(comparison: Comparison, value: FactValue): boolean {
  switch (comparison.operator) {
    case "before":
      return isBefore(value as Temporal.Instant, comparison.instant);
    case "on_or_after":
      return !isBefore(value as Temporal.Instant, comparison.instant);
    case "in":
      return comparison.texts.has(value as string);
    case "not_in":
      return !comparison.texts.has(value as string);
    case "at_least":
      return (value as Decimal).greaterThanOrEqualTo(comparison.quantity);
    case "at_most":
      return (value as Decimal).lessThanOrEqualTo(comparison.quantity);
    case "more_than":
      return (value as Decimal).greaterThan(comparison.quantity);
    case "less_than":
      return (value as Decimal).lessThan(comparison.quantity);
    case "is":
      return value === comparison.value;
    default:
      return comparison satisfies never;
  }
}

/** Whether a condition holds where its atoms are as `isTrue` says. */
export function conditionHolds(condition: Condition, isTrue: (atom: Atom) => boolean): boolean {
  switch (condition.kind) {
    case "always":
      return true;
    case "atom":
      return isTrue(condition.atom);
    case "not":
      return !conditionHolds(condition.of, isTrue);
    case "all":
      return condition.of.every((part) => conditionHolds(part, isTrue));
    case "any":
      return condition.of.some((part) => conditionHolds(part, isTrue));
    default:
      return condition satisfies never;
  }
}

/** The atoms of a condition, from left to right. */
export function atomsOf(condition: Condition): readonly Atom[] {
  switch (condition.kind) {
    case "always":
      return [];
    case "atom":
      return [condition.atom];
    case "not":
      return atomsOf(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(atomsOf);
    default:
      return condition satisfies never;
  }
}

/** Whether every order that fits the condition has the boolean fact, so that its moment exists. */
export function implies(condition: Condition, fact: "in_trial" | "bought_ahead"): boolean {
  switch (condition.kind) {
    case "atom": {
      const { comparison } = condition.atom;
      return condition.atom.fact.name === fact && comparison.operator === "is" && comparison.value;
    }
    case "all":
      return condition.of.some((part) => implies(part, fact));
    case "any":
      return condition.of.every((part) => implies(part, fact));
    case "always":
    case "not":
      return false; // `not: { in_trial: false }` is true of the same orders, but nobody should have to read it
    default:
      return condition satisfies never;
  }
}
