import { describe, expect, test } from "vitest";
import { isFailure, timeline } from "../../src/index.ts";
import { contract, order, timelineRefusals } from "../support/ask.ts";
import { catalogOf, PRODUCT, version } from "../support/shop.ts";

const files = [version("2026-01-01", { sold: "by_order" })];
const catalog = await catalogOf([PRODUCT, ...files]);
const bare = await catalogOf([
  { ...PRODUCT, text: PRODUCT.text.split("order:")[0] ?? "" }, // nothing that an order states, no attributes
  ...files,
]);

function seats(quantity: unknown) {
  return contract({ orders: [order("2026-02-01", "2027-02-01", { quantities: { seats: quantity } })] });
}

describe("a quantity of an order", () => {
  test.each([
    ["1.5"],
    [
      [
        { from: "2026-02-01", quantity: 1 },
        { from: "2026-03-01", quantity: "1.5" },
      ],
    ],
    [
      [
        { from: "2026-02-01", quantity: "1.5" },
        { from: "2026-03-01", quantity: 1 },
      ],
    ],
  ])("of whole things is no fraction, at no time: %j", async (quantity) => {
    expect(await timelineRefusals(catalog, seats(quantity))).toEqual([
      "/contract/orders/0 quantity-not-whole",
    ]);
  });

  test.each([
    [catalog, "known: `seats`"],
    [bare, "product.yaml declares none"],
  ])("has a name that the product knows", async (of, hint) => {
    const asked = contract({ orders: [order("2026-02-01", "2027-02-01", { quantities: { chairs: 1 } })] });
    const answer = await timeline(of, { contract: asked });
    expect(isFailure(answer) && answer.problems.map((problem) => problem.hint)).toEqual([hint]);
  });
});
