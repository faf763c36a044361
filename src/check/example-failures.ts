import type { Example, Expected } from "../domain/example.ts";
import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";

/** What came instead of what was expected, as the file would say both; `more` says where it came from. */
type Difference = {
  readonly key: string;
  readonly found: string;
  readonly expected: string;
  readonly more?: string;
};

/** An expectation that did not come out. */
export function differs(
  example: Example,
  { place }: Expected<unknown>,
  { key, found, expected, more = "" }: Difference,
): Problem {
  const why = `gives \`${key}: ${found}\`, expected \`${expected}\`${more}`;
  return failed(example, place, why, `correct the terms; or, if they are right, write \`${key}: ${found}\``);
}

/** An example that did not come out, and the place in it. */
export function failed(example: Example, place: FilePlace, why: string, hint: string): Problem {
  const related = place === example.place ? [] : [example.place];
  return errorAt({
    code: "example-failed",
    message: `the example \`${example.name}\` ${why}`,
    hint,
    place,
    related,
  });
}
