import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { moneyOf } from "../oracle/prices.ts";
import {
  askRate,
  chargeLinesOf,
  codesOf,
  dateIn,
  holdsFor,
  open,
  type RateResult,
  Tally,
  TIMEOUT,
} from "./ask.ts";
import { scenarios } from "./request-arbitraries.ts";
import { halvesOf } from "./request-parts.ts";

test("splitting a period anywhere leaves the exact cost of each charge as it is", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  const cases = fc.tuple(scenarios, fc.nat(9_999), fc.nat(4));
  await holdsFor(cases, 250, async ([scenario, position, snap]) => {
    const catalog = await open(scenario.tariff);
    const whole = await askRate(catalog, scenario.request);
    const halves = halvesOf(scenario, position, snap);
    if (isFailure(whole) || halves === undefined) return;
    const [first, second] = [await askRate(catalog, halves[0]), await askRate(catalog, halves[1])];
    if (isFailure(first) || isFailure(second)) {
      // A day has no halves: docs/decisions.md, "No window is cut".
      const codes = [first, second].flatMap((half) => (isFailure(half) ? codesOf(half) : []));
      expect([...new Set(codes)]).toEqual(["usage-day-cut"]);
      return;
    }
    const sums = exactByCharge([first, second]);
    expect(sums).toEqual(exactByCharge([whole]));
    if (first.totals[0]?.exact !== "0" && second.totals[0]?.exact !== "0") tally.add("both halves cost");
    if (chargeLinesOf(second).some(({ counter }) => counter !== null && counter !== "0"))
      tally.add("counter goes on");
  });
  tally.expectAll("both halves cost", "counter goes on");
});

function exactByCharge(statements: readonly RateResult[]): Map<string, bigint> {
  const exact = new Map<string, bigint>();
  for (const line of statements.flatMap(({ lines }) => lines)) {
    const key = `${line.charge}@${dateIn(line.version)}`;
    exact.set(key, (exact.get(key) ?? 0n) + moneyOf(line.exact));
  }
  return new Map([...exact].filter(([, money]) => money !== 0n));
}
