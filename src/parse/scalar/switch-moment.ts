import { isMisread, type Misread, misread, quote } from "./misread.ts";
import { readDate } from "./time.ts";

type SwitchMomentText =
  | { readonly kind: "on_effective_date" | "at_trial_end" | "at_order_end" | "at_order_start" | "never" }
  | { readonly kind: "on"; readonly date: Temporal.PlainDate }
  | { readonly kind: "after"; readonly duration: Temporal.Duration };

/** Reads `at_order_end`, `on 2027-01-01`, `after P3M` and the other switch moments; the schema lists the names. */
export function readSwitchMoment(text: string): SwitchMomentText | Misread {
  if (text.startsWith("on ")) return readOn(text.slice(3));
  if (text.startsWith("after ")) return readAfter(text.slice(6));
  switch (text) {
    case "on_effective_date":
    case "at_trial_end":
    case "at_order_end":
    case "at_order_start":
    case "never":
      return { kind: text };
    default:
      return misread(`${quote(text)} is not a switch moment`);
  }
}

function readOn(text: string): SwitchMomentText | Misread {
  const date = readDate(text);
  return isMisread(date) ? { ...date, offset: 3, hint: hintBeyondMonth(text) } : { kind: "on", date };
}

/** Who writes the 31st of a month of 30 days means its end, and may take `on` for the last day of the old terms. */
function hintBeyondMonth(text: string): string | undefined {
  const [, month = "", day = ""] = /^([0-9]{4}-[0-9]{2})-([0-9]{2})$/.exec(text) ?? [];
  const inMonth = readDate(`${month}-01`);
  if (isMisread(inMonth) || Number(day) <= inMonth.daysInMonth || Number(day) > 31) return undefined;
  const end = inMonth.with({ day: inMonth.daysInMonth });
  const first = end.add({ days: 1 });
  return `the last day of that month is ${end}, and \`on D\` means the new terms from 00:00 of D: who keeps the old ones to the end of that day writes \`on ${first}\``;
}

/** A thousand years are enough for a promise; far larger ones leave the calendar that dates are kept in. */
const LATEST = Temporal.PlainDate.from("3000-01-01");

function readAfter(text: string): SwitchMomentText | Misread {
  try {
    const duration = Temporal.Duration.from(text);
    const end = Temporal.PlainDate.from("2000-01-01").add(duration);
    const fits = duration.sign >= 0 && Temporal.PlainDate.compare(end, LATEST) < 0;
    return fits ? { kind: "after", duration } : misread(`${quote(text)} is not between 0 and 1000 years`, 6);
  } catch {
    return misread(`${quote(text)} is not an ISO 8601 duration such as \`P3M\` or \`P14D\``, 6);
  }
}
