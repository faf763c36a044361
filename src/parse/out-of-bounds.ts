import type { ErrorObject } from "ajv";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { Places } from "./places.ts";
import { exampleOf, titleOf, withArticle } from "./schema-lookup.ts";
import { show } from "./show.ts";

/** A value of the right kind that is too small, too large, too short, too long or too many. */
export function outOfBounds(error: ErrorObject, places: Places): Problem {
  const { limit } = error.params as { limit?: number };
  const title = titleOf(error.parentSchema);
  const [found, expected] = boundsText(error, limit ?? 0);
  return errorAt({
    code: "value-out-of-bounds",
    message: `${found}, where ${withArticle(title)} ${expected}`,
    hint: `write for example \`${exampleOf(error.parentSchema)}\``,
    place: places.value(error.instancePath),
  });
}

function boundsText(error: ErrorObject, limit: number): readonly [found: string, expected: string] {
  switch (error.keyword) {
    case "minimum":
      return [show(error.data), `is at least ${limit}`];
    case "maximum":
      return [show(error.data), `is at most ${limit}; write more digits as a text`];
    case "minLength":
      return ["an empty text was found", "has at least one character"];
    case "maxLength":
      return [`${String(error.data).length} characters were found`, `has at most ${limit}`];
    case "minItems":
    case "minProperties":
      return [`${show(error.data)} without entries was found`, `has at least ${limit}`];
    case "maxItems":
    case "maxProperties":
      return [`${show(error.data)} with too many entries was found`, `has at most ${limit}`];
    default:
      return [`${show(error.data)} was found`, error.message ?? "is different"];
  }
}
