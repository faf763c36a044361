import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { BY_ORDER, JUNE, OPEN, read, refused } from "./shanghai.ts";

describe("an open-ended contract", () => {
  test("is one order, bought when it started, without an end", () => {
    const { contract: decoded } = read({ contract: contract({ started: "2026-01-01" }), period: JUNE });
    expect(decoded.orders).toHaveLength(1);
    expect(decoded.orders[0]?.bought).toEqual(decoded.started);
    expect(decoded.orders[0]?.validity.until.epochMilliseconds).toBe(8.64e15);
  });
});

describe("the orders of a contract", () => {
  test("are put in the order of time, and the first one starts the contract", () => {
    const orders = [
      order("2026-04-01", "2026-06-01"),
      order("2026-01-01", "2026-03-01"),
      order("2026-03-01", "2026-04-01"),
    ];
    const { contract: decoded } = read({ contract: contract({ orders }), period: JUNE }, BY_ORDER);
    expect(decoded.orders.map(({ place }) => place)).toEqual([
      { pointer: "/contract/orders/1" },
      { pointer: "/contract/orders/2" },
      { pointer: "/contract/orders/0" },
    ]);
    expect(decoded.started.toString()).toBe("2025-12-31T16:00:00Z");
  });

  test("may state quantities with a history in any order", () => {
    const quantities = {
      seats: [
        { from: "2026-02-01", quantity: 5 },
        { from: "2026-01-01", quantity: "3" },
      ],
    };
    const { contract: decoded } = read(
      { contract: contract({ orders: [order("2026-01-01", "2026-03-01", { quantities })] }), period: JUNE },
      BY_ORDER,
    );
    const seats = decoded.orders[0]?.quantities.get("seats") ?? [];
    expect(seats.map(({ from, value }) => `${from}: ${value}`)).toEqual([
      "2025-12-31T16:00:00Z: 3",
      "2026-01-31T16:00:00Z: 5",
    ]);
  });

  test.each([
    ["touch", [order("2026-01-01", "2026-03-01"), order("2026-03-01", "2026-04-01")], []],
    [
      "overlap by a day",
      [order("2026-01-01", "2026-03-01"), order("2026-02-28", "2026-04-01")],
      ["/contract/orders/1 orders-overlap"],
    ],
    [
      "enclose another",
      [order("2026-02-01", "2026-02-02"), order("2026-01-01", "2026-03-01")],
      ["/contract/orders/0 orders-overlap"],
    ],
    [
      "start together",
      [order("2026-01-01", "2026-03-01"), order("2026-01-01", "2026-02-01")],
      ["/contract/orders/1 orders-overlap"],
    ],
    ["are empty", [order("2026-01-01", "2026-01-01")], ["/contract/orders/0/until interval-empty"]],
    ["run backwards", [order("2026-02-01", "2026-01-01")], ["/contract/orders/0/until interval-empty"]],
  ])("that %s are told apart", (_, orders, expected) => {
    expect(refused({ contract: contract({ orders }), period: JUNE }, BY_ORDER)).toEqual(expected);
  });
});

describe("a contract is stated as its tariff is sold", () => {
  const started = { started: "2026-01-01" };
  const orders = { orders: [order("2026-01-01", "2026-02-01")] };
  test.each([
    [
      "an open-ended one with orders",
      OPEN,
      { ...started, ...orders },
      "/contract/orders contract-sold-otherwise",
    ],
    ["an open-ended one without `started`", OPEN, {}, "/contract contract-sold-otherwise"],
    ["one by order with `started`", BY_ORDER, started, "/contract/started contract-sold-otherwise"],
    ["one by order without orders", BY_ORDER, {}, "/contract contract-sold-otherwise"],
  ])("%s is refused", (_, tariffs, parts, expected) => {
    expect(refused({ contract: contract(parts), period: JUNE }, tariffs)).toEqual([expected]);
  });
});
