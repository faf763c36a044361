import type { Interval } from "../domain/interval.ts";
import type { ExactLine, Line } from "../domain/line.ts";
import { addMoney, type Money } from "../domain/money.ts";
import { printRounding, type Rounding } from "../domain/rounding.ts";
import { round } from "./round.ts";
import { roundByLine } from "./round-by-line.ts";
import { splitOverLines } from "./split-over-lines.ts";

/** What is billed of each line. */
type Amounts = ReadonlyMap<ExactLine, Money>;

/** Lines in one currency whose versions round alike; never empty. */
type Group = { readonly lines: readonly ExactLine[]; readonly first: ExactLine; readonly rounding: Rounding };

/** The last step: what is billed of each line, as its version rounds, and a line where rounding a sum makes a difference. */
export function roundLines(lines: readonly ExactLine[], period: Interval): readonly Line[] {
  const groups = groupsOf(lines);
  const amounts: Amounts = new Map(groups.flatMap((group) => [...amountsOf(group)]));
  const rounded = lines.map((line) => ({ ...line, amount: amountOf(line, amounts) }));
  return [...rounded, ...groups.flatMap((group) => differenceLine(group, period))];
}

function amountOf(line: ExactLine, amounts: Amounts): Money {
  const amount = amounts.get(line);
  if (!amount) throw new Error(`no amount for a line of kind ${line.kind}`);
  return amount;
}

function groupsOf(lines: readonly ExactLine[]): readonly Group[] {
  const byRounding = Map.groupBy(lines, ({ exact, segment: { version } }) => {
    return `${exact.currency} ${printRounding(version.rounding)}`;
  });
  return [...byRounding.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ lines: own, first, rounding: first.segment.version.rounding }] : [];
  });
}

function amountsOf({ lines, rounding }: Group): Amounts {
  switch (rounding.kind) {
    case "none":
    case "per_statement":
      return new Map(lines.map((line) => [line, line.exact]));
    case "per_line":
      return roundByLine(lines, rounding);
    case "split":
      return splitOverLines(lines, rounding);
    default:
      return rounding satisfies never;
  }
}

/** Rounding a statement is seen: what it adds or takes off has a line of its own. */
function differenceLine({ lines, first, rounding }: Group, period: Interval): readonly Line[] {
  if (rounding.kind !== "per_statement") return [];
  const base = addMoney(
    lines.map(({ exact }) => exact),
    first.exact.currency,
  );
  const amount = round(base, rounding).minus(base);
  if (amount.value.isZero()) return [];
  const { segment } = lines.at(-1) ?? first;
  const { from, until } = period;
  const place = segment.version.placeOf("rounding");
  return [{ kind: "rounding", from, until, segment, base, exact: amount.minus(amount), amount, place }];
}
