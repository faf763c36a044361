import { expect, test } from "vitest";
import { contract, order, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";

test("a thousand orders over a hundred years of days are billed as soon as few over few", async () => {
  const fee = "{ model: flat, every: day, price: 1 USD per day, prorate: none, billed: in_advance }";
  const catalog = await shop(version("2026-01-01", { sold: "by_order", charges: { fee } }));
  const day = (n: number) => Temporal.PlainDate.from("2026-02-01").add({ days: n }).toString();
  const orders = Array.from({ length: 1_000 }, (_, n) => order(day(n), day(n + 1)));
  const period = { from: "2026-02-01", until: "2126-02-01" };
  const { lines, totals } = await rated(catalog, { contract: contract({ orders }), period });
  // Looking at each of the 36,524 days for each order would take minutes, and the time of a test is 10 seconds.
  expect(lines).toHaveLength(1_000);
  expect(totals).toEqual([{ currency: "USD", exact: "1000", amount: "1000" }]); // 1,000 x 1
});
