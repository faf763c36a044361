import type { Money } from "./money.ts";
import type { Failure, FilePlace } from "./problem.ts";
import type { RateRequest } from "./usage.ts";

/** A value that a result must have, and where the file says so. */
export type Expected<T> = { readonly value: T; readonly place: FilePlace };

/**
 * An input with its expected result, from a tariff file. `request` is a failure where the contract or usage
 * cannot be a request at all, which an example may expect.
 */
export type Example = {
  readonly name: string;
  readonly request: RateRequest | Failure;
  readonly at: Temporal.Instant;
  readonly version: Expected<Temporal.PlainDate> | undefined;
  readonly nextSwitch: Expected<Temporal.Instant | "none"> | undefined;
  readonly amount: Expected<Money> | undefined;
  readonly exact: Expected<Money> | undefined;
  readonly lines: ReadonlyMap<string, Expected<Money>>;
  readonly problem: Expected<string> | undefined;
  readonly place: FilePlace;
};
