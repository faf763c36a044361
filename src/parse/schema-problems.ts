import type { ErrorObject } from "ajv";
import { nearestOf } from "../domain/nearest.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import { exampleEntry } from "./example-text.ts";
import { notInList, unknownVariant } from "./not-in-list.ts";
import { outOfBounds } from "./out-of-bounds.ts";
import { above, below, type Places } from "./places.ts";
import { quote } from "./scalar/misread.ts";
import { keysOfVariants, thisTitle, titleOf, withArticle } from "./schema-lookup.ts";
import { isMap } from "./show.ts";
import { malformed, malformedKey, wrongType } from "./value-problems.ts";

/**
 * One clear problem per mistake: ajv reports a misspelt required key twice, and a bad scalar by pattern and by format.
 * `whole` is the value that was looked at: what it says elsewhere can tell what is meant.
 */
export function foldErrors(
  errors: readonly ErrorObject[],
  places: Places,
  whole: unknown,
): readonly Problem[] {
  const misspelt = misspeltKeys(errors);
  const meant = new Set([...misspelt].map(([at, key]) => below(above(at), key)));
  const context = { misspelt, meant, missing: missingKeys(errors), whole };
  const told = new Set<string>();
  return errors.flatMap((error) => {
    const subject = `${error.instancePath} ${keyOf(error) ?? ""}`;
    if (told.has(subject)) return [];
    const problem = problemOf(error, places, context);
    if (!problem) return [];
    told.add(subject);
    return [problem];
  });
}

/** What the errors say together: misspelt keys, the pointers of the keys they are meant for, and where keys are missing. */
type Context = {
  readonly misspelt: ReadonlyMap<string, string>;
  readonly meant: ReadonlySet<string>;
  readonly missing: ReadonlyMap<string, string>;
  readonly whole: unknown;
};

/** The pointers of the maps in which keys are missing, by key. */
function missingKeys(errors: readonly ErrorObject[]): ReadonlyMap<string, string> {
  const missing = errors.filter(({ keyword }) => keyword === "required");
  return new Map(
    missing.map(({ params, instancePath }) => [String(params["missingProperty"]), instancePath]),
  );
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

function problemOf(error: ErrorObject, places: Places, context: Context): Problem | undefined {
  const at = error.instancePath;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, places, context);
    case "required":
      return missingKey(error, places, context);
    case "propertyNames":
      return undefined; // the error about the name itself stands beside it
    case "discriminator":
      return error.params["tagValue"] === undefined
        ? undefined // the error about the missing tag stands beside it
        : unknownVariant(error, places);
    case "enum":
    case "const":
      return notInList(error, places);
    case "type":
      return wrongType(error, places.value(at));
    case "pattern":
    case "format":
      return error.propertyName === undefined
        ? malformed(error, places, context.whole)
        : malformedKey(error, places);
    default:
      return error.propertyName === undefined ? outOfBounds(error, places) : malformedKey(error, places);
  }
}

function unknownKey(error: ErrorObject, places: Places, { misspelt, missing }: Context): Problem {
  const { additionalProperty: key } = error.params as { additionalProperty: string };
  const pointer = below(error.instancePath, key);
  const known = Object.keys(error.parentSchema?.["properties"] ?? {});
  const nearest = misspelt.get(pointer);
  const home = missing.has(key) ? places.key(missing.get(key) ?? "") : undefined;
  return errorAt({
    code: "key-unknown",
    message: notAKey(key, error),
    hint: nearest
      ? `did you mean \`${nearest}\`?`
      : home
        ? "indent it so that it belongs to the map in which it is missing"
        : (belongsBelow(key, error) ?? `known here: ${known.map((name) => `\`${name}\``).join(", ")}`),
    place: places.key(pointer),
    related: home ? [home] : [],
  });
}

function missingKey(error: ErrorObject, places: Places, { meant }: Context): Problem | undefined {
  const { missingProperty: key } = error.params as { missingProperty: string };
  if (meant.has(below(error.instancePath, key))) return undefined;
  const misspelt = misspeltOf(key, error);
  if (misspelt !== undefined) {
    return errorAt({
      code: "key-unknown",
      message: notAKey(misspelt, error),
      hint: `did you mean \`${key}\`?`,
      place: places.key(below(error.instancePath, misspelt)),
    });
  }
  const place = places.key(error.instancePath);
  return errorAt({
    code: "key-missing",
    message: `${quote(key)} is missing in ${thisTitle(error.parentSchema)}`,
    hint: `add it, for example \`${exampleEntry(error.parentSchema, key, place)}\``,
    place,
  });
}

/** What adjusts all charges of a version has a map of its own. */
function belongsBelow(key: string, { parentSchema }: ErrorObject): string | undefined {
  const isOfVersion = titleOf(parentSchema) === "tariff version";
  return isOfVersion && ["discount", "maximum", "minimum"].includes(key)
    ? "put it below `statement:`, for all charges, or in a charge"
    : undefined;
}

function notAKey(key: string, { parentSchema }: ErrorObject): string {
  return `${quote(key)} is not a key of ${withArticle(titleOf(parentSchema))}`;
}

/**
 * The key of the same map that most likely is the missing one. Without a charge's model no schema says which of its
 * keys are unknown, so that only this tells `modell` apart.
 */
function misspeltOf(missing: string, { data, parentSchema }: ErrorObject): string | undefined {
  const known = keysOfVariants(parentSchema);
  if (known.length === 0) return undefined; // the errors about unknown keys stand beside it
  const unknown = Object.keys(isMap(data) ? data : {}).filter((key) => !known.includes(key));
  return unknown.find((key) => nearestOf(key, [missing]) === missing);
}
