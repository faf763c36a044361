import { describe, expect, test } from "vitest";
import { type Charge, pricesOf } from "../../src/domain/charge.ts";
import { isFailure } from "../../src/domain/problem.ts";
import { recurrenceName } from "../../src/domain/recurrence.ts";
import { readTariffVersion } from "../../src/parse/tariff-version.ts";
import { version } from "../support/shop.ts";

const MODEL = "model: per_unit, price: 1 USD per it";
const FLAT = "model: flat, price: 1 USD per it";
const TIERS = "tiers: [{ up_to: 10, price: 2 USD per it }, { up_to: unlimited, price: 1 USD per it }]";

/** A version with the one charge `it`, whose keys stand in one line. */
function read(keys: string) {
  return readTariffVersion(version("2026-01-01", { sold: "by_order", charges: { it: `{ ${keys} }` } }));
}

function charge(keys: string): Charge {
  const found = read(keys);
  if (isFailure(found)) throw new Error(JSON.stringify(found.problems, null, 2));
  const [only] = found.charges;
  if (!only) throw new Error("the file has no charge");
  return only;
}

/** What a charge was read as, in one line. */
function told(it: Charge): string {
  const prices = pricesOf(it.model).map(({ value, unit }) => `${value} per ${unit}`);
  const common = `${it.model.kind} at ${prices.join(", ")}`;
  switch (it.kind) {
    case "usage":
      return `usage of ${it.meter.name} beyond ${it.included?.name ?? "nothing"}, resets ${it.resets?.reset ?? "not"}: ${common}`;
    case "recurring": {
      const anchor = it.anchor.kind === "day" ? `day ${it.anchor.day}` : it.anchor.kind;
      return `${it.quantity?.name ?? "one"} every ${recurrenceName(it.every)} from ${anchor}, first ${it.firstPart ?? "unsaid"}, ${it.prorate}, ${it.billed}: ${common}`;
    }
    case "one_time":
      return `${it.quantity?.name ?? "one"} once ${it.once}: ${common}`;
    default:
      return it satisfies never;
  }
}

describe("a charge", () => {
  test.each([
    [`meter: calls, ${MODEL}`, "usage of calls beyond nothing, resets not: per_unit at 1 per it"],
    [
      `meter: users, included: order.seats, ${MODEL}`,
      "usage of users beyond seats, resets not: per_unit at 1 per it",
    ],
    [
      `meter: calls, model: graduated, ${TIERS}, resets: yearly`,
      "usage of calls beyond nothing, resets yearly: graduated at 2 per it, 1 per it",
    ],
    [
      `every: month, prorate: none, billed: in_advance, ${FLAT}`,
      "one every month from order_start, first unsaid, none, in_advance: flat at 1 per it",
    ],
    [
      `every: month, anchor: order_start, prorate: by_second, billed: in_arrears, ${FLAT}`,
      "one every month from order_start, first unsaid, by_second, in_arrears: flat at 1 per it",
    ],
    [
      `quantity: order.seats, every: 3 months, anchor: day 31, first_part: free, prorate: none, billed: in_advance, ${MODEL}`,
      "seats every 3-months from day 31, first free, none, in_advance: per_unit at 1 per it",
    ],
    [
      `quantity: order.seats, every: quarter, anchor: calendar, prorate: by_30_day_month, billed: in_arrears, model: volume, ${TIERS}`,
      "seats every quarter from calendar, first unsaid, by_30_day_month, in_arrears: volume at 2 per it, 1 per it",
    ],
    [`once: at_order_start, ${FLAT}`, "one once at_order_start: flat at 1 per it"],
    [
      `once: at_first_order, quantity: order.seats, ${MODEL}`,
      "seats once at_first_order: per_unit at 1 per it",
    ],
    [
      `once: at_order_start, quantity: order.seats, model: graduated, ${TIERS}`,
      "seats once at_order_start: graduated at 2 per it, 1 per it",
    ],
  ])("of `%s` is read", (keys, expected) => {
    expect(told(charge(keys))).toBe(expected);
  });

  test("keeps where each of its keys stands, for rules that point at them", () => {
    const { place, places } = charge(
      `every: month, anchor: calendar, prorate: none, billed: in_advance, ${FLAT}`,
    );
    expect(place).toMatchObject({ line: 9, column: 3 }); // `  it: {`, and the keys behind it
    const columns = ["every", "anchor", "prorate", "billed"].map((key) => places.get(key)?.column);
    expect(columns).toEqual([9, 23, 41, 56]);
    expect(places.has("first_part")).toBe(false);
  });
});

describe("a charge that is not of one kind is refused, as it", () => {
  const recurring = "every: month, prorate: none, billed: in_advance";
  test.each([
    [FLAT, "does not say what it prices, or when"],
    [MODEL, "does not say what it prices, or when"],
    [`every: month, ${FLAT}`, "is a recurring one without `prorate`, `billed`"],
    [`prorate: none, billed: in_arrears, ${FLAT}`, "is a recurring one without `every`"],
    [`${recurring}, ${MODEL}`, "is a recurring one without `quantity`"],
    [`quantity: order.seats, ${MODEL}`, "is a recurring one without `every`, `prorate`, `billed`"],
    [`anchor: calendar, ${FLAT}`, "does not say what it prices, or when"],
    [`meter: calls, quantity: order.seats, ${MODEL}`, "has `meter`, and `quantity`, which usage has not"],
    [`meter: calls, once: at_order_start, ${MODEL}`, "has `meter`, and `once`, which usage has not"],
    [`meter: calls, every: month, ${MODEL}`, "has `meter`, and `every`, which usage has not"],
    [`meter: calls, anchor: calendar, ${MODEL}`, "has `meter`, and `anchor`, which usage has not"],
    [`meter: calls, first_part: free, ${MODEL}`, "has `meter`, and `first_part`, which usage has not"],
    [`meter: calls, prorate: none, ${MODEL}`, "has `meter`, and `prorate`, which usage has not"],
    [`meter: calls, billed: in_advance, ${MODEL}`, "has `meter`, and `billed`, which usage has not"],
    [`included: order.seats, ${recurring}, ${MODEL}`, "has `included`, but no `meter` to include it in"],
    [`once: at_order_start, ${MODEL}`, "is a one-time one without `quantity`"],
    [`once: at_order_start, every: month, ${FLAT}`, "is a one-time one, but has `every`"],
    [`once: at_order_start, anchor: calendar, ${FLAT}`, "is a one-time one, but has `anchor`"],
    [`once: at_order_start, first_part: free, ${FLAT}`, "is a one-time one, but has `first_part`"],
    [`once: at_order_start, prorate: by_day, ${FLAT}`, "is a one-time one, but has `prorate`"],
    [`once: at_order_start, billed: in_arrears, ${FLAT}`, "is a one-time one, but has `billed`"],
  ])("of `%s` %s", (keys, why) => {
    const found = read(keys);
    const problems = isFailure(found) ? found.problems : [];
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `charge-without-source: the charge \`it\` ${why}`,
    ]);
  });
});
