import { expect, test } from "vitest";
import { moneyOf } from "./prices.ts";
import { calls, perCall, pricing, rated } from "./shop-by-hand.ts";

test("a minimum counts what the maximum of other windows has taken off in its own", () => {
  const asked = pricing({
    ...perCall,
    maximum: { amount: "100", per: "year", prorate: "none" },
    minimum: { amount: "20", per: "month", prorate: "none" },
  });
  const usage = calls(["2025-01-05", 90], ["2025-02-05", 30], ["2025-03-05", 50]);
  const adjusting = (from: string, until: string) => rated(asked, { from, until, usage }).adjusting;
  const [maximum, minimum] = ["maximum it@2025-01-01", "minimum it@2025-01-01"];
  // 90 + 30 - 100 = 20 in February, which leaves 10 of 30; all 50 in March.
  expect(adjusting("2025-01-01", "2025-02-01")).toEqual(new Map());
  expect(adjusting("2025-02-01", "2025-03-01")).toEqual(
    new Map([
      [maximum, moneyOf("-20")],
      [minimum, moneyOf("10")],
    ]),
  );
  expect(adjusting("2025-03-01", "2025-04-01")).toEqual(
    new Map([
      [maximum, moneyOf("-50")],
      [minimum, moneyOf("20")],
    ]),
  );
});
