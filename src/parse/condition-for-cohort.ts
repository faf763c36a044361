import { BUILT_IN_FACTS } from "../domain/condition.ts";
import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";
import { flow } from "./example-text.ts";
import { isMap } from "./show.ts";

/** What a condition is shown as where the author's own is too long for a hint, or not to be printed. */
const USUAL = { region: { in: ["eu"] } };
/** The longest condition that a hint repeats. */
const LONGEST = 120;
/** The longest name that the schema takes for a cohort. */
const LONGEST_NAME = 60;

/** A condition stands where a row names a cohort: the cohort is to be declared, with the author's own condition. */
export function conditionForCohort(found: object, place: FilePlace): Problem {
  return errorAt({
    code: "value-of-wrong-type",
    message: "a condition was found where the name of a cohort was expected",
    hint: builtInHint(found) ?? declarationHint(conditionOf(found)),
    place,
  });
}

function builtInHint(found: object): string | undefined {
  const [[key, value] = [], ...others] = Object.entries(found);
  const isBuiltIn =
    others.length === 0 && ["in_trial", "bought_ahead"].includes(String(key)) && value === true;
  return isBuiltIn ? `this cohort is built in: write \`when: ${key}\`` : undefined;
}

function declarationHint(own: object): string {
  const isShown =
    /^[ -_a-~\p{L}\p{N}]*$/u.test(flow(own)) && flow(own).length <= LONGEST && nameOf(own) !== "";
  const condition = isShown ? own : USUAL;
  const name = nameOf(condition);
  return `declare the cohort at the top level of the file, as in \`cohorts: ${flow({ [name]: condition })}\`, and write \`when: ${name}\``;
}

/** `{ region: eu }` as a condition says it: `{ region: { in: [eu] } }`. */
function conditionOf(found: object): object {
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, testOf(key, value)]));
}

function testOf(key: string, value: unknown): unknown {
  if (key === "not" && isMap(value)) return conditionOf(value);
  if (key === "all" || key === "any")
    return [value].flat().map((each) => (isMap(each) ? conditionOf(each) : each));
  if (isMap(value) || typeof value === "boolean") return value;
  if (BUILT_IN_FACTS.get(key) === "instant") return { before: value };
  return key.startsWith("order.") ? { at_least: value } : { in: [value].flat() };
}

/** `region-eu`, from the words of a condition; empty where they make no name. */
function nameOf(condition: object): string {
  const words = flow(condition)
    .toLowerCase()
    .replace(/\b(in|all|any|true)\b/g, " ");
  const name = words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return /^[a-z]/.test(name) && name.length <= LONGEST_NAME ? name : "";
}
