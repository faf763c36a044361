import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/domain/problem.ts";
import type { Tariff } from "../../src/domain/tariff.ts";
import type { MeasuredRow, RateRequest } from "../../src/domain/usage.ts";
import { readCheckRequest, readRateRequest, readTimelineRequest } from "../../src/parse/request.ts";
import { contract, order } from "../support/ask.ts";
import { problemLine, shop, version } from "../support/shop.ts";

const OPEN = (await shop(version("2026-01-01", { zone: "Asia/Shanghai" }))).tariffs;
const BY_ORDER = (await shop(version("2026-01-01", { sold: "by_order", zone: "Asia/Shanghai" }))).tariffs;
const JUNE = { from: "2026-06-01", until: "2026-07-01" };

function read(json: unknown, tariffs: ReadonlyMap<string, Tariff> = OPEN): RateRequest {
  const request = readRateRequest(json, tariffs);
  if (isFailure(request)) throw new Error(request.problems.map(problemLine).join("\n"));
  return request;
}

function refused(json: unknown, tariffs: ReadonlyMap<string, Tariff> = OPEN): readonly string[] {
  const request = readRateRequest(json, tariffs);
  return isFailure(request) ? request.problems.map(problemLine) : [];
}

describe("a date in a request", () => {
  const {
    contract: decoded,
    period,
    usage,
    usageFrom,
  } = read({
    contract: contract({
      started: "2026-06-01",
      ended: "2026-06-20",
      trial: { from: "2026-06-01", until: "2026-06-10" },
    }),
    period: JUNE,
    usage: [
      { meter: "calls", at: "2026-06-02", quantity: 1 },
      { meter: "calls", at: "2026-06-02T00:00:00+02:00", quantity: 1 },
    ],
  });

  test("is 00:00 in the tariff's zone", () => {
    expect([decoded.started, decoded.ended, decoded.trial?.until, period.from].map(String)).toEqual([
      "2026-05-31T16:00:00Z",
      "2026-06-19T16:00:00Z",
      "2026-06-09T16:00:00Z",
      "2026-05-31T16:00:00Z",
    ]);
  });

  test("of usage is the whole day; an instant is a point", () => {
    expect(usage.map(({ window }) => `${window.from} ${window.until}`)).toEqual([
      "2026-06-01T16:00:00Z 2026-06-02T16:00:00Z",
      "2026-06-01T22:00:00Z 2026-06-01T22:00:00Z",
    ]);
  });

  test("since when usage is complete is the period's start, unless the request says", () => {
    expect(usageFrom).toEqual(period.from);
    const longer = read({
      contract: contract({ started: "2026-01-01" }),
      period: JUNE,
      usage_from: "2026-05-01",
    });
    expect(longer.usageFrom.toString()).toBe("2026-04-30T16:00:00Z");
  });
});

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

describe("refused is", () => {
  test.each([
    [
      "a contract that ends as it starts",
      { contract: contract({ started: "2026-01-01", ended: "2026-01-01" }) },
      "/contract/ended interval-empty",
    ],
    [
      "a trial that ends before it begins",
      { contract: contract({ started: "2026-01-01", trial: { from: "2026-02-01", until: "2026-01-01" } }) },
      "/contract/trial/until interval-empty",
    ],
    [
      "an empty period",
      { period: { from: "2026-06-01", until: "2026-06-01" } },
      "/period/until interval-empty",
    ],
    [
      "a period of more than 100 years",
      { period: { from: "2026-06-01", until: "2126-06-02" } },
      "/period period-too-long",
    ],
    [
      "an unknown tariff",
      { contract: contract({ started: "2026-01-01", tariff: "shop/thing/basics" }) },
      "/contract/tariff tariff-unknown",
    ],
    ["a row that is nothing", { usage: [{ at: "2026-06-02" }] }, "/usage/0 usage-row-unclear"],
    [
      "a row that is both",
      { usage: [{ at: "2026-06-02", meter: "calls", quantity: 1, event: "thing.call", id: "1" }] },
      "/usage/0 usage-row-unclear",
    ],
    [
      "a measured row with an id",
      { usage: [{ at: "2026-06-02", meter: "calls", quantity: 1, id: "1" }] },
      "/usage/0 usage-row-unclear",
    ],
    [
      "a measured row without a quantity",
      { usage: [{ at: "2026-06-02", meter: "calls" }] },
      "/usage/0 usage-row-unclear",
    ],
    [
      "an event without an id",
      { usage: [{ at: "2026-06-02", event: "thing.call" }] },
      "/usage/0 usage-row-unclear",
    ],
    ["an unknown key", { perod: JUNE }, "/perod key-unknown"],
  ])("%s", (_, parts, expected) => {
    const request = { contract: contract({ started: "2026-01-01" }), period: JUNE, ...parts };
    expect(refused(request)).toEqual([expected]);
  });

  test("nothing about a period of exactly 100 years", () => {
    expect(
      refused({
        contract: contract({ started: "2026-01-01" }),
        period: { from: "2026-06-01", until: "2126-06-01" },
      }),
    ).toEqual([]);
  });
});

test("an event's properties are compared as texts", () => {
  const properties = { outcome: "success", size: 12, ok: true };
  const { usage } = read({
    contract: contract({ started: "2026-01-01" }),
    period: JUNE,
    usage: [{ event: "thing.call", id: "1", at: "2026-06-02", properties }],
  });
  expect(usage.map((row) => (row.kind === "event" ? [...row.properties] : []))).toEqual([
    [
      ["outcome", "success"],
      ["size", "12"],
      ["ok", "true"],
    ],
  ]);
});

test("a quantity is exact, as text or as whole number", () => {
  const usage = ["0.1", 3].map((quantity) => ({ meter: "calls", at: "2026-06-02", quantity }));
  const rows = read({ contract: contract({ started: "2026-01-01" }), period: JUNE, usage })
    .usage as MeasuredRow[]; // each is measured
  expect(rows.map(({ quantity }) => quantity.toFixed())).toEqual(["0.1", "3"]);
});

test("a timeline may be asked about an instant", () => {
  const asked = readTimelineRequest(
    { contract: contract({ started: "2026-01-01" }), at: "2026-06-02" },
    OPEN,
  );
  expect(isFailure(asked) ? asked : asked.at?.toString()).toBe("2026-06-01T16:00:00Z");
});

test("a check asks about files", () => {
  const files = [{ path: "a.yaml", text: "a: 1" }];
  expect(readCheckRequest({ files })).toEqual(files);
  expect(readCheckRequest({ files: [] })).toMatchObject({ problems: [{ code: "value-out-of-bounds" }] });
});
