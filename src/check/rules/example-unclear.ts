import type { Example } from "../../domain/example.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** An example expects a result or a refusal: one that expects nothing proves nothing, and both cannot come. */
export const exampleUnclear: Rule = ({ version }) =>
  version.examples.flatMap((example) => {
    const { name, place, problem } = example;
    const hasResult = expectsResult(example);
    if (hasResult !== (problem !== undefined)) return [];
    const message = hasResult
      ? `the example \`${name}\` expects a problem, and a result beside it, which a refusal never has`
      : `the example \`${name}\` expects nothing`;
    const hint = hasResult
      ? "delete `problem`, or the rest"
      : "add for example `amount: 0.00 USD`, worked out by hand";
    return [errorAt({ code: "example-unclear", message, hint, place: problem?.place ?? place })];
  });

function expectsResult({ version, nextSwitch, amount, exact, lines }: Example): boolean {
  return lines.size > 0 || [version, nextSwitch, amount, exact].some(Boolean);
}
