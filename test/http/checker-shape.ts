/** What the documentation says of a rate result, as far as amounts depend on it. */

/** What a line, a total or a part of them has of money. */
export type Sum = Readonly<Record<"currency" | "exact" | "amount", string>>;
type Texts<Keys extends string> = Readonly<Record<Keys, string>>;
export type Span = Texts<"from" | "until">;
export type Tier = Texts<"from" | "quantity" | "price" | "amount"> & { readonly up_to: string | null };
type Limit = Texts<"amount" | "whole"> & {
  readonly window: Span;
  readonly counted: string | null;
  readonly of: string | null;
};
/** All that a line may have; `kind` says what it has. */
export type Line = Sum &
  Span &
  Texts<"kind" | "version" | "model" | "used" | "included" | "quantity" | "rounding"> &
  Texts<"base" | "percent" | "before"> & {
    readonly charge: string | null;
    readonly counter: string | null;
    readonly tiers: readonly Tier[];
    readonly share: Texts<"whole" | "from" | "until" | "of"> | null;
    readonly trial: boolean;
    readonly time: { readonly from: string | null; readonly until: string | null };
    readonly limit: Limit;
  };
export type Segment = Texts<"from" | "version"> & { readonly until: string | null };
export type Answer = {
  readonly period: Span;
  readonly timeline: readonly Segment[];
  readonly lines: readonly Line[];
  readonly totals: readonly Sum[];
  readonly correction: {
    readonly unchanged: number;
    readonly booked: readonly Sum[];
    readonly now: readonly Sum[];
  } | null;
};
