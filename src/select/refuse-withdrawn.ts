import { printInstant, startOfDay } from "../domain/calendar.ts";
import type { Contract, Order } from "../domain/contract.ts";
import { isBefore, latest } from "../domain/instant.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { Tariff } from "../domain/tariff.ts";

/**
 * Why an order may not be bought: the version of its purchase was withdrawn by then, and no earlier order of the contract
 * is on the tariff. A withdrawal from `horizon` on, or of an order from it on, matters to nobody who asks.
 */
export function withdrawalProblems(
  tariff: Tariff,
  order: Order,
  { orders, timeZone }: Contract,
  horizon: Temporal.Instant,
): readonly Problem[] {
  const version = tariff.versions.findLast(({ effectiveFrom }) => !isBefore(order.bought, effectiveFrom));
  if (!version?.withdrawn) return [];
  const withdrawnFrom = startOfDay(version.withdrawn, timeZone);
  const matters = isBefore(latest(withdrawnFrom, order.validity.from), horizon);
  if (!matters || isBefore(order.bought, withdrawnFrom)) return [];
  // Orders ascend, so that the first one on the tariff tells whether there is an earlier one.
  if (orders.find((each) => each.tariff === tariff.id) !== order) return [];
  const bought = printInstant(order.bought, timeZone);
  return [
    errorAt({
      code: "tariff-withdrawn",
      message: `the order was bought at ${bought} under the version of ${version.effective}, which is withdrawn since ${version.withdrawn}: only a contract with an earlier order on \`${tariff.id}\` still buys it`,
      hint: "choose another tariff, or add the contract's earlier orders",
      place: order.boughtPlace,
      related: [version.placeOf("withdrawn")],
    }),
  ];
}
