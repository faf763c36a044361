import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { lines, tiers, used } from "./lines.ts";

function terms(resets: string, more: Terms = {}): Terms {
  return {
    charges: { calls: `{ meter: calls, model: graduated, tiers: ${tiers("call")}, resets: ${resets} }` },
    ...more,
  };
}

async function ratedOpen(
  resets: string,
  period: readonly [string, string],
  usage: readonly object[],
  zone = "UTC",
) {
  const [from, until] = period;
  const request = {
    contract: contract({ started: "2025-12-15" }),
    period: { from, until },
    usage_from: "2025-12-01",
    usage,
  };
  return lines(await shop(version("2025-01-01", terms(resets, { zone }))), request);
}

describe("a tier counter starts again", () => {
  test("with each day", async () => {
    const usage = [used("calls", "2026-06-01", 11), used("calls", "2026-06-02", 11)];
    expect(await ratedOpen("daily", ["2026-06-01", "2026-06-04"], usage)).toEqual([
      "calls 2026-06-01 to 2026-06-02: 11 after 0 = 10.5", // 10 x 1 + 1 x 0.5
      "calls 2026-06-02 to 2026-06-03: 11 after 0 = 10.5",
      "calls 2026-06-03 to 2026-06-04: 0 after 0 = 0", // a charge in force has a line even at 0
    ]);
  });

  test("with each month, at midnight of the tariff's zone", async () => {
    const usage = [used("calls", "2026-06-30T15:59:59Z", 11), used("calls", "2026-06-30T16:00:00Z", 11)];
    expect(await ratedOpen("monthly", ["2026-06-01", "2026-08-01"], usage, "Asia/Shanghai")).toEqual([
      "calls 2026-06-01 to 2026-07-01: 11 after 0 = 10.5",
      "calls 2026-07-01 to 2026-08-01: 11 after 0 = 10.5",
    ]);
  });

  test("with each year, and with the contract", async () => {
    const usage = [
      used("calls", "2025-12-20", 11),
      used("calls", "2026-01-01", 6),
      used("calls", "2026-06-01", 6),
    ];
    expect(await ratedOpen("yearly", ["2025-12-01", "2027-01-01"], usage)).toEqual([
      "calls 2025-12-15 to 2026-01-01: 11 after 0 = 10.5",
      "calls 2026-01-01 to 2027-01-01: 12 after 0 = 11", // 10 x 1 + 2 x 0.5
    ]);
  });

  test("never, while the contract stays on the version", async () => {
    const usage = [used("calls", "2025-12-20", 6), used("calls", "2026-06-02", 6)];
    expect(await ratedOpen("never", ["2026-06-01", "2026-07-01"], usage)).toEqual([
      "calls 2026-06-01 to 2026-07-01: 6 after 6 = 5", // 4 x 1 + 2 x 0.5
    ]);
  });

  test("with the switch to another version, whatever it says", async () => {
    const catalog = await shop(
      version("2026-01-01", terms("never")),
      version("2026-06-15", terms("monthly", { existing: { otherwise: "on_effective_date" } })),
    );
    const usage = [
      used("calls", "2026-05-20", 6),
      used("calls", "2026-06-10", 6),
      used("calls", "2026-06-20", 11),
    ];
    const request = {
      contract: contract({ started: "2026-05-01" }),
      period: { from: "2026-06-01", until: "2026-07-01" },
      usage_from: "2026-05-01",
      usage,
    };
    expect(await lines(catalog, request)).toEqual([
      "calls 2026-06-01 to 2026-06-15: 6 after 6 = 5",
      "calls 2026-06-15 to 2026-07-01: 11 after 0 = 10.5",
    ]);
  });
});

