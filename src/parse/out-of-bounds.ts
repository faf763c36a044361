import type { ErrorObject } from "ajv";
import { errorAt, type Problem } from "../domain/problem.ts";
import { exampleHint } from "./example-text.ts";
import { below, type Places } from "./places.ts";
import { titleOf, titleWas, withArticle } from "./schema-lookup.ts";
import { show } from "./show.ts";

/** A value of the right kind that is too small, too large, too short, too long, too many or there twice. */
export function outOfBounds(error: ErrorObject, places: Places): Problem {
  if (error.keyword === "uniqueItems") return repeated(error, places);
  const place = places.value(error.instancePath);
  const hint = exampleHint(error.parentSchema, place);
  return errorAt({ code: "value-out-of-bounds", message: boundsMessage(error), hint, place });
}

function boundsMessage(error: ErrorObject): string {
  const { limit = 0 } = error.params as { limit?: number };
  const { data, parentSchema } = error;
  const noun = withArticle(titleOf(parentSchema));
  switch (error.keyword) {
    case "exclusiveMinimum":
      return `${show(data)} was found where a number of more than ${limit} and at most ${parentSchema?.["maximum"]} was expected`;
    case "minimum":
      return `${show(data)} was found where a number of at least ${limit} was expected`;
    case "maximum":
      return `${show(data)} was found where a number of at most ${limit} was expected`;
    case "minLength":
      return `an empty text was found where ${titleWas(parentSchema)} expected`;
    case "maxLength":
      return `a text of ${String(data).length} characters was found where ${noun} of at most ${limit} was expected`;
    case "minItems":
    case "minProperties":
      return `an empty ${Array.isArray(data) ? "list" : "map"} was found where ${titleWas(parentSchema)} expected`;
    case "maxItems":
    case "maxProperties":
      return `${Object.keys(data as object).length} entries were found where at most ${limit} were expected`;
    default:
      return `${show(data)} was found where ${titleWas(parentSchema)} expected: it ${error.message}`;
  }
}

function repeated({ data, params, instancePath }: ErrorObject, places: Places): Problem {
  const second = Math.max(params["i"] as number, params["j"] as number);
  const message = `${show((data as readonly unknown[])[second])} stands twice in this list`;
  const place = places.value(below(instancePath, second));
  return errorAt({ code: "value-out-of-bounds", message, hint: "delete one of the two", place });
}
