import { describe, expect, test } from "vitest";
import { contract, rated } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { used } from "./lines.ts";

const CALLS = "{ meter: calls, model: per_unit, price: 0.0009 USD per call }";
const JUNE = { from: "2026-06-01", until: "2026-07-01" };
const since = contract({ started: "2026-01-01" });

describe("a total", () => {
  test("is the sum of its lines, each rounded by itself", async () => {
    const traffic = "{ meter: traffic, model: per_unit, price: 0.045 USD per gigabyte }";
    const catalog = await shop(
      version("2026-01-01", { rounding: "half_up to 0.01 USD per line", charges: { calls: CALLS, traffic } }),
    );
    const usage = [used("calls", "2026-06-02", 50), used("traffic", "2026-06-02", 1)];
    const { lines, totals } = await rated(catalog, { contract: since, period: JUNE, usage });
    expect(lines.map(({ exact, amount }) => `${exact} ${amount}`)).toEqual(["0.045 0.05", "0.045 0.05"]);
    expect(totals).toEqual([{ currency: "USD", exact: "0.09", amount: "0.10" }]); // 0.05 + 0.05
  });

  test("has one entry per currency, where nothing is rounded", async () => {
    const charges = {
      calls: CALLS,
      traffic: "{ meter: traffic, model: per_unit, price: 0.25 EUR per gigabyte }",
      users: "{ meter: users, model: per_unit, price: 2 USD per seat-day }",
    };
    const catalog = await shop(version("2026-01-01", { charges }));
    const usage = [
      used("calls", "2026-06-02", 1),
      used("traffic", "2026-06-02", "0.5"),
      used("users", "2026-06-02", 3),
    ];
    const { totals } = await rated(catalog, { contract: since, period: JUNE, usage });
    expect(totals).toEqual([
      { currency: "EUR", exact: "0.125", amount: "0.125" }, // 0.5 x 0.25
      { currency: "USD", exact: "6.0009", amount: "6.0009" }, // 1 x 0.0009 + 3 x 2
    ]);
  });

  test("over a switch of currency has both", async () => {
    const euros: Terms = {
      rounding: "up to 1 EUR per line",
      charges: { calls: "{ meter: calls, model: per_unit, price: 0.5 EUR per call }" },
    };
    const catalog = await shop(
      version("2026-01-01", { rounding: "half_up to 0.01 USD per line", charges: { calls: CALLS } }),
      version("2026-06-15", { ...euros, existing: { otherwise: "on_effective_date" } }),
    );
    const usage = [used("calls", "2026-06-14", 50), used("calls", "2026-06-15", 3)];
    const { totals } = await rated(catalog, { contract: since, period: JUNE, usage });
    expect(totals).toEqual([
      { currency: "EUR", exact: "1.5", amount: "2" }, // 3 x 0.5, up to the euro
      { currency: "USD", exact: "0.045", amount: "0.05" }, // 50 x 0.0009
    ]);
  });

  test("of nothing used is 0 in the currency of its charges, with the digits of its rounding", async () => {
    const catalog = await shop(
      version("2026-01-01", { rounding: "half_up to 0.01 USD per line", charges: { calls: CALLS } }),
    );
    const { lines, totals } = await rated(catalog, { contract: since, period: JUNE });
    expect(lines.map(({ amount }) => amount)).toEqual(["0.00"]);
    expect(totals).toEqual([{ currency: "USD", exact: "0", amount: "0.00" }]);
  });

  test("of many lines keeps every digit", async () => {
    const daily =
      "{ meter: calls, model: graduated, tiers: [{ up_to: unlimited, price: 0.000000000001 USD per call }], resets: daily }";
    const catalog = await shop(version("2026-01-01", { charges: { calls: daily } }));
    const days = Array.from({ length: 30 }, (_, n) =>
      used("calls", `2026-06-${String(n + 1).padStart(2, "0")}`, "999999999999999999"),
    );
    const { lines, totals } = await rated(catalog, { contract: since, period: JUNE, usage: days });
    expect(lines).toHaveLength(30);
    // 30 x 999,999,999,999,999,999 x 10^-12
    expect(totals).toEqual([
      { currency: "USD", exact: "29999999.99999999997", amount: "29999999.99999999997" },
    ]);
  });
});
