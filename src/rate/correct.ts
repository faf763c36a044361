import { type BookedLine, identityOf } from "../domain/booked-line.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import { contains, encloses, type Interval } from "../domain/interval.ts";
import type { Correction, Line, Statement } from "../domain/line.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import { totalsOf } from "./totals.ts";

/**
 * A statement less what was booked for its period: booked lines that no longer stand are reversed, lines that are not booked
 * are new, and what stands is not repeated. So nothing is ever edited, and asking again with the answer booked, too, gives
 * nothing. Problems: booked-outside-period, booked-of-other-tariff, booked-reversal-unmatched.
 */
export function correct(statement: Statement, booked: readonly BookedLine[]): Statement | Failure {
  const net = netOf(booked);
  const open = new Ledger(net.standing);
  const lines = statement.lines.filter((line) => !open.take(asBooked(line)));
  const gone = open.left();
  const problems = [
    ...net.unmatched.map(unmatchedProblem),
    ...gone.flatMap((line) => strayProblem(line, statement)),
  ];
  if (problems.length > 0) return { problems };
  const reversals = gone.map(reversed);
  const correction: Correction = {
    reversals,
    unchanged: net.standing.length - reversals.length,
    booked: totalsOf(net.standing),
    now: statement.totals,
  };
  const currencies = [...correction.booked, ...correction.now].map(({ currency }) => currency);
  return { ...statement, lines, totals: totalsOf([...reversals, ...lines], currencies), correction };
}

/** Booked lines of which each can be taken once. */
class Ledger {
  readonly #byIdentity: Map<string, BookedLine[]>;

  constructor(lines: readonly BookedLine[]) {
    this.#byIdentity = Map.groupBy(lines, identityOf);
  }

  /** Takes out a line that says the same and is about the same money; undefined where there is none. */
  take(wanted: BookedLine): BookedLine | undefined {
    const alike = this.#byIdentity.get(identityOf(wanted)) ?? [];
    const found = alike.findIndex(
      ({ exact, amount }) => exact.equals(wanted.exact) && amount.equals(wanted.amount),
    );
    return found === -1 ? undefined : alike.splice(found, 1)[0];
  }

  left(): readonly BookedLine[] {
    return [...this.#byIdentity.values()].flat();
  }
}

/** Booked lines less the ones that booked reversals took back. */
function netOf(booked: readonly BookedLine[]) {
  const standing = new Ledger(booked.filter(({ reverses }) => !reverses));
  const reversals = booked.filter(({ reverses }) => reverses);
  const unmatched = reversals.filter((line) => !standing.take(reversed(line)));
  return { standing: standing.left(), unmatched };
}

/** The line that takes another back, and the other way round. */
function reversed(line: BookedLine): BookedLine {
  const { exact, amount, reverses } = line;
  return { ...line, reverses: !reverses, exact: exact.negated(), amount: amount.negated() };
}

function asBooked(line: Line): BookedLine {
  const { kind, from, until, segment, exact, amount } = line;
  const { id: version, place } = segment.version;
  const charge = line.kind === "rounding" ? undefined : line.charge?.name;
  return {
    kind,
    reverses: false,
    charge,
    version,
    from,
    until,
    due: undefined,
    exact,
    amount,
    places: 0,
    place,
  };
}

/** A line of another contract or another month would be taken back without being billed anew, which nobody means. */
function strayProblem(line: BookedLine, { period, timeline }: Statement): readonly Problem[] {
  const { version, place } = line;
  const tariff = version.split("@")[0];
  if (!timeline.contract.orders.some((order) => order.tariff === tariff)) {
    const message = `this booked line is of ${quote(version)}, and the contract has no order on that tariff`;
    const hint = "send the lines that were booked for this contract, and all of its orders";
    return [errorAt({ code: "booked-of-other-tariff", message, hint, place })];
  }
  if (isOfPeriod(line, period)) return [];
  const message =
    "this booked line does not fall due in the period, and would be reversed without being billed anew";
  const hint = "send the lines that were booked for this very period, or rate theirs";
  return [errorAt({ code: "booked-outside-period", message, hint, place })];
}

const OF_CHARGES: ReadonlySet<string> = new Set(["usage", "recurring", "credit", "one_time"]);

/**
 * Usage lies in its period; what begins falls due there before the end, and what ends after the beginning. What adjusts
 * others says nothing of when: it stands beside what it adjusts, which does.
 */
function isOfPeriod({ kind, from, until, due }: BookedLine, period: Interval): boolean {
  if (!OF_CHARGES.has(kind)) return true;
  if (kind === "usage") return encloses(period, { from, until });
  if (!due) return !isBefore(until, period.from) && !isBefore(period.until, from);
  if (kind === "one_time" || (kind === "recurring" && isSame(due, from))) return contains(period, due);
  return !isBefore(due, period.from) && !isBefore(period.until, due);
}

function unmatchedProblem({ place }: BookedLine): Problem {
  const message = "this booked reversal takes back a line that is not among the booked lines";
  const hint = "send every line that was booked for the period, also those that were reversed";
  return errorAt({ code: "booked-reversal-unmatched", message, hint, place });
}
