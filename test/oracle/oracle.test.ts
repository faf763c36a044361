import { expect, test } from "vitest";
import {
  type PlainCharge,
  type PlainContract,
  type PlainTariff,
  type PlainVersion,
  tariffId,
} from "./plain.ts";
import { moneyOf } from "./prices.ts";
import { rateByHand } from "./rating-oracle.ts";
import { roundedMoney } from "./rounding.ts";
import { judgeTimeline } from "./timeline-oracle.ts";

// The oracles judge the engine, so that they are held against figures worked out by hand.

const tiers = [
  { up_to: "10", price: "3" },
  { up_to: "unlimited", price: "1" },
];
const calls: PlainCharge = { model: "graduated", meter: "calls", tiers, resets: "monthly" };

function version(effective: string, more: Partial<PlainVersion> = {}): PlainVersion {
  const base = { trial: "free", rounding: "none", charges: { calls }, cohorts: {}, overrides: [] } as const;
  return { ...base, effective, rows: [], early_switch: "allowed", switch_back: "allowed", ...more };
}

function tariff(...versions: PlainVersion[]): PlainTariff {
  return { zone: "UTC", sold: "by_order", currency: "USD", versions };
}

const order = {
  id: "o-1",
  bought: "2025-01-01",
  from: "2025-01-01",
  until: "2025-12-01",
  quantities: { seats: 2 },
};

function contract(more: Partial<PlainContract> = {}): PlainContract {
  return { id: "c-1", tariff: tariffId, orders: [order], attributes: { region: "eu" }, ...more };
}

function versionAt(asked: PlainTariff, of: PlainContract, at: string): number | undefined | string {
  const verdict = judgeTimeline(asked, of);
  if (verdict.kind !== "known") return verdict.kind;
  return verdict.laws.inForce(Temporal.Instant.from(at).epochMilliseconds);
}

const late = version("2025-03-01", { rows: [{ when: "otherwise", switch: "on 2025-06-01" }] });
const soon = version("2025-03-04", { rows: [{ when: "otherwise", switch: "on_effective_date" }] });

test("the timeline oracle keeps a promise against a third version, and not where that overrides it", () => {
  const three = tariff(version("2025-01-01"), late, soon);
  expect(versionAt(three, contract(), "2025-05-31T23:59:59.999Z")).toBe(0);
  expect(versionAt(three, contract(), "2025-06-01T00:00:00Z")).toBe(2);
  const overriding = tariff(version("2025-01-01"), late, { ...soon, overrides: ["2025-03-01"] });
  expect(versionAt(overriding, contract(), "2025-03-04T00:00:00Z")).toBe(2);
  expect(versionAt(three, contract(), "2025-12-01T00:00:00Z")).toBe(undefined);
});

test("the timeline oracle counts days after an effective date that has no midnight", () => {
  // In Beirut the clock goes from 0:00 to 1:00 on 30 March 2025, so that the day after begins 23 hours later.
  const waiting = version("2025-03-30", { rows: [{ when: "otherwise", switch: "after P1D" }] });
  const two = { ...tariff(version("2025-01-01"), waiting), zone: "Asia/Beirut" };
  expect(versionAt(two, contract(), "2025-03-30T23:59:59.999+03:00")).toBe(0);
  expect(versionAt(two, contract(), "2025-03-31T00:00:00+03:00")).toBe(1);
  const hours = version("2025-03-30", { rows: [{ when: "otherwise", switch: "after PT24H" }] });
  const byTheHour = { ...two, versions: [two.versions[0], hours] } as PlainTariff;
  expect(versionAt(byTheHour, contract(), "2025-03-31T00:59:59.999+03:00")).toBe(0);
  expect(versionAt(byTheHour, contract(), "2025-03-31T01:00:00+03:00")).toBe(1);
});

