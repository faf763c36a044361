import type { Money } from "./money.ts";
import type { Failure, FilePlace, Problem } from "./problem.ts";
import type { KnownTariffs } from "./terms.ts";
import type { RateRequest } from "./usage.ts";

/** A value that a result must have, and where the file says so. */
export type Expected<T> = { readonly value: T; readonly place: FilePlace };

/** The same example with a period that ends a day later, as an author means it who takes the end for the last day. */
type DayLonger = { readonly period: string } & Pick<Example, "request">;

/**
 * An input with its expected result, from a tariff file. `request` is made when it is asked for: it can have a row for
 * every day, and orders on other tariffs, which other files describe. It is a failure where it cannot be a request at
 * all, which an example may expect. `dayLonger` is undefined without a period that ends with a date.
 */
export type Example = {
  readonly name: string;
  readonly request: (tariffs: KnownTariffs) => RateRequest | Failure;
  readonly dayLonger: DayLonger | undefined;
  readonly at: Temporal.Instant;
  readonly version: Expected<Temporal.PlainDate> | undefined;
  readonly nextSwitch: Expected<Temporal.Instant | "none"> | undefined;
  readonly amount: Expected<Money> | undefined;
  readonly exact: Expected<Money> | undefined;
  readonly lines: ReadonlyMap<string, Expected<Money>>;
  readonly problem: Expected<string> | undefined;
  readonly place: FilePlace;
};

/** An example of a version that was run; without problems where all it expects came out. */
export type ExampleOutcome = {
  readonly name: string;
  readonly version: string;
  readonly place: FilePlace;
  readonly problems: readonly Problem[];
  /** What of the versions it shows, by keys; see `targetsOf`. */
  readonly shows: readonly string[];
};
