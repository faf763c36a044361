import { describe, expect, test } from "vitest";
import type { TimeZone } from "../../src/domain/calendar.ts";
import { FOREVER, isSame } from "../../src/domain/instant.ts";
import { isFailure } from "../../src/domain/problem.ts";
import type { TariffTerms } from "../../src/domain/terms.ts";
import { readRateRequest } from "../../src/parse/request.ts";
import { contract, order } from "../support/ask.ts";
import { problemLine } from "../support/shop.ts";
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
  const open = { orders: [{ from: "2026-01-01" }] };
  test.each([
    [
      "an open-ended one with both",
      OPEN,
      { ...started, ...open },
      ["/contract/orders contract-sold-otherwise"],
    ],
    [
      "one by order with both",
      BY_ORDER,
      { ...started, ...orders },
      ["/contract/started contract-sold-otherwise"],
    ],
    ["an open-ended one with neither", OPEN, {}, ["/contract contract-sold-otherwise"]],
    ["an open-ended one with orders", OPEN, open, []],
    ["one by order with `started`", BY_ORDER, started, ["/contract/started contract-sold-otherwise"]],
    ["one by order without orders", BY_ORDER, {}, ["/contract contract-sold-otherwise"]],
  ])("%s", (_, tariffs, parts, expected) => {
    expect(refused({ contract: contract(parts), period: JUNE }, tariffs)).toEqual(expected);
  });
});

const CARD = "shop/thing/card";
const METER = "shop/thing/meter";
/** A tariff sold by order and one sold open-ended, both in Shanghai; one in Berlin, and one of another product. */
const MIXED = new Map<string, TariffTerms>(
  (
    [
      [CARD, "Asia/Shanghai", "by_order"],
      [METER, "Asia/Shanghai", "open_ended"],
      ["shop/thing/berlin", "Europe/Berlin", "open_ended"],
      ["shop/tape/meter", "Asia/Shanghai", "open_ended"],
    ] as const
  ).map(([id, zone, sold]) => {
    const product = { id: id.slice(0, id.lastIndexOf("/")) };
    return [id, { id, product, versions: [{ timeZone: zone as TimeZone, sold }] }];
  }),
);

describe("the orders of a contract that moves", () => {
  const orders = [
    { tariff: METER, from: "2026-03-01", until: "2026-04-01" },
    order("2026-01-01", "2026-03-01", { bought: "2025-12-01" }),
    { id: "o-3", tariff: METER, from: "2026-04-01" },
  ];

  test("know their tariff and when they were bought", () => {
    const asked = { contract: { id: "c", tariff: CARD, orders }, period: JUNE };
    const decoded = readRateRequest(asked, MIXED);
    if (isFailure(decoded)) throw new Error("refused");
    const shown = decoded.contract.orders.map(({ tariff, bought, validity, tariffPlace }) => {
      const until = isSame(validity.until, FOREVER) ? "forever" : validity.until;
      return [tariff, `${bought}`, `${validity.from}`, `${until}`, tariffPlace];
    });
    // midnights in Shanghai
    expect(shown).toEqual([
      [CARD, "2025-11-30T16:00:00Z", "2025-12-31T16:00:00Z", "2026-02-28T16:00:00Z", at("tariff")],
      [METER, "2026-02-28T16:00:00Z", "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z", at("orders/0/tariff")],
      [METER, "2026-03-31T16:00:00Z", "2026-03-31T16:00:00Z", "forever", at("orders/2/tariff")],
    ]);
  });

  const closed = order("2026-01-01", "2026-03-01", { tariff: CARD });
  const { bought: _bought, ...unbought } = closed as Record<string, unknown>;
  const { until: _until, ...endless } = closed as Record<string, unknown>;
  const open = { tariff: METER, from: "2026-03-01", until: "2026-04-01" };
  test.each([
    ["need no tariff of the contract's own", { orders: [closed, open] }, []],
    ["need one, or name it all", { orders: [closed, { from: "2026-03-01" }] }, ["/orders/1 key-missing"]],
    ["of which there is none", { started: "2026-01-01" }, [" key-missing"]],
    [
      "on no known tariff",
      { orders: [{ ...open, tariff: "shop/thing/x" }] },
      ["/orders/0/tariff tariff-unknown"],
    ],
    ["on none, nor the contract's", { tariff: "shop/thing/x", orders: [closed] }, ["/tariff tariff-unknown"]],
    [
      "of two products",
      { orders: [open, { tariff: "shop/tape/meter", from: "2026-04-01" }] },
      ["/orders/1/tariff tariff-of-other-product"],
    ],
    [
      "in two time zones",
      { orders: [open, { tariff: "shop/thing/berlin", from: "2026-04-01" }] },
      ["/orders/1/tariff time-zones-mixed"],
    ],
    ["by order without `bought`", { orders: [unbought] }, ["/orders/0 order-sold-otherwise"]],
    [
      "by order without `until`, before another",
      { orders: [endless, open] },
      ["/orders/0 order-sold-otherwise"],
    ],
    [
      "open-ended and `bought`",
      { orders: [{ ...open, bought: "2026-03-01" }] },
      ["/orders/0/bought order-sold-otherwise"],
    ],
    [
      "open-ended with quantities",
      { orders: [{ ...open, quantities: { seats: 1 } }] },
      ["/orders/0/quantities order-sold-otherwise"],
    ],
    [
      "open-ended and empty",
      { orders: [{ ...open, until: "2026-03-01" }] },
      ["/orders/0/until interval-empty"],
    ],
    [
      "after one without an end",
      { orders: [{ tariff: METER, from: "2026-01-01" }, open] },
      ["/orders/1 orders-overlap"],
    ],
    ["before one without an end", { orders: [open, { tariff: METER, from: "2026-04-01" }] }, []],
  ])("%s", (_, parts, expected) => {
    const answer = readRateRequest({ contract: { id: "c", ...parts }, period: JUNE }, MIXED);
    const found = isFailure(answer) ? answer.problems.map(problemLine) : [];
    expect(found).toEqual(expected.map((line) => `/contract${line}`));
  });

  function at(pointer: string) {
    return { pointer: `/contract/${pointer}` };
  }
});
