import type { TimeZone } from "../../src/domain/calendar.ts";
import type { Atom, Comparison } from "../../src/domain/condition.ts";
import type { Contract, Order } from "../../src/domain/contract.ts";
import { FOREVER } from "../../src/domain/instant.ts";
import type { TariffVersion } from "../../src/domain/tariff.ts";
import type { Subject } from "../../src/select/facts.ts";

/** A date in UTC, or an instant. */
export const at = (text: string) => Temporal.Instant.from(text.includes("T") ? text : `${text}T00:00:00Z`);

/** Where every fact stands. */
export const factPlace = { file: "x.yaml", line: 7, column: 3 };

/** A contract `c-1` of one order, looked at on 2 June 2026. */
export function subject(parts: { contract?: Partial<Contract>; order?: Partial<Order> } = {}): Subject {
  const order: Order = {
    id: "o-1",
    tariff: "shop/thing/basic",
    bought: at("2026-01-01"),
    validity: { from: at("2026-02-01"), until: at("2027-02-01") },
    quantities: new Map(),
    place: { pointer: "/contract/orders/0" },
    tariffPlace: { pointer: "/contract/tariff" },
    boughtPlace: { pointer: "/contract/orders/0/bought" },
    ...parts.order,
  };
  const contract: Contract = {
    id: "c-1",
    timeZone: "UTC" as TimeZone,
    started: order.validity.from,
    orders: [order],
    trial: undefined,
    ended: FOREVER,
    switched: [],
    attributes: new Map(),
    place: { pointer: "/contract" },
    ...parts.contract,
  };
  const effective = Temporal.PlainDate.from("2026-06-02");
  // facts read nothing else of a version
  const version = { id: "basic@2026-06-02", effective, effectiveFrom: at("2026-06-02") } as TariffVersion;
  return { order, contract, version };
}

/** One comparison of a fact. */
export function atom(name: string, comparison: Comparison): Atom {
  return { fact: { name, place: factPlace }, comparison, place: factPlace };
}
