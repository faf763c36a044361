import { readFileSync } from "node:fs";
import { codeGroups } from "../../scripts/problem-reference.ts";

const groups = codeGroups(
  readFileSync(new URL("../../src/domain/problem-codes.ts", import.meta.url), "utf8"),
);

/** Said of files by rules of their own, and of requests by the same name. */
const OF_BOTH = ["meter-unknown", "order-quantity-unknown"];

/** Every code that a request can be refused with: those that docs/problems.md lists for requests. */
export const REFUSAL_CODES: ReadonlySet<string> = new Set([
  ...OF_BOTH,
  ...codesOf("Requests"),
  ...codesOf("Structure and values, of files and of requests"),
]);

function codesOf(heading: string): readonly string[] {
  const codes = groups.get(heading);
  if (!codes) throw new Error(`problem-codes.ts has no group "${heading}"`);
  return codes;
}
