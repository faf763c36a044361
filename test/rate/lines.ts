import type { Catalog } from "../../src/index.ts";
import { type AdjustingLine, type ChargeLine, type Line, rated, span } from "../support/ask.ts";

/**
 * Each line as `charge from to until: used - included after counter = exact`; 0 included and no counter are left out. What
 * adjusts others as `discount of charge from to until = exact`.
 */
export async function lines(catalog: Catalog, request: unknown): Promise<readonly string[]> {
  return (await rated(catalog, request)).lines.map(told);
}

/** Of these lines only those that adjust others. */
export async function adjusting(catalog: Catalog, request: unknown): Promise<readonly string[]> {
  return (await rated(catalog, request)).lines.filter((line) => !("tiers" in line)).map(told);
}

function told(line: Line): string {
  return "tiers" in line ? toldCharge(line) : toldAdjustment(line);
}

function toldAdjustment({ kind, charge, from, until, exact }: AdjustingLine): string {
  return `${kind} of ${charge ?? "statement"} ${span(from, until)} = ${exact}`;
}

function toldCharge({
  kind,
  charge,
  from,
  until,
  used,
  included,
  counter,
  trial,
  exact,
}: ChargeLine): string {
  const less = included === "0" ? "" : ` - ${included}`;
  const after = counter === null ? "" : ` after ${counter}`;
  return `${kind === "credit" ? "credit of " : ""}${charge} ${span(from, until)}: ${used}${less}${after}${trial ? " in trial" : ""} = ${exact}`;
}

/** A measured row. */
export function used(meter: string, at: string, quantity: number | string) {
  return { meter, at, quantity };
}

/** 1 USD up to the 10th unit, 0.5 USD beyond. */
export function tiers(unit: string): string {
  return `[{ up_to: 10, price: 1 USD per ${unit} }, { up_to: unlimited, price: 0.5 USD per ${unit} }]`;
}
