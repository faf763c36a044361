import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** An example says what must come out; one that expects nothing proves nothing. */
export const exampleWithoutExpectation: Rule = ({ version }) =>
  version.examples
    .filter(({ version: date, nextSwitch, amount, exact, lines, problem }) => {
      return lines.size === 0 && ![date, nextSwitch, amount, exact, problem].some(Boolean);
    })
    .map(({ name, place }) => {
      const message = `the example \`${name}\` expects nothing`;
      const hint = "add for example `amount: 0.00 USD`, worked out by hand";
      return errorAt({ code: "example-without-expectation", message, hint, place });
    });
