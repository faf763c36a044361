import { describe, expect, test } from "vitest";
import { rate } from "../../src/engine.ts";
import { isFailure } from "../../src/index.ts";
import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { used } from "./lines.ts";

/** How many steps a request takes, by what is counted where the work is done. */
async function stepsOf(terms: Terms, request: object): Promise<number> {
  let steps = 0;
  const catalog = await shop(version("2025-01-01", terms));
  const answer = await rate(catalog, request, (more) => {
    steps += more;
  });
  if (isFailure(answer)) throw new Error(JSON.stringify(answer.problems));
  return steps;
}

/** What one more of something costs: the difference between two requests, or two tariffs. */
async function costOf(one: Promise<number>, more: Promise<number>): Promise<number> {
  return (await more) - (await one);
}

const started = contract({ started: "2026-01-01" });
const month = (until: string, parts: object = {}) => ({
  contract: started,
  period: { from: "2026-01-01", until },
  usage_from: "2026-01-01",
  ...parts,
});
const usage = (keys: string): Terms => ({ charges: { calls: `{ meter: calls, ${keys} }` } });
const seats = (keys: string): Terms => ({
  sold: "by_order",
  charges: { seats: `{ quantity: order.seats, model: per_unit, ${keys} }` },
});
const year = contract({ orders: [order("2026-01-01", "2027-01-01", { quantities: { seats: 1 } })] });

describe("the steps of a rating grow", () => {
  test("with each window of a counter", async () => {
    const daily = usage(
      "model: graduated, tiers: [{ up_to: 1, price: 2 USD per call }, { up_to: unlimited, price: 1 USD per call }], resets: daily",
    );
    const week = stepsOf(daily, month("2026-01-08"));
    expect(await costOf(week, stepsOf(daily, month("2026-01-09")))).toBe(7); // the window, its line, and 5 for telling the line
  });

  test("with each tier that is told", async () => {
    const tiered = usage(
      "model: graduated, tiers: [{ up_to: 1, price: 2 USD per call }, { up_to: unlimited, price: 1 USD per call }], resets: monthly",
    );
    const of = (quantity: number) => month("2026-02-01", { usage: [used("calls", "2026-01-02", quantity)] });
    expect(await costOf(stepsOf(tiered, of(1)), stepsOf(tiered, of(2)))).toBe(2); // worked out, and told
  });

  test("with each window of a maximum", async () => {
    const capped = usage(
      "model: per_unit, price: 1 USD per call, maximum: { amount: 5 USD, per: day, prorate: none }",
    );
    const week = stepsOf(capped, month("2026-01-08"));
    expect(await costOf(week, stepsOf(capped, month("2026-01-09")))).toBe(3); // the window, and what was billed in it by its start and by its end
  });

  test("with each part that recurs", async () => {
    const whole = seats("every: month, price: 1 USD per seat-month, prorate: none, billed: in_advance");
    const of = (until: string) => ({ contract: year, period: { from: "2026-01-01", until } });
    expect(await costOf(stepsOf(whole, of("2026-03-01")), stepsOf(whole, of("2026-04-01")))).toBe(7);
    const shared = seats("every: month, price: 1 USD per seat-month, prorate: by_day, billed: in_advance");
    expect(await costOf(stepsOf(shared, of("2026-03-01")), stepsOf(shared, of("2026-04-01")))).toBe(10);
  });

  test("with each charge that is bought once", async () => {
    const setup = "{ once: at_order_start, model: flat, price: 1 USD per order }";
    const of = { contract: year, period: { from: "2026-01-01", until: "2026-02-01" } };
    const one: Terms = { sold: "by_order", charges: { setup } };
    const two: Terms = { sold: "by_order", charges: { setup, delivery: setup } };
    expect(await costOf(stepsOf(one, of), stepsOf(two, of))).toBe(6); // its price, and 5 for telling the line
  });
});
