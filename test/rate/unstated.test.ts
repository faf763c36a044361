import { describe, expect, test } from "vitest";
import { contract, order, rated, refusals } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { used } from "./lines.ts";

// Seats are included each day; what is beyond is counted from the month's first day on: 2 USD up to 10, then 1 USD.
const overage = shop(
  version("2025-01-01", {
    sold: "by_order",
    charges: {
      overage:
        "{ meter: users, included: order.seats, model: graduated, tiers: [{ up_to: 10, price: 2 USD per seat-day }, { up_to: unlimited, price: 1 USD per seat-day }], resets: monthly }",
    },
  }),
);

function asked(from: string, seats: unknown, days: readonly string[]) {
  const quantities = seats === undefined ? {} : { quantities: { seats } };
  return {
    contract: contract({ orders: [order("2026-01-01", "2027-01-01", quantities)] }),
    period: { from, until: "2026-02-01" },
    usage_from: "2026-01-01",
    usage: days.map((day) => used("users", day, 5)),
  };
}

describe("an order that does not say how much it includes", () => {
  test.each([[[]], [["2026-01-05"]], [["2026-01-05", "2026-01-06"]]])(
    "is refused once, with usage on %j",
    async (days) => {
      expect(await refusals(await overage, asked("2026-01-01", undefined, days))).toEqual([
        "/contract/orders/0 order-quantity-missing",
      ]);
    },
  );

  describe("until the 10th", () => {
    const late = [{ from: "2026-01-10", quantity: 3 }];

    test.each([[["2026-01-09"]], [["2026-01-09", "2026-01-20"]], [["2026-01-08", "2026-01-09"]]])(
      "is refused from the 15th on, where the counter has usage of %j",
      async (days) => {
        expect(await refusals(await overage, asked("2026-01-15", late, days))).toEqual([
          "/contract/orders/0 order-quantity-missing",
        ]);
      },
    );

    test.each([
      [[], "0"],
      [["2026-01-10"], "0"],
      [["2026-01-10", "2026-01-20"], "4"], // 2 each day, at 2 USD
      [["2026-01-10", "2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14", "2026-01-20"], "2"], // 10 came before
      [["2026-02-01"], "0"],
    ])("is rated from the 15th on with usage of %j, for %s USD", async (days, exact) => {
      const { totals } = await rated(await overage, asked("2026-01-15", late, days));
      expect(totals[0]?.exact).toBe(exact);
    });
  });
});
