import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal, printDecimal, sum } from "../../src/domain/decimal.ts";
import { rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { asked } from "./committed.ts";

const FEE =
  "model: flat, every: month, anchor: day 10, prorate: by_second, billed: in_advance, price: 70 USD per month";
const CALLS = "meter: calls, model: per_unit, price: 1 USD per call";
/** A day is not shared out in days; `check` refuses that. */
const money = (amount: number, per: string, prorate: string) =>
  `{ amount: ${amount} USD, per: ${per}, prorate: ${per === "day" && prorate === "by_day" ? "by_second" : prorate} }`;

const prorate = fc.constantFrom("none", "by_day", "by_second");
const per = fc.constantFrom("day", "month", "year");
const commitments = fc.record({
  most: fc.integer({ min: 40, max: 90 }),
  least: fc.integer({ min: 1, max: 39 }),
  per,
  prorate,
});
type Commitments = typeof commitments extends fc.Arbitrary<infer T> ? T : never;

function charges(of: Commitments, discount: string) {
  const keys = `maximum: ${money(of.most, of.per, of.prorate)}, minimum: ${money(of.least, of.per, of.prorate)}`;
  return { calls: `{ ${CALLS}, ${keys}${discount} }`, fee: `{ ${FEE} }` };
}

/** An early switch and an end of the contract may lie inside windows; the trial may lie anywhere. */
const contracts = fc.record({
  ended: fc.constantFrom("2026-02-21", "2026-02-20T06:00:00Z", "2026-03-01", undefined),
  trial: fc.constantFrom(
    undefined,
    { from: "2026-01-01", until: "2026-01-09" },
    { from: "2026-02-05T12:00:00Z", until: "2026-02-09" },
  ),
});

const DAYS = 59;
const start = Temporal.Instant.from("2026-01-01T00:00:00Z");
const at = (quarterDays: number) => start.add({ hours: 6 * quarterDays }).toString();
const usage = Array.from({ length: 40 }, (_, n) => ({
  meter: "calls",
  at: at(5 * n + (n % 3)),
  quantity: (n * 7) % 11,
}));

/** The exact sum of what a charge (`statement` for none) comes to, by its name. */
async function exactByCharge(catalog: Parameters<typeof rated>[0], requests: readonly object[]) {
  const bills = await Promise.all(requests.map((request) => rated(catalog, request)));
  const all = bills.flatMap(({ lines }) => lines);
  const byCharge = Map.groupBy(all, ({ charge }) => charge ?? "statement");
  const sums = [...byCharge].map(
    ([name, own]) => [name, sum(own.map(({ exact }) => new Decimal(exact)))] as const,
  );
  return Object.fromEntries(
    sums.filter(([, total]) => !total.isZero()).map(([name, total]) => [name, printDecimal(total)]),
  );
}

test("what the periods of a window come to adds up to what the window comes to, wherever they are cut", async () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: DAYS * 4 - 1 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(commitments, commitments, contracts, cuts, async (first, second, parts, quarterDays) => {
      const statement = { minimum: money(3 * first.least, "month", first.prorate) };
      const catalog = await shop(
        version("2025-01-01", {
          charges: charges(first, ", discount: { percent: 10, until: 2026-02-03 }"),
          statement,
        }),
        version("2026-02-12", { charges: charges(second, ""), existing: { otherwise: "on_effective_date" } }),
      );
      const { ended } = parts;
      const rows = usage.filter(
        (row) =>
          !ended || Temporal.Instant.compare(row.at, ended.length > 10 ? ended : `${ended}T00:00Z`) < 0,
      );
      const of = (from: string, until: string) => ({
        ...asked("01-01", "03-01", rows, parts),
        period: { from, until },
      });
      const borders = [0, ...quarterDays.toSorted((a, b) => a - b), DAYS * 4].map(at);
      const periods = borders.slice(1).map((until, n) => of(borders[n] ?? until, until));
      expect(await exactByCharge(catalog, periods)).toEqual(
        await exactByCharge(catalog, [of(at(0), at(DAYS * 4))]),
      );
    }),
    { numRuns: 40 },
  );
}, 60_000);
