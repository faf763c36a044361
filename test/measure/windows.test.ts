import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { call, login, measured, row } from "./measured.ts";

const utc = await shop(version("2026-01-01"));
const since = contract({ started: "2026-01-01" });
const JUNE = { from: "2026-06-01", until: "2026-07-01" };

function june(...usage: readonly object[]) {
  return { contract: since, period: JUNE, usage };
}

const CUT = "/usage/0 usage-day-cut";

describe("a measured row", () => {
  test("stays as it is, for a day or an instant", async () => {
    expect(
      await measured(utc, june(row("calls", "2026-06-02", 5), row("traffic", "2026-06-02T10:00:00Z", "0.5"))),
    ).toEqual(["calls 2026-06-02 to 2026-06-03: 5", "traffic at 2026-06-02T10:00:00+00:00: 0.5"]);
  });

  test("of a meter that counts per day belongs to the day of its instant", async () => {
    const shanghai = await shop(version("2026-01-01", { zone: "Asia/Shanghai" }));
    expect(await measured(shanghai, june(row("users", "2026-06-01T23:30:00Z", 5)))).toEqual([
      "users 2026-06-02 to 2026-06-03: 5",
    ]);
  });

  test.each([
    ["an unknown meter", row("call", "2026-06-02", 5), "meter-unknown"],
    ["a fraction of a whole meter", row("calls", "2026-06-02", "0.5"), "quantity-not-whole"],
    ["a day before the contract", row("calls", "2025-12-31", 5), "usage-outside-orders"],
  ])("with %s is refused", async (_, wrong, expected) => {
    expect(await measured(utc, june(wrong))).toEqual([`/usage/0 ${expected}`]);
  });

  test("is whole with zeros after the point, and fractional where its meter allows", async () => {
    expect(
      await measured(
        utc,
        june(row("calls", "2026-06-02", "5.0"), row("traffic", "2026-06-02", "0.000000000001")),
      ),
    ).toEqual(["calls 2026-06-02 to 2026-06-03: 5", "traffic 2026-06-02 to 2026-06-03: 0.000000000001"]);
  });
});

describe("two quantities for one day", () => {
  const again = "/usage/1 usage-repeated";
  test.each([
    ["of the same day", [row("users", "2026-06-02", 5), row("users", "2026-06-02", 5)]],
    [
      "of two instants of the day",
      [row("users", "2026-06-02T01:00:00Z", 5), row("users", "2026-06-02T23:00:00Z", 5)],
    ],
    [
      "of a day and one of its instants",
      [row("users", "2026-06-02", 5), row("users", "2026-06-02T23:00:00Z", 5)],
    ],
  ])("%s cannot be added where different users are counted", async (_, usage) => {
    expect(await measured(utc, june(...usage))).toEqual([again]);
  });

  test("one measured and one from events cannot either", async () => {
    const [problem] = await measured(
      utc,
      june(row("users", "2026-06-02", 5), login("1", "2026-06-02", "ann")),
    );
    expect(problem).toBe(again);
  });

  test("of two days, or of a meter that adds up, can", async () => {
    expect(
      await measured(
        utc,
        june(
          row("users", "2026-06-02", 5),
          row("users", "2026-06-03", 5),
          row("calls", "2026-06-02", 1),
          row("calls", "2026-06-02", 2),
        ),
      ),
    ).toEqual([
      "calls 2026-06-02 to 2026-06-03: 1",
      "calls 2026-06-02 to 2026-06-03: 2",
      "users 2026-06-02 to 2026-06-03: 5",
      "users 2026-06-03 to 2026-06-04: 5",
    ]);
  });
});

