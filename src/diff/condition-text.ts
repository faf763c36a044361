import { printInstant, type TimeZone } from "../domain/calendar.ts";
import type { Atom, Condition } from "../domain/condition.ts";
import { printDecimal } from "../domain/decimal.ts";

/** A condition as one line: `region in eu, us and not (started before 2025-01-01T00:00:00+01:00)`. */
export function conditionText(condition: Condition, zone: TimeZone): string {
  switch (condition.kind) {
    case "always":
      return "every other order";
    case "atom":
      return atomText(condition.atom, zone);
    case "not":
      return `not (${conditionText(condition.of, zone)})`;
    case "all":
    case "any": {
      const parts = condition.of.map((part) => partText(part, zone));
      return parts.join(condition.kind === "all" ? " and " : " or ");
    }
    default:
      return condition satisfies never;
  }
}

function partText(part: Condition, zone: TimeZone): string {
  const text = conditionText(part, zone);
  return part.kind === "all" || part.kind === "any" ? `(${text})` : text;
}

function atomText({ fact, comparison }: Atom, zone: TimeZone): string {
  const operator = comparison.operator.replaceAll("_", " ");
  switch (comparison.operator) {
    case "before":
    case "on_or_after":
      return `${fact.name} ${operator} ${printInstant(comparison.instant, zone)}`;
    case "in":
    case "not_in":
      return `${fact.name} ${operator} ${[...comparison.texts].toSorted().join(", ")}`;
    case "is":
      return `${fact.name} is ${comparison.value}`;
    case "at_least":
    case "at_most":
    case "more_than":
    case "less_than":
      return `${fact.name} ${operator} ${printDecimal(comparison.quantity)}`;
    default:
      return comparison satisfies never;
  }
}