test("the timeline oracle lifts a later order to a version reached before, and refuses to go back behind it", () => {
  const two = tariff(version("2025-01-01"), { ...late, switch_back: "never" });
  const second = { ...order, id: "o-2", from: "2025-12-01", until: "2026-12-01", bought: "2025-01-01" };
  const staying = {
    ...two,
    versions: [
      two.versions[0],
      { ...late, switch_back: "never", rows: [{ when: "otherwise", switch: "never" }] },
    ],
  } as PlainTariff;
  const both = contract({ orders: [order, second] });
  expect(versionAt(staying, both, "2026-01-01T00:00:00Z")).toBe(0);
  const switched = [{ to: "2025-03-01", at: "2025-04-01" }];
  expect(versionAt(staying, { ...both, switched }, "2026-01-01T00:00:00Z")).toBe(1);
  const back = [...switched, { to: "2025-01-01", at: "2025-05-01" }];
  expect(judgeTimeline(staying, { ...both, switched: back })).toEqual({
    kind: "refused",
    codes: ["switch-back-refused"],
    records: [1],
  });
});

function usage(...rows: [at: string, quantity: number][]) {
  return rows.map(([at, quantity]) => ({ meter: "calls", at, quantity }));
}

test("the rating oracle counts tiers from the start of the window and splits at a switch", () => {
  const two = tariff(version("2025-01-01"), {
    ...soon,
    charges: { calls: { model: "per_unit", meter: "calls", price: "0.5" } },
  });
  const verdict = rateByHand(two, {
    contract: contract(),
    period: { from: "2025-02-10", until: "2025-04-01" },
    usage_from: "2025-01-01",
    // 4 before the period; 8 in it: 6 x 3 + 2 x 1. In March 1 x 3 on a new counter, and 6 x 0.5 after the switch.
    usage: usage(["2025-02-01", 4], ["2025-02-10", 8], ["2025-03-01", 1], ["2025-03-04", 6]),
  });
  expect(verdict).toMatchObject({ kind: "rated" });
  expect("exact" in verdict && verdict.exact).toEqual(
    new Map([
      ["calls@2025-01-01", moneyOf("23")],
      ["calls@2025-03-04", moneyOf("3")],
    ]),
  );
});

test("the rating oracle bills order months in arrears, nets seats by day, and charges nothing in a trial", () => {
  const charges: Record<string, PlainCharge> = {
    seats: { model: "per_unit", every: "month", quantity: "order.seats", billed: "in_arrears", price: "10" },
    activity: { model: "per_unit", meter: "active-seats", included: "order.seats", price: "1" },
  };
  const verdict = rateByHand(tariff(version("2025-01-01", { charges })), {
    contract: contract({ trial: { from: "2025-01-01", until: "2025-01-05" } }),
    period: { from: "2025-01-01", until: "2025-03-01" },
    usage: [
      { meter: "active-seats", at: "2025-01-04", quantity: 9 },
      { meter: "active-seats", at: "2025-01-05", quantity: 1 },
      { meter: "active-seats", at: "2025-01-06", quantity: 5 },
    ],
  });
  // January begins in the trial; February costs 2 x 10 when it ends. Of 9 free, 1 and 5 seats only 5 - 2 are priced.
  expect("exact" in verdict && verdict.exact).toEqual(
    new Map([
      ["seats@2025-01-01", moneyOf("20")],
      ["activity@2025-01-01", moneyOf("3")],
    ]),
  );
});

test.each([
  ["half_up to 0.01 USD per line", "0.125", "0.13"],
  ["half_down to 0.01 USD per line", "0.125", "0.12"],
  ["half_even to 0.01 USD per line", "0.125", "0.12"],
  ["half_even to 0.01 USD per line", "0.135", "0.14"],
  ["half_up to 0.05 USD per line", "0.17", "0.15"],
  ["ceil to 1 USD per line", "-1.2", "-1"],
  ["floor to 1 USD per line", "-1.2", "-2"],
  ["up to 1 USD per line", "-1.2", "-2"],
  ["down to 1 USD per line", "-1.8", "-1"],
  ["half_up to 1 USD per line", "-1.5", "-2"],
  ["none", "0.125", "0.125"],
])("%s makes %s into %s", (rounding, exact, amount) => {
  expect(roundedMoney(moneyOf(exact), rounding)).toBe(moneyOf(amount));
});
