import type { Contract, Switched } from "../domain/contract.ts";
import { FOREVER, isBefore } from "../domain/instant.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type * as File from "../generated/request.ts";
import type { ContractTerms } from "./contract-terms.ts";
import { readHistory } from "./history.ts";
import { readOrders, soleOrder } from "./orders.ts";
import { below } from "./places.ts";
import { instantAt, type Reading, readInterval } from "./reading.ts";

/**
 * Decodes a contract by the terms of its tariffs. Problems: contract-sold-otherwise, order-sold-otherwise,
 * interval-empty, orders-overlap. Whether its names are the product's is found where they are used.
 */
export function readContract(
  file: File.Contract,
  terms: ContractTerms,
  pointer: string,
  reading: Reading,
): Contract | undefined {
  const wrong = soldOtherwise(file, terms, pointer, reading);
  if (wrong) {
    reading.problems.push(wrong);
    return undefined;
  }
  const orders = file.orders
    ? readOrders(file, terms, pointer, reading)
    : [soleOrder(file, pointer, reading)];
  const started = orders[0]?.validity.from ?? FOREVER;
  return {
    id: file.id,
    timeZone: reading.zone,
    started,
    orders,
    trial: file.trial && readInterval(file.trial, below(pointer, "trial"), reading),
    ended: readEnded(file.ended, started, below(pointer, "ended"), reading),
    switched: readSwitched(file.switched ?? [], below(pointer, "switched"), reading),
    attributes: readAttributes(file.attributes ?? {}, below(pointer, "attributes"), reading),
    place: reading.places.value(pointer),
  };
}

/** A contract has `orders`; or else it has `started`, which only a tariff sold open-ended knows. */
function soldOtherwise(
  { tariff, started, orders }: File.Contract,
  terms: ContractTerms,
  pointer: string,
  reading: Reading,
): Problem | undefined {
  const { places } = reading;
  const isOpen = tariff !== undefined && terms.soldOf(tariff) === "open_ended";
  const needed = isOpen ? "started" : "orders";
  const sold = `the tariff \`${tariff}\` is sold \`${isOpen ? "open_ended" : "by_order"}\``;
  const code = "contract-sold-otherwise";
  if (started !== undefined && orders) {
    const message = "a contract has `started` or `orders`, and this one has both";
    const hint = isOpen
      ? "delete it, or else `started`"
      : "delete it: the contract starts with its first order";
    return errorAt({ code, message, hint, place: places.key(below(pointer, isOpen ? "orders" : "started")) });
  }
  if (started !== undefined && !isOpen) {
    const message = `${sold}: its contracts have \`orders\`, not \`started\``;
    const place = places.key(below(pointer, "started"));
    return errorAt({ code, message, hint: "delete it, and state `orders`", place });
  }
  if (started !== undefined || orders) return undefined;
  const message = `${sold}: its contracts have \`${needed}\``;
  return errorAt({ code, message, hint: `add \`${needed}\``, place: places.value(pointer) });
}

function readAttributes(file: File.Attributes, pointer: string, reading: Reading): Contract["attributes"] {
  const entries = Object.entries(file).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, [{ from: undefined, value }]] as const;
    return [name, readHistory(value, (each) => each.value, below(pointer, name), reading)] as const;
  });
  return new Map(entries);
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