describe("a day cut by a border of the timeline", () => {
  const noon = "2026-06-10T12:00:00Z";
  const byOrder: Terms = { sold: "by_order" };

  test("of a trial is refused for day rows, and split for instants", async () => {
    const trial = { from: "2026-06-01", until: noon };
    const of = contract({ started: "2026-06-01", trial });
    for (const usage of [
      row("calls", "2026-06-10", 1),
      row("users", "2026-06-10", 1),
      call("1", "2026-06-10"),
    ]) {
      expect(await measured(utc, { contract: of, period: JUNE, usage: [usage] })).toEqual([CUT]);
    }
    // one user on both sides of the border counts on both sides
    const logins = [
      login("1", "2026-06-10T11:59:59Z", "ann"),
      login("2", noon, "ann"),
      login("3", "2026-06-10T13:00:00Z", "ann"),
    ];
    expect(await measured(utc, { contract: of, period: JUNE, usage: logins })).toEqual([
      "users 2026-06-10 to 2026-06-10T12:00:00+00:00: 1",
      "users 2026-06-10T12:00:00+00:00 to 2026-06-11: 1",
    ]);
  });

  test("of a trial that is charged is none", async () => {
    const charged = await shop(version("2026-01-01", { trial: "charged" }));
    const of = contract({ started: "2026-06-01", trial: { from: "2026-06-01", until: noon } });
    expect(
      await measured(charged, { contract: of, period: JUNE, usage: [row("calls", "2026-06-10", 1)] }),
    ).toEqual(["calls 2026-06-10 to 2026-06-11: 1"]);
  });

  test("of a switch is refused for day rows, and split for instants", async () => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { otherwise: "after PT36H" } }),
    ); // 3 June, 12:00
    expect(await measured(catalog, june(row("calls", "2026-06-03", 1)))).toEqual([CUT]);
    const rows = [row("users", "2026-06-03T11:59:59Z", 3), row("users", "2026-06-03T12:00:00Z", 4)];
    expect(await measured(catalog, june(...rows))).toEqual([
      "users 2026-06-03 to 2026-06-03T12:00:00+00:00: 3",
      "users 2026-06-03T12:00:00+00:00 to 2026-06-04: 4",
    ]);
  });

  test("of an order is refused for day rows, also where the next order touches it", async () => {
    const catalog = await shop(version("2026-01-01", byOrder));
    const orders = [order("2026-06-01", noon), order(noon, "2026-07-01")];
    for (const of of [contract({ orders }), contract({ orders: orders.slice(0, 1) })]) {
      expect(
        await measured(catalog, { contract: of, period: JUNE, usage: [row("calls", "2026-06-10", 1)] }),
      ).toEqual([CUT]);
    }
  });

  test("that begins with the day cuts nothing", async () => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { otherwise: "on_effective_date" } }),
    );
    expect(
      await measured(catalog, june(row("calls", "2026-06-01", 1), row("calls", "2026-06-02", 2))),
    ).toEqual(["calls 2026-06-01 to 2026-06-02: 1", "calls 2026-06-02 to 2026-06-03: 2"]);
  });
});

describe("a day cut by the period", () => {
  const half = (usage: object) => ({
    contract: since,
    period: { from: "2026-06-10T12:00:00Z", until: "2026-07-01" },
    usage: [usage],
  });

  test.each([
    row("calls", "2026-06-10", 1),
    row("users", "2026-06-10", 1),
    row("users", "2026-06-10T13:00:00Z", 1), // users are of the day, and half a day has no number of them
    call("1", "2026-06-10"),
    login("1", "2026-06-10T11:00:00Z", "ann"),
  ])("is refused for $meter$event at $at", async (usage) => {
    expect(await measured(utc, half(usage))).toEqual([CUT]);
  });

  test("is known for an instant of what adds up", async () => {
    expect(await measured(utc, half(row("calls", "2026-06-10T13:00:00Z", 1)))).toEqual([
      "calls at 2026-06-10T13:00:00+00:00: 1",
    ]);
    expect(await measured(utc, half(row("calls", "2026-06-10T11:00:00Z", 1)))).toEqual([
      "calls at 2026-06-10T11:00:00+00:00: 1",
    ]);
  });
});
