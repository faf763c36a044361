import type { ErrorObject } from "ajv";
import { Decimal, printDecimal } from "../domain/decimal.ts";
import { errorAt, type Place, type Problem } from "../domain/problem.ts";
import { conditionForCohort } from "./condition-for-cohort.ts";
import { exampleHint } from "./example-text.ts";
import { InexactNumber } from "./json.ts";
import { mend } from "./mend.ts";
import { below, type Places } from "./places.ts";
import { roundingWithCurrency } from "./rounding-with-currency.ts";
import { isMisread, type Misread, quote } from "./scalar/misread.ts";
import { READERS } from "./scalar/readers.ts";
import { resolve, titleOf, titleWas, withArticle } from "./schema-lookup.ts";
import { isMap, show } from "./show.ts";
import { textWithColon } from "./yaml-slips.ts";

/** A list for a text, a number for a price, and the like. */
export function wrongType(error: ErrorObject, place: Place): Problem {
  const { data, parentSchema } = error;
  if (isMap(data) && "file" in place && titleOf(parentSchema) === "cohort name")
    return conditionForCohort(data, place);
  const colon = "file" in place && isText(parentSchema) ? textBeforeMap(data) : undefined;
  if (colon !== undefined && "file" in place) return textWithColon(colon, place);
  const why = isFloat(data) ? "; a JSON float is not exact" : "";
  const message = `${show(data)} was found where ${titleWas(parentSchema)} expected${why}`;
  return errorAt({ code: "value-of-wrong-type", message, hint: typeHint(error, place), place });
}

function typeHint({ data, parentSchema }: ErrorObject, place: Place): string {
  const isFreeText = isText(parentSchema) && !parentSchema?.["format"] && !parentSchema?.["pattern"];
  if (isFloat(data)) {
    const exact = withoutExponent(String(data));
    return fits(exact, parentSchema)
      ? `write it as a text: \`"${exact}"\``
      : exampleHint(parentSchema, place);
  }
  if (isFreeText && ["number", "boolean"].includes(typeof data)) {
    return `write it as a text: \`"${data}"\``;
  }
  if (isFreeText && isMap(data) && "file" in place)
    return "put a text with `: ` in it on the next line after `>-`";
  if (isMap(data) && "lines" in data && titleOf(parentSchema) === "booked lines")
    return 'send its `lines`, as in `"booked": [ ... ]`';
  return exampleHint(parentSchema, place);
}

/** `6e5` is 600000 to whoever writes it; of what is longer than numbers are nothing is made. */
function withoutExponent(number: string): string {
  return /^-?[0-9.]{1,20}[eE][+-]?[0-9]{1,2}$/.test(number) ? printDecimal(new Decimal(number)) : number;
}

function isFloat(data: unknown): boolean {
  return data instanceof InexactNumber || (typeof data === "number" && !Number.isSafeInteger(data));
}

function isText(schema: object | undefined): boolean {
  return [(schema as { type?: string | string[] } | undefined)?.type].flat().includes("string");
}

/** `The notice: graduated`, of the map that YAML makes of it. */
function textBeforeMap(data: unknown): string | undefined {
  const entries = isMap(data) ? Object.entries(data as object) : [];
  const [key, value] = entries[0] ?? [];
  return entries.length === 1 && typeof value !== "object" ? `${key}: ${value}` : undefined;
}

/** A name that is not spelled as names are. */
export function malformedKey(error: ErrorObject, places: Places): Problem {
  const { propertyName: name = "", parentSchema, instancePath } = error;
  const place = places.key(below(instancePath, name));
  const meant = mend(name, (text) => fits(text, parentSchema));
  const isLong = error.keyword === "maxLength";
  const why = isLong ? `: at most ${error.params["limit"]} characters were expected` : spelling(error);
  return errorAt({
    code: "key-malformed",
    message: `${quote(name)} is not ${withArticle(titleOf(parentSchema))}${why}`,
    hint: meant ? `write \`${meant}\`` : exampleHint(parentSchema, place),
    place,
  });
}

/** A text that its mini-language, or its pattern, does not know; `whole` is what it stands in. */
export function malformed(error: ErrorObject, places: Places, whole: unknown): Problem {
  const { parentSchema, instancePath } = error;
  const text = String(error.data);
  const reading = misreadOf(error);
  const hasComma = /^-?[0-9][0-9._]*,[0-9]/.test(text.slice(reading?.offset));
  const place = places.within(instancePath, reading?.offset ?? 0);
  const isRead = (candidate: string) => fits(candidate, parentSchema);
  const withCurrency = roundingWithCurrency(error, whole) ?? text;
  const meant = isRead(withCurrency) ? withCurrency : mend(withCurrency, isRead);
  return errorAt({
    code: hasComma ? "number-with-comma" : "value-malformed",
    message: malformedMessage(error, reading),
    hint: meant ? `write ${quote(meant)}` : (reading?.hint ?? exampleHint(parentSchema, place)),
    place,
  });
}

/** What was found, what was expected, and why; a reader's sentence about the whole text already says all three. */
function malformedMessage(error: ErrorObject, reading: Misread | undefined): string {
  const found = show(error.data);
  const expected = `${found} is not ${withArticle(titleOf(error.parentSchema))}`;
  if (!reading) return `${expected}${spelling(error)}`;
  if (!reading.misread.startsWith(found)) {
    return `${expected}: ${reading.misread.replace(" is not a decimal number: it has", " has")}`;
  }
  const [, reason] = /^ is not a decimal number: (.*)$/.exec(reading.misread.slice(found.length)) ?? [];
  return reason ? `${expected}: ${reason}` : reading.misread;
}

/** How the pattern of the schema wants a name, if it is one of ours. */
function spelling({ parentSchema }: ErrorObject): string {
  const pattern = String(resolve(parentSchema)?.["pattern"] ?? "");
  return pattern === "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
    ? ": lower-case words joined by hyphens were expected"
    : "";
}

function fits(text: string, schema: object | undefined): boolean {
  const { pattern, format } = resolve(schema as Readonly<Record<string, unknown>>) ?? {};
  const reading = READERS[String(format)]?.(text);
  return !(reading && isMisread(reading)) && (!pattern || new RegExp(String(pattern)).test(text));
}

function misreadOf(error: ErrorObject): Misread | undefined {
  const format = error.parentSchema?.["format"] as string | undefined;
  const reading = format === undefined ? undefined : READERS[format]?.(String(error.data));
  return reading && isMisread(reading) ? reading : undefined;
}
