import { Option } from "commander";
import { isMisread, type Moment, readMoment } from "../engine.ts";
import { WrongCall } from "./stop.ts";

/** From a day or instant until another, as they were written. */
export type Period = { readonly from: string; readonly until: string };

/** The two ends of `--period "2026-06-01 to 2026-07-01"`; throws a `WrongCall` for what is none. */
export function periodOf(text: string): Period {
  const [, from, until] = /^\s*(\S+)\s+to\s+(\S+)\s*$/.exec(text) ?? [];
  if (!(from && until))
    throw new WrongCall(
      `\`--period ${text}\` states no beginning and end: write for example \`--period "2026-06-01 to 2026-07-01"\``,
    );
  const [first, end] = [momentOf("period", from), momentOf("period", until)];
  // A day and an instant can only be compared in the time zone of a tariff.
  const areDays = first instanceof Temporal.PlainDate && end instanceof Temporal.PlainDate;
  if (areDays && Temporal.PlainDate.compare(first, end) >= 0)
    throw new WrongCall(`\`--period\`: \`${until}\` is not after \`${from}\`; it is the first day after it`);
  return { from, until };
}

/** The day or instant that an option names; throws a `WrongCall` for what is neither. */
export function momentOf(option: "period" | "usage-from", text: string): Moment {
  const moment = readMoment(text);
  if (!isMisread(moment)) return moment;
  const fix = moment.hint === undefined ? "" : `; ${moment.hint}`;
  throw new WrongCall(`\`--${option}\`: ${moment.misread}${fix}`);
}

/** The option `--usage-from`: a day or an instant, given as it was written. */
export function usageFromOption(): Option {
  const read = (text: string) => {
    momentOf("usage-from", text);
    return text;
  };
  return new Option(
    "--usage-from <day>",
    "since when the usage is complete; else the period's start",
  ).argParser(read);
}
