import type { Reason } from "../domain/timeline.ts";

/** A version of the tariff, by its index, and why the order is on it. */
export type Position = { readonly index: number; readonly because: Reason };

/** The newest version reached from which nobody switches back; it binds all later orders of the contract. */
export type Floor = Position;

/** Where an order stands while we walk through it. `natural` is where it would be, left to itself. */
export type Standing = {
  readonly natural: Position;
  readonly current: Position;
  readonly ahead: Position | undefined;
  readonly floor: Floor | undefined;
};
