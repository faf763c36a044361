import { expect, test } from "vitest";
import { billHtml, billText, readResult } from "../../src/engine.ts";
import { contract, order, type RateResult, rated } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { billedIn as billedOnPage } from "./page.ts";

const BY_DAY = "every: month, anchor: calendar, prorate: by_day";
const money = (amount: number, per = "month") => `{ amount: ${amount} USD, per: ${per}, prorate: by_day }`;

/** Charges of every kind, in advance and in arrears, shared and whole, with every adjustment. */
function terms(rounding: string, more: Terms = {}): Terms {
  return {
    sold: "by_order",
    rounding,
    charges: {
      prepaid: `{ quantity: order.seats, ${BY_DAY}, billed: in_advance, model: per_unit, price: 3.1 USD per seat-month, discount: { percent: 7, until: 2026-02-01 }, maximum: ${money(20)} }`,
      support: `{ model: flat, ${BY_DAY}, billed: in_arrears, price: 11 USD per month, minimum: ${money(20)} }`,
      base: "{ model: flat, every: month, prorate: none, billed: in_advance, price: 5 USD per month, discount: { percent: 50 } }",
      setup: "{ once: at_order_start, model: flat, price: 9.999 USD per order }",
      welcome: "{ once: at_first_order, quantity: order.seats, model: per_unit, price: 0.5 USD per seat }",
      calls: `{ meter: calls, model: per_unit, price: 0.335 USD per call, minimum: ${money(4)} }`,
    },
    statement: { discount: "{ percent: 3 }", maximum: money(500, "year"), minimum: money(40, "order") },
    ...more,
  };
}

const switchOn = (moment: string): Terms => ({
  existing: { otherwise: moment },
  early: "allowed",
  back: "allowed",
});

const catalogs = Promise.all(
  [
    "half_up to 0.01 USD per line",
    "half_up to 0.01 USD per statement",
    "floor to 0.1 USD split over lines",
  ].map(async (rounding) => ({
    rounding,
    catalog: await shop(
      version("2025-01-01", terms(rounding)),
      version("2026-01-20", terms("up to 0.05 USD per statement", switchOn("on_effective_date"))),
      // entered early, and left again
      version("2026-01-25", terms(rounding, switchOn("at_order_end"))),
    ),
  })),
);

const dated = [
  ["2026-01-01", 4],
  ["2026-01-12", 9],
  ["2026-01-22", 2],
].map(([from, quantity]) => ({ from, quantity }));
const orders = [
  { id: "o-1", ...order("2026-01-10", "2026-02-15", { bought: "2026-01-01", quantities: { seats: dated } }) },
  { id: "o-2", ...order("2026-02-15", "2026-03-10", { quantities: { seats: 6 } }) },
];
const contracts = {
  plain: {},
  "in a trial": { trial: { from: "2026-01-15", until: "2026-01-23" } },
  "that ended": { ended: "2026-01-28" },
  "that ended with a switch undone": {
    switched: [
      { to: "2026-01-25", at: "2026-01-27" },
      { to: "2026-01-20", at: "2026-01-30" },
    ],
    ended: "2026-02-05",
  },
};

const PERIODS = [
  ["2026-01-01", "2026-04-01"],
  ["2026-01-10", "2026-01-20"],
  ["2026-01-20", "2026-01-25"], // begins with a switch
  ["2026-01-27", "2026-01-31"], // begins with an early one, and has its end
  ["2026-01-28", "2026-01-28T06:00:00Z"],
  ["2026-01-31", "2026-02-01"],
  ["2026-02-14", "2026-02-15"], // ends with an order
  ["2026-02-15", "2026-03-01"],
  ["2026-03-10", "2026-04-01"],
] as const;

async function results(parts: object): Promise<readonly RateResult[]> {
  const usage = [12, 21, 26, 27].map((day) => ({ meter: "calls", at: `2026-01-${day}`, quantity: day }));
  const asked = PERIODS.map(([from, until]) => ({
    contract: { ...contract({ orders }), ...parts },
    period: { from, until },
    usage_from: "2026-01-01",
    usage,
  }));
  const all = await catalogs;
  return Promise.all(all.flatMap(({ catalog }) => asked.map((request) => rated(catalog, request))));
}

/** What stands at the right edge of a bill, as it is in the result. */
function billedIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const [, amount] = /^(?: {2}\S.*|Total.*| +) (-?[0-9][0-9,.]*) *USD$/.exec(line) ?? [];
    return line.length === 80 && amount !== undefined ? [amount.replaceAll(",", "")] : [];
  });
}

/** What the head of a line says it is about. */
function subjectOf(line: RateResult["lines"][number]): string {
  if (line.kind === "rounding") return "rounding of the sum";
  if ("tiers" in line) return line.kind === "credit" ? `credit of ${line.charge}` : line.charge;
  return `${line.kind} of ${line.charge ?? "the statement"}`;
}

/** The heads of the lines of a bill, up to their time. */
function subjectsIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => /^ {2}([a-z][a-z ]*), /.exec(line)?.[1] ?? []);
}

const usageOf = (text: string): string => text.split("Sent, but outside the period")[0] ?? "";

const drawn = Promise.all(Object.values(contracts).map(results));

test("every line of a result is on its bill, once, and so is every total", async () => {
  for (const result of (await drawn).flat()) {
    const text = usageOf(billText(result));
    expect(billedIn(text).toSorted()).toEqual(
      [...result.lines, ...result.totals].map(({ amount }) => amount).toSorted(),
    );
    expect(subjectsIn(text).toSorted()).toEqual(result.lines.map(subjectOf).toSorted());
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test("every line of a result is on its page, once", async () => {
  for (const result of (await drawn).flat())
    expect(billedOnPage(billHtml(result)).toSorted()).toEqual(
      result.lines.map(({ amount, currency }) => `${amount} ${currency}`).toSorted(),
    );
});

test("a result that was stored is read back as it was", async () => {
  for (const result of (await drawn).flat())
    expect(readResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
});

test("these results have lines of every kind", async () => {
  const subjects = new Set((await drawn).flat().flatMap(({ lines }) => lines.map(subjectOf)));
  expect([...subjects].toSorted()).toEqual([
    "base",
    "calls",
    "credit of prepaid",
    "discount of base",
    "discount of prepaid",
    "discount of the statement",
    "maximum of prepaid",
    "maximum of the statement",
    "minimum of calls",
    "minimum of support",
    "minimum of the statement",
    "prepaid",
    "rounding of the sum",
    "setup",
    "support",
    "welcome",
  ]);
});
