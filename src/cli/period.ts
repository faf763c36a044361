import { WrongCall } from "./stop.ts";

/** From a day or instant until another, as they were written. */
export type Period = { readonly from: string; readonly until: string };

/** `2026-06-01 to 2026-07-01`; throws a `WrongCall` for what is none. */
export function periodOf(text: string): Period {
  const [, from, until] = /^\s*(\S+)\s+to\s+(\S+)\s*$/.exec(text) ?? [];
  if (!(from && until))
    throw new WrongCall(
      `\`--period ${text}\` states no beginning and end: write for example \`--period "2026-06-01 to 2026-07-01"\``,
    );
  // The zone of a day is each contract's own; a day apart, that does not matter for which comes first.
  if (Temporal.Instant.compare(roughInstant(from), roughInstant(until)) >= 0)
    throw new WrongCall(`\`--period ${text}\` ends before it begins`);
  return { from, until };
}

/** A day or an instant, as it was written; throws a `WrongCall` for what is neither. */
export function dayOf(text: string): string {
  roughInstant(text);
  return text;
}

function roughInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text.includes("T") ? text : `${text}T00:00:00Z`);
  } catch {
    throw new WrongCall(
      `\`${text}\` is neither a day, such as \`2026-06-01\`, nor an instant, such as \`2026-06-01T08:00:00+02:00\``,
    );
  }
}
