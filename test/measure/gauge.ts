import type { Catalog, Source } from "../../src/index.ts";
import { catalogOf, PRODUCT, version } from "../support/shop.ts";

/** The shop whose product has one more meter, `gauge`; its versions do not price it. */
export function measuring(gauge: string, ...versions: readonly Source[]): Promise<Catalog> {
  const text = PRODUCT.text.replace("order:\n", `  gauge: ${gauge}\norder:\n`);
  return catalogOf([{ ...PRODUCT, text }, ...versions]);
}

/** A meter that reads the value of an event, in the unit that fits its window. */
export function reads(aggregate: string, per: "day" | "month", whole = false): string {
  return `{ event: thing.size, aggregate: ${aggregate}, of: value, per: ${per}, unit: gigabyte-${per}, whole: ${whole} }`;
}

/** The same of a level. */
export const LEVEL =
  "{ event: thing.size, aggregate: level, of: value, per: day, unit: gigabyte-hour, whole: false }";

/** An event that states a value. */
export function size(id: string, at: string, value: unknown) {
  return { event: "thing.size", id, at, properties: { value } };
}

/** A version in UTC, and one to which every contract switches at noon of 10 June 2026. */
export const SWITCHING_AT_NOON: readonly Source[] = [
  version("2026-01-01"),
  version("2026-06-09", { existing: { otherwise: "after PT36H" } }),
];

export const NOON = "2026-06-10T12:00:00Z";
