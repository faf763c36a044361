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

function readAfter(text: string): SwitchMomentText | Misread {
  try {
    const duration = Temporal.Duration.from(text);
    return duration.sign < 0 ? misread(`${quote(text)} is below 0`, 6) : { kind: "after", duration };
  } catch {
    return misread(`${quote(text)} is not an ISO 8601 duration such as \`P3M\` or \`P14D\``, 6);
  }
}