describe("rows before the period move the counter of their window, and make no line", () => {
  const june = ["2026-06-16", "2026-07-01"] as const;
  test.each([
    [
      "of the month",
      [used("calls", "2026-06-01", 4), used("calls", "2026-06-15", 4), used("calls", "2026-06-20", 4)],
      "4 after 8 = 3",
    ],
    [
      "not of the month before",
      [used("calls", "2026-05-31", 4), used("calls", "2026-06-20", 4)],
      "4 after 0 = 4",
    ],
    [
      "nor of after the period",
      [used("calls", "2026-06-20", 4), used("calls", "2026-07-01", 40)],
      "4 after 0 = 4",
    ],
  ])("%s", async (_, usage, expected) => {
    expect(await ratedOpen("monthly", june, usage)).toEqual([`calls 2026-06-16 to 2026-07-01: ${expected}`]);
  });

  test("up to the last nanosecond before the period", async () => {
    const usage = [
      used("calls", "2026-06-15T23:59:59.999999999Z", 10),
      used("calls", "2026-06-16T00:00:00Z", 1),
    ];
    expect(await ratedOpen("monthly", june, usage)).toEqual([
      "calls 2026-06-16 to 2026-07-01: 1 after 10 = 0.5",
    ]);
  });
});

describe("over several orders", () => {
  const byOrder: Terms = { sold: "by_order" };
  const touching = [order("2026-06-01", "2026-06-15"), order("2026-06-15", "2026-07-15")];
  const gap = [order("2026-06-01", "2026-06-14"), order("2026-06-15", "2026-07-15")];
  const usage = [used("calls", "2026-06-10", 6), used("calls", "2026-06-20", 6)];
  const period = { from: "2026-06-01", until: "2026-07-01" };

  test.each([
    ["per_order", touching, "2026-06-15", "6 after 0 = 6"],
    ["monthly", touching, "2026-06-15", "6 after 0 = 6"], // the window is cut at the order's end
    ["never", touching, "2026-06-15", "6 after 6 = 5"], // goes on with a renewal that touches
    ["never", gap, "2026-06-14", "6 after 0 = 6"], // and not over a gap
  ])("a counter that resets %s", async (resets, orders, until, expected) => {
    const catalog = await shop(version("2026-01-01", terms(resets, byOrder)));
    expect(await lines(catalog, { contract: contract({ orders }), period, usage })).toEqual([
      `calls 2026-06-01 to ${until}: 6 after 0 = 6`,
      `calls 2026-06-15 to 2026-07-01: ${expected}`,
    ]);
  });

  test("a counter per order runs through the months of the order", async () => {
    const catalog = await shop(version("2026-01-01", terms("per_order", byOrder)));
    const orders = [order("2026-06-15", "2026-08-15")];
    const rows = [used("calls", "2026-06-20", 6), used("calls", "2026-07-20", 6)];
    const july = { from: "2026-07-01", until: "2026-08-01" };
    expect(
      await lines(catalog, {
        contract: contract({ orders }),
        period: july,
        usage_from: "2026-06-15",
        usage: rows,
      }),
    ).toEqual(["calls 2026-07-01 to 2026-08-01: 6 after 6 = 5"]);
  });

  test("a counter that never resets counts what each order had not paid for", async () => {
    const users = `{ meter: users, included: order.seats, model: graduated, tiers: ${tiers("seat-day")}, resets: never }`;
    const catalog = await shop(version("2026-01-01", { ...byOrder, charges: { users } }));
    const seats = (n: number) => ({ quantities: { seats: n } });
    const orders = [order("2026-06-01", "2026-06-15", seats(2)), order("2026-06-15", "2026-07-15", seats(5))];
    const rows = [used("users", "2026-06-10", 10), used("users", "2026-06-20", 10)];
    expect(await lines(catalog, { contract: contract({ orders }), period, usage: rows })).toEqual([
      "users 2026-06-01 to 2026-06-15: 10 - 2 after 0 = 8",
      "users 2026-06-15 to 2026-07-01: 10 - 5 after 8 = 3.5", // 2 x 1 + 3 x 0.5
    ]);
  });
});
