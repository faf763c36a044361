import type { TimeZone } from "./calendar.ts";

/** What a contract's dates and orders mean depends on these terms, the same in all versions of a tariff. */
export type Terms = { readonly timeZone: TimeZone; readonly sold: "by_order" | "open_ended" };

/** A tariff as far as contracts are read by it. Without versions where none is in effect yet at the time asked about. */
export type TariffTerms = {
  readonly id: string;
  readonly product: { readonly id: string };
  readonly versions: readonly Terms[];
};

/** Tariffs by id: those of the catalog, or for an example those of its time. */
export type KnownTariffs = ReadonlyMap<string, TariffTerms>;
