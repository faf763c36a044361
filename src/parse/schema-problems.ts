import type { ErrorObject } from "ajv";
import { errorAt, type Place, type Problem } from "../domain/problem.ts";
import { InexactNumber } from "./json.ts";
import { nearestOf } from "./nearest.ts";
import { outOfBounds } from "./out-of-bounds.ts";
import { above, below, type Places } from "./places.ts";
import { isMisread, type Misread, quote } from "./scalar/misread.ts";
import { READERS } from "./scalar/readers.ts";
import { exampleOf, exampleOfKey, titleOf, withArticle } from "./schema-lookup.ts";
import { isMap, show } from "./show.ts";

/** One clear problem per mistake: ajv reports a misspelt required key twice, and a bad scalar by pattern and by format. */
export function foldErrors(errors: readonly ErrorObject[], places: Places): readonly Problem[] {
  const misspelt = misspeltKeys(errors);
  const told = new Set<string>();
  return errors.flatMap((error) => {
    const problem = problemOf(error, places, misspelt);
    const subject = `${error.instancePath} ${keyOf(error) ?? ""}`;
    if (!problem || told.has(subject)) return [];
    told.add(subject);
    return [problem];
  });
}

/** The unknown keys that are most likely another key of the same map, by their pointer. */
function misspeltKeys(errors: readonly ErrorObject[]): ReadonlyMap<string, string> {
  const unknown = errors.filter((error) => error.keyword === "additionalProperties");
  return new Map(
    unknown.flatMap((error) => {
      const { additionalProperty: key } = error.params as { additionalProperty: string };
      const nearest = nearestOf(key, Object.keys(error.parentSchema?.["properties"] ?? {}));
      return nearest === undefined ? [] : [[below(error.instancePath, key), nearest] as const];
    }),
  );
}

function keyOf(error: ErrorObject): string | undefined {
  const params = error.params as Record<string, string>;
  return (
    params["additionalProperty"] ?? params["missingProperty"] ?? error.propertyName ?? params["propertyName"]
  );
}

function problemOf(
  error: ErrorObject,
  places: Places,
  misspelt: ReadonlyMap<string, string>,
): Problem | undefined {
  const at = error.instancePath;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, places, misspelt);
    case "required":
      return missingKey(error, places, misspelt);
    case "propertyNames":
      return undefined; // the error about the name itself stands beside it
    case "discriminator":
      return error.params["error"] === "tag" ? undefined : notInList({ ...error, ...tagged(error) }, places);
    case "enum":
    case "const":
      return notInList(error, places);
    case "type":
      return wrongType(error, places.value(at));
    case "pattern":
    case "format":
      return malformed(error, places);
    default:
      return outOfBounds(error, places);
  }
}

/** A discriminator's error, turned into the one that the tag's own list of values would give. */
function tagged(error: ErrorObject): Partial<ErrorObject> {
  const { tag, tagValue } = error.params as { tag: string; tagValue: unknown };
  const models = ["flat", "per_unit", "graduated", "volume"];
  return {
    instancePath: below(error.instancePath, tag),
    data: tagValue,
    schema: models,
    parentSchema: { title: tag },
  };
}

function unknownKey(error: ErrorObject, places: Places, misspelt: ReadonlyMap<string, string>): Problem {
  const { additionalProperty: key } = error.params as { additionalProperty: string };
  const pointer = below(error.instancePath, key);
  const known = Object.keys(error.parentSchema?.["properties"] ?? {});
  const nearest = misspelt.get(pointer);
  return errorAt({
    code: "key-unknown",
    message: `${quote(key)} is not a key of ${withArticle(titleOf(error.parentSchema))}`,
    hint: nearest
      ? `did you mean \`${nearest}\`?`
      : `known here: ${known.map((name) => `\`${name}\``).join(", ")}`,
    place: places.key(pointer),
  });
}

function missingKey(
  error: ErrorObject,
  places: Places,
  misspelt: ReadonlyMap<string, string>,
): Problem | undefined {
  const { missingProperty: key } = error.params as { missingProperty: string };
  const folded = [...misspelt].some(([at, meant]) => meant === key && above(at) === error.instancePath);
  if (folded) return undefined;
  return errorAt({
    code: "key-missing",
    message: `${quote(key)} is missing in this ${titleOf(error.parentSchema)}`,
    hint: `add it, for example \`${key}: ${exampleOfKey(error.parentSchema, key)}\``,
    place: places.key(error.instancePath),
  });
}

function notInList(error: ErrorObject, places: Places): Problem {
  const allowed = (Array.isArray(error.schema) ? error.schema : [error.schema]).map(String);
  const nearest = nearestOf(String(error.data), allowed);
  const list = allowed.map((value) => `\`${value}\``).join(", ");
  return errorAt({
    code: "value-not-in-list",
    message: `${show(error.data)} is not a known ${titleOf(error.parentSchema)}; expected one of ${list}`,
    hint: nearest ? `did you mean \`${nearest}\`?` : `write one of ${list}`,
    place: places.value(error.instancePath),
  });
}

function wrongType(error: ErrorObject, place: Place): Problem {
  const { data, parentSchema } = error;
  const title = titleOf(parentSchema);
  const example = exampleOf(parentSchema);
  if (isMap(data) && "file" in place && [error.params["type"]].flat().includes("string")) {
    const message = `${withArticle(title)} was expected; a text with \`: \` in it is read as a map`;
    return errorAt({
      code: "text-with-colon",
      message,
      hint: "put the text in quotes, or after `>-`",
      place,
    });
  }
  const float = data instanceof InexactNumber || (typeof data === "number" && !Number.isSafeInteger(data));
  const why = float ? "; a JSON float is not exact" : "";
  const hint = float ? `write it as a text: \`"${data}"\`` : `write for example \`${example}\``;
  return errorAt({
    code: "value-of-wrong-type",
    message: `${show(data)} was found where ${withArticle(title)} was expected${why}`,
    hint,
    place,
  });
}

function malformed(error: ErrorObject, places: Places): Problem {
  const example = exampleOf(error.parentSchema);
  if (error.propertyName !== undefined) {
    const message = `${quote(error.propertyName)} is not ${withArticle(titleOf(error.parentSchema))}`;
    const place = places.key(below(error.instancePath, error.propertyName));
    return errorAt({ code: "key-malformed", message, hint: `write for example \`${example}\``, place });
  }
  const reading = misreadOf(error);
  const because = reading ? `: ${reading.misread}` : "";
  return errorAt({
    code: "value-malformed",
    message: `${show(error.data)} is not ${withArticle(titleOf(error.parentSchema))}${because}`,
    hint: reading?.hint ?? `write for example \`${example}\``,
    place: places.within(error.instancePath, reading?.offset ?? 0),
  });
}

function misreadOf(error: ErrorObject): Misread | undefined {
  const format = error.parentSchema?.["format"] as string | undefined;
  const reading = format === undefined ? undefined : READERS[format]?.(String(error.data));
  return reading && isMisread(reading) ? reading : undefined;
}
