import type { Atom, Comparison, Condition } from "../domain/condition.ts";
import type { FilePlace } from "../domain/problem.ts";
import type * as File from "../generated/tariff.ts";
import { below } from "./places.ts";
import { instantAt, quantityOf, type Reading } from "./reading.ts";

/** Decodes a cohort's condition: all entries of the map hold. */
export function readCondition(file: File.Condition, pointer: string, reading: Reading<FilePlace>): Condition {
  const parts = Object.entries(file).map(([key, value]) => entry(key, value, below(pointer, key), reading));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: "all", of: parts };
}

function entry(key: string, value: unknown, pointer: string, reading: Reading<FilePlace>): Condition {
  switch (key) {
    case "all":
    case "any": {
      const conditions = value as readonly File.Condition[]; // by its schema
      return { kind: key, of: conditions.map((each, n) => readCondition(each, below(pointer, n), reading)) };
    }
    case "not":
      return { kind: "not", of: readCondition(value as File.Condition, pointer, reading) }; // by its schema
    case "in_trial":
    case "bought_ahead":
      return atom(key, { operator: "is", value: value as boolean }, pointer, reading); // by its schema
    default:
      return test(key, value as File.TestOfAFact, pointer, reading); // by its schema
  }
}

function test(fact: string, file: File.TestOfAFact, pointer: string, reading: Reading<FilePlace>): Condition {
  const atoms = comparisons(file, reading).map((comparison) => atom(fact, comparison, pointer, reading));
  return atoms.length === 1 && atoms[0] ? atoms[0] : { kind: "all", of: atoms };
}

function comparisons(file: File.TestOfAFact, reading: Reading<FilePlace>): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const operator of ["before", "on_or_after"] as const) {
    const text = file[operator];
    if (text !== undefined) found.push({ operator, instant: instantAt(text, reading.zone) });
  }
  for (const operator of ["in", "not_in"] as const) {
    const texts = file[operator];
    if (texts !== undefined) found.push({ operator, texts: new Set(texts) });
  }
  for (const operator of ["at_least", "at_most", "more_than", "less_than"] as const) {
    const quantity = file[operator];
    if (quantity !== undefined) found.push({ operator, quantity: quantityOf(quantity) });
  }
  return found;
}

function atom(name: string, comparison: Comparison, pointer: string, reading: Reading<FilePlace>): Condition {
  const place = reading.places.key(pointer);
  const inside: FilePlace =
    comparison.operator === "is" ? place : reading.places.key(below(pointer, comparison.operator));
  const found: Atom = { fact: { name, place }, comparison, place: inside };
  return { kind: "atom", atom: found };
}
