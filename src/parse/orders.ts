import { printInstant } from "../domain/calendar.ts";
import type { Dated, Order } from "../domain/contract.ts";
import type { Decimal } from "../domain/decimal.ts";
import { FOREVER, isBefore, isSame } from "../domain/instant.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type * as File from "../generated/request.ts";
import type { ContractTerms } from "./contract-terms.ts";
import { readHistory } from "./history.ts";
import { below } from "./places.ts";
import { instantAt, quantityOf, type Reading, readInterval } from "./reading.ts";

/**
 * Decodes the orders of a contract, ascending, each on its own tariff or else on the contract's. Problems:
 * order-sold-otherwise, interval-empty, orders-overlap.
 */
export function readOrders(
  file: File.Contract,
  terms: ContractTerms,
  pointer: string,
  reading: Reading,
): readonly Order[] {
  const list = below(pointer, "orders");
  const orders = (file.orders ?? []).map((order, n) => {
    const ownPointer = below(list, n);
    const tariffPointer = below(order.tariff === undefined ? pointer : ownPointer, "tariff");
    const tariff = order.tariff ?? file.tariff ?? "";
    const read = terms.soldOf(tariff) === "open_ended" ? readOpenOrder : readClosedOrder;
    const named = { ...order, tariff };
    return { ...read(named, ownPointer, reading), tariffPlace: reading.places.value(tariffPointer) };
  });
  const ascending = orders.toSorted((a, b) => Temporal.Instant.compare(a.validity.from, b.validity.from));
  reading.problems.push(...ascending.flatMap((order, n) => overlaps(order, ascending[n - 1], reading)));
  return ascending;
}

/** A contract that only states when it `started` is one open order, bought then. */
export function soleOrder(file: File.Contract, pointer: string, reading: Reading): Order {
  const from = instantAt(file.started ?? "", reading.zone);
  const place = reading.places.value(below(pointer, "started"));
  return {
    id: undefined,
    tariff: file.tariff ?? "",
    bought: from,
    validity: { from, until: FOREVER },
    quantities: new Map(),
    place,
    tariffPlace: reading.places.value(below(pointer, "tariff")),
    boughtPlace: place,
  };
}

type FileOrder = File.Order & { readonly tariff: string };
type OwnOrder = Omit<Order, "tariffPlace">;

/** On an open-ended tariff, an order is bought as it begins, and may go on without a known end. */
function readOpenOrder(file: FileOrder, pointer: string, reading: Reading): OwnOrder {
  const { places, problems } = reading;
  for (const [key, why, hint] of NOT_IN_OPEN_ORDERS) {
    if (file[key] === undefined) continue;
    const message = `the tariff \`${file.tariff}\` is sold \`open_ended\`: ${why}`;
    const place = places.key(below(pointer, key));
    problems.push(errorAt({ code: "order-sold-otherwise", message, hint, place }));
  }
  const from = instantAt(file.from, reading.zone);
  const { until } = file;
  return {
    id: file.id,
    tariff: file.tariff,
    bought: from,
    validity:
      until === undefined ? { from, until: FOREVER } : readInterval({ ...file, until }, pointer, reading),
    quantities: new Map(),
    place: places.value(pointer),
    boughtPlace: places.value(below(pointer, "from")),
  };
}

const NOT_IN_OPEN_ORDERS = [
  ["bought", "its orders are bought as they begin, so that they have no `bought`", "delete it"],
  [
    "quantities",
    "its orders state no `quantities`",
    "delete it, or name as the order's `tariff` one that is sold `by_order`",
  ],
] as const;

/** On a tariff sold by order, an order says when it was bought and when it ends. */
function readClosedOrder(file: FileOrder, pointer: string, reading: Reading): OwnOrder {
  const { places, problems, zone } = reading;
  for (const [key, hint] of NEEDED_IN_CLOSED_ORDERS) {
    if (file[key] !== undefined) continue;
    const message = `the tariff \`${file.tariff}\` is sold \`by_order\`: its orders have \`bought\`, \`from\` and \`until\`, and this one has no \`${key}\``;
    problems.push(errorAt({ code: "order-sold-otherwise", message, hint, place: places.value(pointer) }));
  }
  const from = instantAt(file.from, zone);
  const { until } = file;
  const quantities = Object.entries(file.quantities ?? {}).map(
    ([name, value]) =>
      [name, readQuantities(value, below(below(pointer, "quantities"), name), reading)] as const,
  );
  return {
    id: file.id,
    tariff: file.tariff,
    bought: instantAt(file.bought ?? file.from, zone),
    // Without an end it is refused; being empty, it overlaps no other on top of that.
    validity:
      until === undefined ? { from, until: from } : readInterval({ ...file, until }, pointer, reading),
    quantities: new Map(quantities),
    place: places.value(pointer),
    boughtPlace: places.value(below(pointer, "bought")),
  };
}

const NEEDED_IN_CLOSED_ORDERS = [
  ["bought", "add `bought`, the date or instant of the purchase: it decides the version"],
  ["until", "add `until`, the first date or instant that no longer belongs to the order"],
] as const;

function readQuantities(
  value: File.OrderQuantity,
  pointer: string,
  reading: Reading,
): readonly Dated<Decimal>[] {
  if (!Array.isArray(value)) return [{ from: undefined, value: quantityOf(value) }];
  return readHistory(value, ({ quantity }) => quantityOf(quantity), pointer, reading);
}

function overlaps(
  { validity, place }: Order,
  before: Order | undefined,
  { zone }: Reading,
): readonly Problem[] {
  if (!before || !isBefore(validity.from, before.validity.until)) return [];
  const problem = (message: string, hint: string) =>
    errorAt({ code: "orders-overlap", message, hint, place, related: [before.place] });
  if (!isSame(before.validity.until, FOREVER)) {
    const hint = "let one `until` be at most the next `from`";
    return [problem("this order starts before another one of the contract ends", hint)];
  }
  const from = printInstant(validity.from, zone);
  const until = "file" in place ? `until: ${from}` : `"until": "${from}"`;
  const message = "this order starts after another one of the contract, which has no end";
  return [problem(message, `add \`${until}\`, or an earlier end, to the order before`)];
}
