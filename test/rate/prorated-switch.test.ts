import { describe, expect, test } from "vitest";
import { rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines } from "./lines.ts";
import { bill, byDay, ordered, switching } from "./seats.ts";

describe("a later version", () => {
  const before = byDay("in_advance");
  const alone = shop(version("2025-01-01", before));
  const both = switching(before, byDay("in_advance", "62"));
  test.each([
    ["2026-01-01", "2026-01-15"],
    ["2026-01-01", "2026-01-16"], // ends at the effective instant
    ["2026-01-02", "2026-01-16"],
    ["2026-01-15T23:59:59.999999999Z", "2026-01-16"],
  ])("changes nothing that is due before it, from %s until %s", async (from, until) => {
    const asked = bill(ordered(), from, until);
    expect(await lines(await both, asked)).toEqual(await lines(await alone, asked));
  });

  test("changes nothing of a trial before it, nor do seats that change after the period", async () => {
    const trial = { from: "2026-01-10", until: "2026-01-25" };
    const more = [
      ["2026-01-01", 10],
      ["2026-01-15", 11],
      ["2026-01-20", 12],
    ] as const;
    const asked = bill(ordered(more, { trial }), "2026-01-12", "2026-01-16");
    const expected = ["seats 2026-01-15 to 2026-01-25: 11 in trial = 0"]; // until the trial ends, as is known
    expect(await lines(await alone, asked)).toEqual(expected);
    expect(await lines(await both, asked)).toEqual(expected);
    const later = bill(ordered(more, { trial }), "2026-01-12", "2026-01-17");
    expect(await lines(await both, later)).toEqual([
      "seats 2026-01-15 to 2026-01-16: 11 in trial = 0",
      "seats 2026-01-16 to 2026-01-25: 11 in trial = 0",
    ]);
  });

  test("gives back and asks anew at its effective instant", async () => {
    expect(await lines(await both, bill(ordered(), "2026-01-16", "2026-01-16T00:00:00.000000001Z"))).toEqual([
      "credit of seats 2026-01-16 to 2026-02-01: 10 = -160", // 16 x 10 x 1
      "seats 2026-01-16 to 2026-02-01: 10 = 320", // 16 x 10 x 2
    ]);
  });

  test("bills in its own way from then on: the first in advance, then in arrears", async () => {
    const catalog = await switching(before, byDay("in_arrears", "62"));
    expect(await lines(catalog, bill(ordered(), "2026-01-01", "2026-01-31"))).toEqual([
      "seats 2026-01-01 to 2026-01-16: 10 = 150",
    ]);
    expect(await lines(catalog, bill(ordered(), "2026-01-31", "2026-02-28"))).toEqual([
      "seats 2026-01-16 to 2026-02-01: 10 = 320", // due on 1 February; the whole of February on 1 March
    ]);
  });

  test("may count longer parts, of which it bills what is left", async () => {
    const yearly = {
      seats:
        "{ quantity: order.seats, every: year, prorate: by_day, billed: in_advance, model: per_unit, price: 365 USD per seat-year }",
    };
    const catalog = await switching(before, { sold: "by_order", charges: yearly });
    expect(await lines(catalog, bill(ordered(), "2026-01-01", "2026-02-01"))).toEqual([
      "seats 2026-01-01 to 2026-01-16: 10 = 150",
      "seats 2026-01-16 to 2026-04-01: 10 = 750", // 1 USD a day until the order ends: 16 + 28 + 31 = 75 days
    ]);
  });

  test("entered early inside a day leaves the day to the version in which it began", async () => {
    const catalog = await shop(
      version("2025-01-01", before),
      version("2026-01-02", {
        ...byDay("in_advance", "62"),
        existing: { otherwise: "at_order_end" },
        early: "allowed",
      }),
    );
    const switched = [{ to: "2026-01-02", at: "2026-01-16T12:00:00Z" }];
    expect(
      (await rated(catalog, bill(ordered(10, { switched }), "2026-01-01", "2026-02-01"))).lines.map(
        ({ exact }) => exact,
      ),
    ).toEqual(
      ["160", "300"], // 16 x 10 x 1 and 15 x 10 x 2
    );
  });
});

test("in arrears, the version that is left is due at the switch, and the next when the part ends", async () => {
  const catalog = await switching(byDay("in_arrears"), byDay("in_arrears", "62"));
  const due = (from: string, until: string) => lines(catalog, bill(ordered(), from, until));
  expect(await due("2026-01-01", "2026-01-16")).toEqual([]); // nobody knows of the switch before it
  expect(await due("2026-01-16", "2026-01-17")).toEqual(["seats 2026-01-01 to 2026-01-16: 10 = 150"]);
  expect(await due("2026-01-17", "2026-02-01")).toEqual(["seats 2026-01-16 to 2026-02-01: 10 = 320"]);
});
