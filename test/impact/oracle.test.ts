import { describe, expect, test } from "vitest";
import { madeUpBook, regionalTariffs } from "../../bench/book.ts";
import type { Catalog } from "../../src/domain/catalog.ts";
import { openCatalog } from "../../src/engine.ts";
import type { RatedSide } from "../../src/generated/result.ts";
import { ANY_WORK } from "../../src/impact/change.ts";
import { contractImpact } from "../../src/impact/contract-impact.ts";
import type { PlainOrder, PlainRequest, PlainTariff, PlainVersion, UsageRow } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { rateByHand } from "../oracle/rating-oracle.ts";

/** The oracle counts one by one: checks and the bounds of their tiers are smaller by so much here. */
const SMALLER = 4_000;

const PERIOD = { from: "2026-06-01", until: "2026-07-01" };
const SAMPLE = 150;

// The tariffs of the book once more, in the words of the oracle: checks are calls, scanned instances are active seats.
const tiers = (second: string, last: string): PlainVersion["charges"] => ({
  calls: {
    meter: "calls",
    model: "graduated",
    tiers: [
      { up_to: "25", price: "0.0009" },
      { up_to: "125", price: second },
      { up_to: "unlimited", price: last },
    ],
    resets: "monthly",
  },
});
const FIRST = {
  effective: "2024-01-01",
  rounding: "half_up to 0.01 USD per line",
  cohorts: {},
  rows: [],
  early_switch: "not_allowed",
  switch_back: "never_in_product",
  overrides: [],
} as const;
const LATER = { ...FIRST, effective: "2026-06-02" } as const;
const COMMON = { zone: "Asia/Shanghai", currency: "USD" } as const;

const PAY_AS_YOU_GO: PlainTariff = {
  ...COMMON,
  id: "security-center/cspm/pay-as-you-go",
  sold: "open_ended",
  versions: [
    { ...FIRST, trial: "free", charges: tiers("0.0007", "0.00045") },
    {
      ...LATER,
      trial: "free",
      charges: { seats: { meter: "active-seats", model: "per_unit", price: "0.0732" } },
      cohorts: { europe: { all: [{ region: { in: ["eu"] } }, { in_trial: false }] } },
      rows: [
        { when: "europe", switch: "on 2026-06-16" },
        { when: "in_trial", switch: "at_trial_end" },
        { when: "otherwise", switch: "on_effective_date" },
      ],
    },
  ],
};
const SUBSCRIPTION: PlainTariff = {
  ...COMMON,
  id: "security-center/cspm/subscription",
  sold: "by_order",
  versions: [
    { ...FIRST, trial: "not_offered", charges: tiers("0.00069", "0.000625") },
    {
      ...LATER,
      trial: "not_offered",
      charges: {
        prepaid: {
          quantity: "order.seats",
          every: "month",
          model: "per_unit",
          price: "1.46",
          prorate: "none",
          billed: "in_advance",
        },
        overage: { meter: "active-seats", included: "order.seats", model: "per_unit", price: "0.0732" },
      },
      rows: [{ when: "otherwise", switch: "at_order_end" }],
    },
  ],
};

type MeasuredRow = { readonly meter: string; readonly at: string; readonly quantity: number };

function smaller(usage: readonly object[]): readonly MeasuredRow[] {
  return (usage as readonly MeasuredRow[]).map((row) =>
    row.meter === "checks" ? { ...row, quantity: Math.floor(row.quantity / SMALLER) } : row,
  );
}

type MadeUp = {
  readonly id: string;
  readonly tariff: string;
  readonly orders?: readonly {
    readonly bought: string;
    readonly from: string;
    readonly until: string;
    readonly quantities: { readonly instances: number };
  }[];
  readonly attributes: { readonly region: string };
};

function inTheOracleWords(contract: MadeUp, usage: readonly MeasuredRow[]): PlainRequest {
  const { orders, ...kept } = contract;
  const named = orders?.map(
    ({ quantities, ...order }, n): PlainOrder => ({
      ...order,
      id: `o-${n}`,
      quantities: { seats: quantities.instances },
    }),
  );
  const rows = usage.map(
    (row): UsageRow => ({ ...row, meter: row.meter === "checks" ? "calls" : "active-seats" }),
  );
  return { contract: { ...kept, ...(named ? { orders: named } : {}) }, period: PERIOD, usage: rows };
}

async function catalogs(): Promise<{ readonly base: Catalog; readonly head: Catalog }> {
  const after = (await regionalTariffs()).map(({ path, text }) => ({
    path,
    text: text.replace("up_to: 100_000", "up_to: 25").replace("up_to: 500_000", "up_to: 125"),
  }));
  const before = after.filter(({ path }) => !path.includes("2026-06-02"));
  const [base, head] = [(await openCatalog(before)).catalog, (await openCatalog(after)).catalog];
  if (!(base && head)) throw new Error("the tariffs of the book have errors");
  return { base, head };
}

/** Holds one side of an impact against the oracle; says whether it was rated. */
function compare(
  { id }: MadeUp,
  { totals, problems }: RatedSide,
  verdict: ReturnType<typeof rateByHand>,
): boolean {
  if (verdict.kind === "refused") {
    expect([id, problems.map(({ code }) => code)]).not.toEqual([id, []]);
    expect(verdict.codes).toEqual(expect.arrayContaining(problems.map(({ code }) => code)));
    return false;
  }
  expect([id, moneyOf(totals[0]?.exact ?? "0")]).toEqual([id, verdict.total.exact]);
  return true;
}

describe("a sample of the made-up book", () => {
  test("costs under both sets of files what counting unit by unit gives", { timeout: 120_000 }, async () => {
    const change = { ...(await catalogs()), period: PERIOD, changesFrom: new Map(), asking: ANY_WORK };
    const met = { rated: 0, refused: 0, switched: 0 };
    for (const { contract, usage: rows } of madeUpBook(SAMPLE, 3)) {
      const [made, usage] = [contract as MadeUp, smaller(rows)];
      const request = inTheOracleWords(made, usage);
      const tariff = made.tariff.endsWith("subscription") ? SUBSCRIPTION : PAY_AS_YOU_GO;
      const { impact } = await contractImpact({ contract, usage }, change);
      const before = rateByHand({ ...tariff, versions: tariff.versions.slice(0, 1) }, request);
      met[compare(made, impact.before, before) ? "rated" : "refused"] += 1;
      met[compare(made, impact.after, rateByHand(tariff, request)) ? "rated" : "refused"] += 1;
      if (impact.after.versions.length > 1) met.switched += 1;
    }
    expect(met.rated).toBeGreaterThan(250);
    expect(met.refused).toBeGreaterThan(0);
    expect(met.switched).toBeGreaterThan(50);
  });
});
