import { expect, test } from "vitest";
import { moneyOf } from "./prices.ts";
import { calls, perCall, rated, tariff, version } from "./shop-by-hand.ts";

const january = { from: "2025-01-01", until: "2025-02-01" };

test.each([
  ["half_up to 0.01 USD per statement", "half_up to 0.01 USD per statement", "0.01"],
  ["half_up to 0.01 USD split over lines", "half_up to 0.01 USD split over lines", "0.01"],
  // Each of two roundings rounds 0.004 by itself.
  ["half_up to 0.01 USD per statement", "half_up to 0.01 USD split over lines", "0"],
  ["half_up to 0.01 USD per statement", "ceil to 0.01 USD per statement", "0.01"],
  ["none", "half_up to 0.01 USD per statement", "0.004"],
])("0.004 under %s and 0.004 under %s come to %s", (rounding, later, amount) => {
  const charges = { it: { ...perCall, price: "0.004" } };
  const asked = tariff(
    version("2025-01-01", { rounding, charges }),
    version("2025-01-11", { rounding: later, charges }),
  );
  const usage = calls(["2025-01-10", 1], ["2025-01-11", 1]);
  const { total } = rated(asked, { ...january, usage });
  expect(total).toEqual({ exact: moneyOf("0.008"), amount: moneyOf(amount) });
});
