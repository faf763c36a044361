import { describe, expect, test } from "vitest";
import { contract, order, segments } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

/** The tariff of 1 January, and of 2 June with one row for everybody, or with the rows given. */
function changed(sold: "by_order" | "open_ended", existing: Terms["existing"] & object, terms: Terms = {}) {
  return shop(version("2026-01-01", { ...terms, sold }), version("2026-06-02", { ...terms, sold, existing }));
}

/** The instant from which a contract is on the new version, or `never`. */
async function switchOf(
  sold: "by_order" | "open_ended",
  existing: Terms["existing"] & object,
  of: object,
  terms: Terms = {},
): Promise<string> {
  const found = await segments(await changed(sold, existing, terms), contract({ ...of }));
  const later = found.find((line) => line.includes(": 2026-06-02,"));
  return later?.split(" to ")[0] ?? "never";
}

const started = { started: "2026-02-01" };
const running = { orders: [order("2026-02-01", "2027-02-01")] };

describe("an order switches", () => {
  test.each([
    ["on_effective_date", "open_ended", started, "2026-06-02"],
    ["on_effective_date", "by_order", running, "2026-06-02"],
    ["at_order_end", "by_order", running, "never"], // its end comes with the switch, and nothing after it
    ["on 2026-09-01", "open_ended", started, "2026-09-01"],
    ["on 2026-06-02", "open_ended", started, "2026-06-02"],
    ["after P3M", "open_ended", started, "2026-09-02"],
    ["after P14D", "open_ended", started, "2026-06-16"],
    ["after PT36H", "open_ended", started, "2026-06-03T12:00:00+00:00"],
    ["after P0D", "open_ended", started, "2026-06-02"],
    ["never", "open_ended", started, "never"],
    ["never", "by_order", running, "never"],
    ["on 2027-02-01", "by_order", running, "never"], // the order has ended by then
    ["on 2027-01-31", "by_order", running, "2027-01-31"],
  ] as const)("`%s`, sold %s", async (moment, sold, of, expected) => {
    expect(await switchOf(sold, { otherwise: moment }, of)).toBe(expected);
  });

  test("`at_trial_end` when its trial runs on the effective date", async () => {
    const existing = { in_trial: "at_trial_end", otherwise: "on 2026-12-01" };
    const trial = (from: string, until: string) => ({ ...started, trial: { from, until } });
    const moments = [
      trial("2026-05-20", "2026-06-10"),
      trial("2026-05-20", "2026-06-10T12:00:00+02:00"),
      trial("2026-05-20", "2026-06-02"), // ends as the day begins: no longer in trial
      trial("2026-06-03", "2026-06-20"), // not in trial yet
      started,
    ].map((of) => switchOf("open_ended", existing, of));
    expect(await Promise.all(moments)).toEqual([
      "2026-06-10",
      "2026-06-10T10:00:00+00:00",
      "2026-12-01",
      "2026-12-01",
      "2026-12-01",
    ]);
  });

  test("`at_order_start` when it was bought ahead", async () => {
    const existing = { bought_ahead: "at_order_start", otherwise: "never" };
    const bought = (from: string) => ({ orders: [order(from, "2027-02-01", { bought: "2026-05-01" })] });
    const moments = ["2026-06-03", "2026-06-02T00:00:00.001Z", "2026-06-02", "2026-05-01"].map((from) =>
      switchOf("by_order", existing, bought(from)),
    );
    expect(await Promise.all(moments)).toEqual([
      "2026-06-03",
      "2026-06-02T00:00:00.001+00:00",
      "never",
      "never",
    ]);
  });

  test("on dates of its tariff's zone, and after months of its calendar", async () => {
    const shanghai: Terms = { zone: "Asia/Shanghai" };
    expect(await switchOf("open_ended", { otherwise: "on 2026-09-01" }, started, shanghai)).toBe(
      "2026-09-01",
    );
    const cat = await changed("open_ended", { otherwise: "on 2026-09-01" }, shanghai);
    expect(await segments(cat, contract({ started: "2026-08-31T15:59:59Z" }))).toEqual([
      "2026-08-31T23:59:59+08:00 to forever: 2026-06-02, bought-under",
    ]);
    const newYork: Terms = { zone: "America/New_York" }; // clocks go back on 1 November: 00:00 stays 00:00
    expect(await switchOf("open_ended", { otherwise: "after P6M" }, started, newYork)).toBe("2026-12-02");
  });
});

describe("the first row that matches decides", () => {
  const cohorts = {
    early: "{ started: { before: 2026-02-01 } }",
    "big-europe":
      "{ region: { in: [eu] }, any: [{ order.seats: { at_least: 100 } }, { contract: { in: [vip] } }] }",
  };
  const rows = { early: "never", "big-europe": "on 2026-12-01", otherwise: "on_effective_date" };
  const bought = (from: string, seats: number, region: string, id = "c") => ({
    id,
    orders: [order(from, "2027-02-01", { quantities: { seats } })],
    attributes: { region },
  });
  test.each([
    ["early", bought("2026-01-31", 100, "eu"), "never"],
    ["big and European", bought("2026-02-01", 100, "eu"), "2026-12-01"],
    ["European and named", bought("2026-02-01", 99, "eu", "vip"), "2026-12-01"],
    ["European", bought("2026-02-01", 99, "eu"), "2026-06-02"],
    ["big", bought("2026-02-01", 100, "us"), "2026-06-02"],
  ])("for who is %s", async (_, of, expected) => {
    expect(await switchOf("by_order", rows, of, { cohorts })).toBe(expected);
  });
});
