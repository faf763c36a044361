import { Decimal } from "../domain/decimal.ts";
import type { Example, Expected } from "../domain/example.ts";
import type { Line, Statement } from "../domain/line.ts";
import { addMoney, type Money } from "../domain/money.ts";
import type { Problem } from "../domain/problem.ts";
import { differs, failed } from "./example-failures.ts";
import { moneyText } from "./worked.ts";

/** The expected amounts of an example that did not come out. */
export function amountProblems(example: Example, statement: Statement): readonly Problem[] {
  const { amount, exact, lines } = example;
  const { lines: all } = statement;
  const more = byCharge(all);
  return [
    ...(exact
      ? moneyProblem(example, exact, {
          key: "exact",
          found: totalOf("exact", exact, statement),
          of: all,
          more,
        })
      : []),
    ...(amount
      ? moneyProblem(example, amount, {
          key: "amount",
          found: totalOf("amount", amount, statement),
          of: [],
          more,
        })
      : []),
    ...[...lines].flatMap(([charge, expected]) => lineProblem(example, charge, expected, all)),
  ];
}

function totalOf(of: "amount" | "exact", expected: Expected<Money>, { totals }: Statement): Money {
  const own = totals.find(({ currency }) => currency === expected.value.currency);
  return (own ?? totals[0])?.[of] ?? addMoney([], expected.value.currency);
}

function lineProblem(
  example: Example,
  charge: string,
  expected: Expected<Money>,
  lines: readonly Line[],
): readonly Problem[] {
  const own = lines.filter((line) => chargeOf(line) === charge);
  if (own.length === 0)
    return [failed(example, expected.place, `has no line of \`${charge}\``, "correct the charge's name")];
  const { currency } = own[0]?.exact ?? expected.value;
  const alike = own.flatMap(({ exact }) => (exact.currency === currency ? [exact] : []));
  return moneyProblem(example, expected, {
    key: charge,
    found: addMoney(alike, currency),
    of: own,
    more: "",
  });
}

type Found = {
  readonly key: string;
  readonly found: Money;
  readonly of: readonly Line[];
  readonly more: string;
};

function moneyProblem(
  example: Example,
  expected: Expected<Money>,
  { key, found, of, more }: Found,
): readonly Problem[] {
  if (isSame(found, expected.value, of.some(isDivided))) return [];
  return [
    differs(example, expected, { key, found: moneyText(found), expected: moneyText(expected.value), more }),
  ];
}

/** Nobody works out by hand what a division leaves in the last of twelve decimals: nine are compared. */
const DIVIDED_TOLERANCE = new Decimal("0.000000001");

function isSame(found: Money, expected: Money, divided: boolean): boolean {
  if (!divided || found.currency !== expected.currency) return found.equals(expected);
  return found.value.minus(expected.value).abs().lessThan(DIVIDED_TOLERANCE);
}

/** Whether a line's exact amount comes from a division: a share of a part, or a share of a commitment. */
function isDivided(line: Line): boolean {
  if ("tiers" in line) return line.share !== undefined;
  return line.kind !== "rounding" && line.limit?.counted !== undefined;
}

function chargeOf(line: Line): string | undefined {
  return line.kind === "rounding" ? undefined : line.charge?.name;
}

/** Where a sum comes from, so that the charge with the mistake is seen: `; calls 330.00 USD, seats 149.16 USD`. */
function byCharge(lines: readonly Line[]): string {
  const byName = Map.groupBy(lines, (line) => `${chargeOf(line) ?? "statement"} ${line.exact.currency}`);
  if (byName.size < 2) return "";
  const sums = [...byName.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const moneys = own.map(({ exact }) => exact);
    return [`${chargeOf(first) ?? "the statement"} ${moneyText(addMoney(moneys, first.exact.currency))}`];
  });
  return `; it comes from ${sums.join(", ")}`;
}
