import type { ErrorObject } from "ajv";
import { nearestOf } from "../domain/nearest.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import { orList } from "./example-text.ts";
import { below, type Places } from "./places.ts";
import { variantsOf } from "./schema-lookup.ts";
import { show } from "./show.ts";

/** A value that is none of the few that can stand there. */
export function notInList({ schema, data, instancePath }: ErrorObject, places: Places): Problem {
  const allowed = (Array.isArray(schema) ? schema : [schema]).map(String);
  const list = orList(allowed.map((value) => `\`${value}\``));
  const meant = meantBy(String(data), allowed);
  return errorAt({
    code: "value-not-in-list",
    message: `${show(data)} was found where ${list} was expected`,
    hint: meant ? `did you mean \`${meant}\`?` : `write ${list}`,
    place: places.value(instancePath),
  });
}

/** A discriminator that names no variant: what each of them does helps an author who knows it by another name. */
export function unknownVariant(error: ErrorObject, places: Places): Problem {
  const { tag, tagValue } = error.params as { tag: string; tagValue: unknown };
  const variants = variantsOf(error.parentSchema, tag);
  const schema = variants.map(({ value }) => value);
  const found = { ...error, schema, data: tagValue, instancePath: below(error.instancePath, tag) };
  const problem = notInList(found, places);
  const list = orList(variants.map(({ value, does }) => `\`${value}\` (${does})`));
  const isGuessed = problem.hint.startsWith("did you mean");
  return { ...problem, hint: isGuessed ? `${problem.hint} else write ${list}` : `write ${list}` };
}

/** The word that is misspelt, or that says what `yes` or `no` was to say. */
function meantBy(found: string, allowed: readonly string[]): string | undefined {
  const saying = /^(no|none|never|false|off)$/i.test(found)
    ? REFUSALS
    : /^(yes|true|on)$/i.test(found)
      ? ["allowed"] // of `free` and `charged` neither is the plain opposite of `not_offered`
      : [];
  return nearestOf(found, allowed) ?? saying.find((word) => allowed.includes(word));
}

/** How lists say no; each of them in one of these ways. */
const REFUSALS = ["not_allowed", "not_offered", "never", "none"];
