import type { Place } from "../domain/problem.ts";
import { resolve, type Schema } from "./schema-lookup.ts";

/** The longest example that is still read. */
const LONGEST = 160;

/** The hint that shows what could stand at a place: up to four examples of the schema, or the keys of a large map. */
export function exampleHint(schema: Schema | undefined, place: Place): string {
  const found = resolve(schema);
  const examples = (found?.["examples"] as readonly unknown[] | undefined) ?? [exampleOf(found)];
  const texts = examples.slice(0, 4).map((example) => `\`${pasteable(example, place)}\``);
  const hint = `write for example ${orList(texts)}`;
  if (hint.length <= LONGEST) return hint;
  const keys = (found?.["required"] as readonly string[] | undefined) ?? [];
  return keys.length === 0
    ? `write for example ${texts[0]}`
    : `write a map with the keys ${keys.map((key) => `\`${key}\``).join(", ")}`;
}

/** One entry of a map, ready to paste. */
export function exampleEntry(schema: Schema | undefined, key: string, place: Place): string {
  const found = resolve(schema);
  const properties = found?.["properties"] as Readonly<Record<string, Schema>> | undefined;
  const example = (found?.["examples"] as readonly Readonly<Record<string, unknown>>[] | undefined)?.[0];
  const value = pasteable(properties?.[key] ? exampleOf(properties[key]) : example?.[key], place);
  return "file" in place ? `${key}: ${value}` : `"${key}": ${value}`;
}

/** `a`, `b` or `c`. */
export function orList(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} or ${last}`;
}

/** A value of this schema: its first example, its only or first listed value, or one put together from its parts. */
function exampleOf(schema: Schema | undefined): unknown {
  const found = resolve(schema);
  if (!found) return "...";
  const listed = [found["examples"], found["enum"]] as readonly (readonly unknown[] | undefined)[];
  const known = listed[0]?.[0] ?? found["const"] ?? listed[1]?.[0];
  if (known !== undefined) return known;
  if (found["type"] === "boolean") return true;
  if (found["items"]) return [exampleOf(found["items"] as Schema)];
  const properties = (found["properties"] ?? {}) as Readonly<Record<string, Schema>>;
  const required = found["required"] as readonly string[] | undefined;
  if (required) return Object.fromEntries(required.map((key) => [key, exampleOf(properties[key])]));
  const name = found["propertyNames"] as Schema | undefined;
  return name ? { [String(exampleOf(name))]: exampleOf(found["additionalProperties"] as Schema) } : "...";
}

/** As YAML where it goes into a file, as JSON where it goes into a request. */
function pasteable(value: unknown, place: Place): string {
  if ("pointer" in place) return JSON.stringify(value);
  return typeof value === "string" && !/^[^\p{L}\p{N}]|: | #/u.test(value) ? value : flow(value);
}

/** A value as YAML writes it on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
    return `{ ${entries.join(", ")} }`;
  }
  if (typeof value !== "string" || /^[\p{L}\p{N}][\p{L}\p{N} ./_+-]*$/u.test(value)) return String(value);
  return JSON.stringify(value);
}
