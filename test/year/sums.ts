import { Decimal as Base } from "decimal.js";
import type { RateResult } from "../support/ask.ts";

/** By itself it keeps 20 digits, of which a sum can have more. */
const Decimal = Base.clone({ precision: 100 });
type Decimal = InstanceType<typeof Decimal>;

/** The exact sum of each charge's lines of one kind, `tickets discount: -16`; those that come to 0 are left out. */
export function sumsOf(results: readonly RateResult[]): Readonly<Record<string, string>> {
  const sums = new Map<string, Decimal>();
  for (const { charge, kind, exact } of results.flatMap(({ lines }) => lines)) {
    const name = `${charge ?? "statement"}${nameOf(kind)}`;
    sums.set(name, (sums.get(name) ?? new Decimal(0)).plus(exact));
  }
  const printed = [...sums].map(([name, sum]) => [name, sum.toFixed()] as const);
  return Object.fromEntries(printed.filter(([, sum]) => sum !== "0"));
}

/**
 * What is charged and given back in one period is one line, and in two periods a charge and a credit; so these add up
 * under one name.
 */
function nameOf(kind: RateResult["lines"][number]["kind"]): string {
  return ["usage", "recurring", "credit", "one_time"].includes(kind) ? "" : ` ${kind}`;
}
