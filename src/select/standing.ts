import type { TariffVersion } from "../domain/tariff.ts";
import type { Reason } from "../domain/timeline.ts";

/** A version of the tariff, by its index, and why the order is on it. */
export type Position = { readonly index: number; readonly because: Reason };

/** Behind which version of its tariff an order does not go, since the contract was on `reached` already. */
export type Floor = Position & { readonly reached: TariffVersion };

/** Where an order stands while we walk through it. `natural` is where it would be, left to itself; `ahead` are its early
 * switches that were not undone, the latest last. */
export type Standing = {
  readonly natural: Position;
  readonly current: Position;
  readonly ahead: readonly Position[];
  readonly floor: Floor | undefined;
};

/** Of plan, early switches and floor, the one that leads to the newest version; the plan where they agree. */
export function highest({ natural, ahead, floor }: Omit<Standing, "current">): Position {
  return [...ahead, ...(floor ? [floor] : [])].reduce(
    (best, each) => (each.index > best.index ? each : best),
    natural,
  );
}
