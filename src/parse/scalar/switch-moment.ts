import { isMisread, type Misread, misread, quote } from "./misread.ts";
import { readDate } from "./time.ts";

type SwitchMomentText =
  | { readonly kind: "on_effective_date" | "at_trial_end" | "at_order_end" | "at_order_start" | "never" }
  | { readonly kind: "on"; readonly date: Temporal.PlainDate }
  | { readonly kind: "after"; readonly duration: Temporal.Duration };

/** Reads `at_order_end`, `on 2027-01-01`, `after P3M` and the other switch moments; the schema lists the names. */
export function readSwitchMoment(text: string): SwitchMomentText | Misread {
  if (text.startsWith("on ")) {
    const date = readDate(text.slice(3));
    return isMisread(date) ? { ...date, offset: 3 } : { kind: "on", date };
  }
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
