import { describe, expect, test } from "vitest";
import type { Atom } from "../../src/domain/condition.ts";
import type { Dated, Order } from "../../src/domain/contract.ts";
import { Decimal } from "../../src/domain/decimal.ts";
import { FOREVER } from "../../src/domain/instant.ts";
import { atomHolds } from "../../src/select/facts.ts";
import { at, atom, factPlace, subject } from "./subject.ts";

function quantity(operator: "at_least" | "at_most" | "more_than" | "less_than"): Atom {
  return atom("order.seats", { operator, quantity: new Decimal(10) });
}

function seats(...history: readonly [from: string | undefined, value: number][]): Order["quantities"] {
  const dated: Dated<Decimal>[] = history.map(([from, value]) => ({
    from: from ? at(from) : undefined,
    value: new Decimal(value),
  }));
  return new Map([["seats", dated]]);
}

describe("instants", () => {
  const facts = {
    started: (value: Temporal.Instant) => subject({ contract: { started: value } }),
    bought: (value: Temporal.Instant) => subject({ order: { bought: value } }),
    order_from: (value: Temporal.Instant) =>
      subject({ order: { validity: { from: value, until: FOREVER } } }),
    order_until: (value: Temporal.Instant) =>
      subject({ order: { validity: { from: at("2020-01-01"), until: value } } }),
  };
  const bound = at("2025-01-01");
  test.each(Object.entries(facts))("%s is before a date, or on or after it", (name, having) => {
    const around = [bound.subtract({ nanoseconds: 1 }), bound, bound.add({ nanoseconds: 1 })];
    const before = around.map((value) =>
      atomHolds(atom(name, { operator: "before", instant: bound }), having(value)),
    );
    const onOrAfter = around.map((value) =>
      atomHolds(atom(name, { operator: "on_or_after", instant: bound }), having(value)),
    );
    expect([before, onOrAfter]).toEqual([
      [true, false, false],
      [false, true, true],
    ]);
  });
});

describe("texts", () => {
  const texts = new Set(["eu", "us"]);
  test.each([
    ["eu", true, false],
    ["us", true, false],
    ["cn", false, true],
    ["EU", false, true],
  ])("the region %s is in the list: %s; is not: %s", (value, isIn, isNotIn) => {
    const from = subject({ contract: { attributes: new Map([["region", [{ from: undefined, value }]]]) } });
    expect(atomHolds(atom("region", { operator: "in", texts }), from)).toBe(isIn);
    expect(atomHolds(atom("region", { operator: "not_in", texts }), from)).toBe(isNotIn);
  });

  test("the contract is known by its id", () => {
    const holds = ["c-1", "c-2"].map((id) =>
      atomHolds(atom("contract", { operator: "in", texts: new Set([id]) }), subject()),
    );
    expect(holds).toEqual([true, false]);
  });
});

describe("order quantities", () => {
  test.each([
    // seats    at_least at_most more_than less_than 10
    [9, [false, true, false, true]],
    [10, [true, true, false, false]],
    [11, [true, false, true, false]],
  ])("of %i seats compare with 10", (value, expected) => {
    const ordered = subject({ order: { quantities: seats([undefined, value]) } });
    const operators = ["at_least", "at_most", "more_than", "less_than"] as const;
    expect(operators.map((operator) => atomHolds(quantity(operator), ordered))).toEqual(expected);
  });

  test.each([
    // the quantity that holds on 2 June, the effective instant
    [seats(["2026-02-01", 9], ["2026-06-02", 10]), true],
    [seats(["2026-02-01", 9], ["2026-06-02T00:00:00.001Z", 10]), false],
    [seats(["2026-02-01", 10], ["2026-07-01", 9]), true],
  ])("%# are read as they stand at the effective instant", (quantities, expected) => {
    expect(atomHolds(quantity("at_least"), subject({ order: { quantities } }))).toBe(expected);
  });

  test("of an order that starts later are read at its start", () => {
    const validity = { from: at("2026-08-01"), until: at("2027-08-01") };
    const quantities = seats(["2026-08-01", 10], ["2026-09-01", 1]);
    expect(atomHolds(quantity("at_least"), subject({ order: { validity, quantities } }))).toBe(true);
  });

  test.each([
    ["not stated", new Map()],
    ["stated only for later", seats(["2026-06-03", 10])],
  ])("that are %s are a problem, never 0", (_, quantities) => {
    expect(atomHolds(quantity("at_most"), subject({ order: { quantities } }))).toMatchObject({
      code: "order-quantity-missing",
      place: { pointer: "/contract/orders/0" },
      related: [factPlace],
    });
  });
});

describe("attributes", () => {
  const isEu = atom("region", { operator: "in", texts: new Set(["eu"]) });
  const region = (...history: readonly [string, string][]) =>
    subject({
      contract: {
        attributes: new Map([["region", history.map(([from, value]) => ({ from: at(from), value }))]]),
      },
    });

  test.each([
    [[["2026-01-01", "eu"]], true],
    [
      [
        ["2026-01-01", "us"],
        ["2026-06-02", "eu"],
      ],
      true,
    ],
    [
      [
        ["2026-01-01", "us"],
        ["2026-06-02T00:00:00.001Z", "eu"],
      ],
      false,
    ],
    [
      [
        ["2026-01-01", "eu"],
        ["2026-06-03", "us"],
      ],
      true,
    ],
  ] as const)("%# are read as they stand at the effective instant", (history, expected) => {
    expect(atomHolds(isEu, region(...(history as unknown as [string, string][])))).toBe(expected);
  });

  test("that are not stated, or only for later, are a problem, never false", () => {
    const problem = { code: "attribute-missing", place: { pointer: "/contract" }, related: [factPlace] };
    expect(atomHolds(isEu, subject())).toMatchObject(problem);
    expect(atomHolds(isEu, region(["2026-06-03", "eu"]))).toMatchObject(problem);
  });
});
