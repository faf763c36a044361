import type { Catalog } from "../../src/index.ts";
import { type Line, rated, span } from "../support/ask.ts";

/** Each line as `charge from to until: used - included after counter = exact`; 0 included and no counter are left out. */
export async function lines(catalog: Catalog, request: unknown): Promise<readonly string[]> {
  return (await rated(catalog, request)).lines.map(told);
}

function told({ charge, from, until, used, included, counter, trial, exact }: Line): string {
  const less = included === "0" ? "" : ` - ${included}`;
  const after = counter === null ? "" : ` after ${counter}`;
  return `${charge} ${span(from, until)}: ${used}${less}${after}${trial ? " in trial" : ""} = ${exact}`;
}

/** A measured row. */
export function used(meter: string, at: string, quantity: number | string) {
  return { meter, at, quantity };
}

/** 1 USD up to the 10th unit, 0.5 USD beyond. */
export function tiers(unit: string): string {
  return `[{ up_to: 10, price: 1 USD per ${unit} }, { up_to: unlimited, price: 0.5 USD per ${unit} }]`;
}
