import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/domain/problem.ts";
import type { MeasuredRow } from "../../src/domain/usage.ts";
import { readCheckRequest, readTimelineRequest } from "../../src/parse/request.ts";
import { contract } from "../support/ask.ts";
import { JUNE, OPEN, read, refused } from "./shanghai.ts";

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
