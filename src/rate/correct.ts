import { type BookedLine, identityOf, isSameMoney } from "../domain/booked-line.ts";
import { isBefore, latest } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import type { Correction, Line, Statement } from "../domain/line.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import { totalsOf } from "./totals.ts";

/**
 * A statement less what was booked for its period: booked lines that no longer stand are reversed, lines that are not booked
 * are new, and what stands is not repeated. So nothing is ever edited, and asking again with the answer booked, too, gives
 * nothing. Problems: booked-outside-period, booked-reversal-unmatched.
 */
export function correct(statement: Statement, booked: readonly BookedLine[]): Statement | Failure {
  const problems = booked.flatMap((line) => outsideProblem(line, statement));
  const net = netOf(booked);
  problems.push(...net.unmatched.map(unmatchedProblem));
  if (problems.length > 0) return { problems };
  const open = new Ledger(net.standing);
  const lines = statement.lines.filter((line) => !open.take(asBooked(line)));
  const reversals = open.left().map(reversed);
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
      ({ exact, amount }) => isSameMoney(exact, wanted.exact) && isSameMoney(amount, wanted.amount),
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
  const due = "due" in line ? line.due : undefined;
  return { kind, reverses: false, charge, version, from, until, due, exact, amount, places: 0, place };
}

/** Lines of another month would all be reversed, which nobody means. */
function outsideProblem(line: BookedLine, { period }: Statement): readonly Problem[] {
  const { from, until } = billedIn(line, period);
  if (!isBefore(until, period.from) && !isBefore(period.until, from)) return [];
  const { place } = line;
  const message = "this booked line lies outside the period, and would be reversed without being billed anew";
  const hint = "send the lines that were booked for this very period, or rate theirs";
  return [errorAt({ code: "booked-outside-period", message, hint, place })];
}

/** A share in arrears can end long before the period in which it is due, and so can what a discount is about. */
function billedIn({ kind, from, until, due }: BookedLine, period: Interval): Interval {
  if (due) return { from: due, until: due };
  return kind === "discount" ? { from, until: latest(until, period.from) } : { from, until };
}

function unmatchedProblem({ place }: BookedLine): Problem {
  const message = "this booked reversal takes back a line that is not among the booked lines";
  const hint = "send every line that was booked for the period, also those that were reversed";
  return errorAt({ code: "booked-reversal-unmatched", message, hint, place });
}
