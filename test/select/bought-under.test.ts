import { describe, expect, test } from "vitest";
import { contract, order, segments, timelineRefusals } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";

describe("an order is under the version in force when it was bought", () => {
  const catalog = shop(
    version("2026-01-01", { sold: "by_order" }),
    version("2026-06-02", { sold: "by_order", existing: { otherwise: "at_order_end" } }),
  );
  const bought = (at: string, from: string) =>
    contract({ orders: [order(from, "2027-02-01", { bought: at })] });

  test.each([
    ["2026-06-01T23:59:59.999999999Z", "2026-06-02", ["2026-06-02 to 2027-02-01: 2026-01-01, bought-under"]],
    ["2026-06-02T00:00:00Z", "2026-06-02", ["2026-06-02 to 2027-02-01: 2026-06-02, bought-under"]],
    ["2026-06-02", "2026-09-01", ["2026-09-01 to 2027-02-01: 2026-06-02, bought-under"]],
    ["2026-06-01", "2026-09-01", ["2026-09-01 to 2027-02-01: 2026-01-01, bought-under"]],
    // backdated: until the new terms are in effect the old ones apply
    [
      "2026-06-10",
      "2026-05-01",
      [
        "2026-05-01 to 2026-06-02: 2026-01-01, bought-under",
        "2026-06-02 to 2027-02-01: 2026-06-02, bought-under",
      ],
    ],
    ["2026-05-10", "2026-05-01", ["2026-05-01 to 2027-02-01: 2026-01-01, bought-under"]],
  ])("%s, to begin on %s", async (at, from, expected) => {
    expect(await segments(await catalog, bought(at, from))).toEqual(expected);
  });

  test.each([
    ["2025-12-31T23:59:59Z", "2026-02-01", "/contract/orders/0/bought"],
    ["2025-12-31", "2025-12-31", "/contract/orders/0/bought"],
    ["2026-02-01", "2025-12-31", "/contract/orders/0"],
  ])("and refused when bought on %s to begin on %s, before the first version", async (at, from, place) => {
    const refusals = await timelineRefusals(await catalog, bought(at, from));
    expect(refusals).toEqual([`${place} before-first-version`]);
  });
});
