import { expect, test } from "vitest";
import { contract, order, type RateResult, rated, span } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";

// A quarter of 90 days at 1 USD a day for a seat, due when it ends: the period is March, and the shares begin before it.
const SEATS =
  "{ quantity: order.seats, every: quarter, anchor: calendar, prorate: by_day, billed: in_arrears, model: per_unit, price: 90 USD per seat-quarter, discount: { percent: 10, until: 2026-01-10 } }";
const catalog = shop(version("2025-01-01", { sold: "by_order", charges: { seats: SEATS } }));

async function march(first: number, later: number, booked?: readonly object[]): Promise<RateResult> {
  const seats = [
    { from: "2026-01-01", quantity: first },
    { from: "2026-01-11", quantity: later },
  ];
  const request = {
    contract: contract({ orders: [order("2026-01-01", "2027-01-01", { quantities: { seats } })] }),
    period: { from: "2026-03-01", until: "2026-04-01" },
  };
  return rated(await catalog, booked ? { ...request, booked } : request);
}

function told({ lines }: RateResult): readonly string[] {
  return lines.map((line) => {
    const kind = line.kind === "reversal" ? `reversal of ${line.reverses}` : line.kind;
    return `${kind} ${span(line.from, line.until)} = ${line.exact}`;
  });
}

test("a share that ended before the period in which it is due is corrected there, and what adjusts it", async () => {
  const booked = (await march(1, 2)).lines;
  const late = await march(3, 2, booked);
  // 10 days of 1 and of 3 seats, and 10% of them; the other 80 days of 2 seats stand.
  expect(told(late)).toEqual([
    "reversal of recurring 2026-01-01 to 2026-01-11 = -10",
    "reversal of discount 2026-01-01 to 2026-01-11 = 1",
    "recurring 2026-01-01 to 2026-01-11 = 30",
    "discount 2026-01-01 to 2026-01-11 = -3",
  ]);
  expect(late.correction).toMatchObject({ unchanged: 1 });
  expect(late.totals.map(({ exact }) => exact)).toEqual(["18"]); // 30 - 3 - (10 - 1)
  expect(told(await march(3, 2, [...booked, ...late.lines]))).toEqual([]);
});
