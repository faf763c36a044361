import { WrongCall } from "./stop.ts";

/** The two ends of `--period "2026-06-01 to 2026-07-01"`, as they were written. */
export function periodOf(text: string): { readonly from: string; readonly until: string } {
  const [, from, until] = /^\s*(\S+)\s+to\s+(\S+)\s*$/.exec(text) ?? [];
  if (from && until) return { from, until };
  throw new WrongCall(
    `\`--period ${text}\` states no beginning and end: write for example \`--period "2026-06-01 to 2026-07-01"\``,
  );
}
