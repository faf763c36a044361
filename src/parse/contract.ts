import type { Contract, Dated, Order, Switched } from "../domain/contract.ts";
import type { Decimal } from "../domain/decimal.ts";
import { FOREVER, isBefore, isSame } from "../domain/instant.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type * as File from "../generated/request.ts";
import { below } from "./places.ts";
import { instantAt, quantityOf, type Reading, readInterval } from "./reading.ts";

/**
 * Decodes a contract; `sold` is its tariff's way of selling. Problems: contract-sold-otherwise, interval-empty,
 * orders-overlap. Whether its names are the product's is found where they are used.
 */
export function readContract(
  file: File.Contract,
  sold: TariffVersion["sold"],
  pointer: string,
  reading: Reading,
): Contract | undefined {
  const wrong = soldOtherwise(file, sold, pointer, reading);
  if (wrong) {
    reading.problems.push(wrong);
    return undefined;
  }
  const orders =
    sold === "open_ended" ? [openOrder(file, pointer, reading)] : readOrders(file, pointer, reading);
  const started = orders[0]?.validity.from ?? FOREVER;
  return {
    id: file.id,
    tariff: file.tariff,
    started,
    orders,
    trial: file.trial && readInterval(file.trial, below(pointer, "trial"), reading),
    ended: readEnded(file.ended, started, below(pointer, "ended"), reading),
    switched: readSwitched(file.switched ?? [], below(pointer, "switched"), reading),
    attributes: readAttributes(file.attributes ?? {}, below(pointer, "attributes"), reading),
    place: reading.places.value(pointer),
  };
}

function soldOtherwise(
  file: File.Contract,
  sold: TariffVersion["sold"],
  pointer: string,
  reading: Reading,
): Problem | undefined {
  const [needed, refused] =
    sold === "open_ended" ? (["started", "orders"] as const) : (["orders", "started"] as const);
  if (file[needed] !== undefined && file[refused] === undefined) return undefined;
  const extra = file[refused] !== undefined;
  return errorAt({
    code: "contract-sold-otherwise",
    message: `the tariff \`${file.tariff}\` is sold \`${sold}\`: its contracts have \`${needed}\`${extra ? `, not \`${refused}\`` : ""}`,
    hint: extra ? `delete it, and state \`${needed}\`` : `add \`${needed}\``,
    place: extra ? reading.places.key(below(pointer, refused)) : reading.places.value(pointer),
  });
}

/** A contract on an open-ended tariff is one open order, bought when it started. */
function openOrder(file: File.Contract, pointer: string, reading: Reading): Order {
  const from = instantAt(file.started ?? "", reading.zone);
  return {
    id: undefined,
    bought: from,
    validity: { from, until: FOREVER },
    quantities: new Map(),
    place: reading.places.value(below(pointer, "started")),
    boughtPlace: reading.places.value(below(pointer, "started")),
  };
}

function readOrders(file: File.Contract, pointer: string, reading: Reading): readonly Order[] {
  const list = below(pointer, "orders");
  const orders = (file.orders ?? []).map((order, n) => readOrder(order, below(list, n), reading));
  const ascending = orders.toSorted((a, b) => Temporal.Instant.compare(a.validity.from, b.validity.from));
  ascending.forEach((order, n) => {
    const before = ascending[n - 1];
    if (before && isBefore(order.validity.from, before.validity.until)) {
      const message = "this order starts before another one of the contract ends";
      const hint = "let one `until` be at most the next `from`";
      const { place } = order;
      reading.problems.push(
        errorAt({ code: "orders-overlap", message, hint, place, related: [before.place] }),
      );
    }
  });
  return ascending;
}

function readOrder(file: File.Order, pointer: string, reading: Reading): Order {
  const quantities = Object.entries(file.quantities ?? {}).map(
    ([name, value]) =>
      [name, readQuantities(value, below(below(pointer, "quantities"), name), reading)] as const,
  );
  return {
    id: file.id,
    bought: instantAt(file.bought, reading.zone),
    validity: readInterval(file, pointer, reading),
    quantities: new Map(quantities),
    place: reading.places.value(pointer),
    boughtPlace: reading.places.value(below(pointer, "bought")),
  };
}

function readQuantities(
  value: File.OrderQuantity,
  pointer: string,
  reading: Reading,
): readonly Dated<Decimal>[] {
  if (!Array.isArray(value)) return [{ from: undefined, value: quantityOf(value) }];
  return readHistory(value, ({ quantity }) => quantityOf(quantity), pointer, reading);
}

function readAttributes(file: File.Attributes, pointer: string, reading: Reading): Contract["attributes"] {
  const entries = Object.entries(file).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, [{ from: undefined, value }]] as const;
    return [name, readHistory(value, (each) => each.value, below(pointer, name), reading)] as const;
  });
  return new Map(entries);
}

/** Dated values in order of time. Two for one instant are a problem: the order of a list must not decide. */
function readHistory<F extends { readonly from: string }, T>(
  file: readonly F[],
  read: (each: F) => T,
  pointer: string,
  { zone, places, problems }: Reading,
): readonly Dated<T>[] {
  const dated = file.map((each, n) => ({ from: instantAt(each.from, zone), value: read(each), n }));
  const ascending = dated.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  for (const [index, { from, n }] of ascending.entries()) {
    const before = ascending[index - 1];
    if (!before || !isSame(before.from, from)) continue;
    const message =
      "another value holds from the same instant on, so that it is not known which of the two is meant";
    const [place, other] = [places.value(below(pointer, n)), places.value(below(pointer, before.n))];
    problems.push(
      errorAt({
        code: "dated-value-repeated",
        message,
        hint: "delete one of the two",
        place,
        related: [other],
      }),
    );
  }
  return ascending.map(({ from, value }) => ({ from, value }));
}

function readSwitched(file: File.Switches, pointer: string, reading: Reading): readonly Switched[] {
  const switches = file.map(({ to, at }, n) => ({
    to: Temporal.PlainDate.from(to),
    at: instantAt(at, reading.zone),
    place: reading.places.value(below(pointer, n)),
  }));
  return switches.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function readEnded(
  text: string | undefined,
  started: Temporal.Instant,
  pointer: string,
  reading: Reading,
): Temporal.Instant {
  if (text === undefined) return FOREVER;
  const ended = instantAt(text, reading.zone);
  if (!isBefore(started, ended)) {
    const message = `the contract ended at \`${text}\`, which is not after it began`;
    const hint = "let `ended` be later: it is the first instant at which nothing is rated";
    reading.problems.push(
      errorAt({ code: "interval-empty", message, hint, place: reading.places.value(pointer) }),
    );
  }
  return ended;
}
