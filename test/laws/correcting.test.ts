import fc from "fast-check";
import { expect, test } from "vitest";
import { type Catalog, isFailure } from "../../src/index.ts";
import type { PlainRequest } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { askRate, holdsFor, open, type RateResult, Tally, TIMEOUT } from "./ask.ts";
import { adjustedScenarios, scenarios } from "./request-arbitraries.ts";
import { linesOf, type StatementLine } from "./statement-lines.ts";

/** What was not known when the period was first rated: some of the usage, and perhaps that the contract ends. */
type Unknown = { readonly rows: readonly boolean[]; readonly end: boolean };

const unknowns: fc.Arbitrary<Unknown> = fc.record({
  rows: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }),
  end: fc.boolean(),
});

function withoutUnknown({ contract, usage, ...request }: PlainRequest, { rows, end }: Unknown): PlainRequest {
  const { ended, ...open } = contract;
  return {
    ...request,
    contract: end || ended === undefined ? open : { ...open, ended },
    usage: usage.filter((_, index) => !rows[index % rows.length]),
  };
}

test("what was booked and what corrects it come to the bill, and once both are booked nothing is left", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  const cases = fc.tuple(
    fc.oneof({ weight: 1, arbitrary: scenarios }, { weight: 2, arbitrary: adjustedScenarios }),
    unknowns,
  );
  await holdsFor(cases, 120, async ([{ tariff, request }, unknown]) => {
    const catalog = await open(tariff);
    const bill = await askRate(catalog, request);
    const before = await askRate(catalog, withoutUnknown(request, unknown));
    // What is refused has not been booked.
    if (isFailure(bill) || isFailure(before)) return;
    const booked: readonly object[] = before.lines;
    const corrected = await askAgain(catalog, { ...request, booked });
    expect(sumOf(corrected.totals)).toEqual(differenceOf(bill, before));
    expect(sumOf(corrected.correction?.now)).toEqual(sumOf(bill.totals));
    const both = [...booked, ...corrected.lines];
    expect(standing(both)).toEqual(standing(bill.lines));
    const again = await askAgain(catalog, { ...request, booked: both });
    expect(again.lines).toEqual([]);
    expect(sumOf(again.totals)).toEqual([0n, 0n]);
    expect(again.correction?.unchanged).toBe(bill.lines.length);
    expect(sumOf(again.correction?.now)).toEqual(sumOf(bill.totals));
    tally.add(corrected.lines.length > 0 ? "corrected" : "unchanged");
    tally.add(...linesOf(corrected).map(({ kind, reverses = "new" }) => `${kind} ${reverses}`));
  });
  tally.expectAll(
    "corrected",
    "unchanged",
    "reversal usage",
    "usage new",
    "reversal rounding",
    "rounding new",
  );
  tally.expectAll("reversal maximum", "maximum new", "reversal minimum", "minimum new", "reversal discount");
  tally.expectAll("reversal recurring");
});

async function askAgain(catalog: Catalog, request: object): Promise<RateResult> {
  const answer = await askRate(catalog, request);
  if (isFailure(answer)) throw new Error(`a correction is refused: ${JSON.stringify(answer)}`);
  return answer;
}

type Sums = readonly [exact: bigint, amount: bigint];

/** Every drawn tariff has one currency. */
function sumOf(totals: RateResult["totals"] = []): Sums {
  return [
    totals.reduce((sum, { exact }) => sum + moneyOf(exact), 0n),
    totals.reduce((sum, { amount }) => sum + moneyOf(amount), 0n),
  ];
}

function differenceOf(bill: RateResult, before: RateResult): Sums {
  const [now, then] = [sumOf(bill.totals), sumOf(before.totals)];
  return [now[0] - then[0], now[1] - then[1]];
}

/** How often each line stands that no reversal takes back. */
function standing(lines: readonly object[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf({ lines })) {
    const isReversal = line.kind === "reversal";
    const key = keyOf(line, isReversal ? -1n : 1n);
    counts.set(key, (counts.get(key) ?? 0) + (isReversal ? -1 : 1));
  }
  return new Map([...counts].filter(([, count]) => count !== 0));
}

function keyOf(line: StatementLine, sign: bigint): string {
  const { charge, version, from, until } = line;
  const money = [line.exact, line.amount].map((decimal) => moneyOf(decimal) * sign);
  return [line.reverses ?? line.kind, charge, version, from, until, ...money].join(" ");
}
