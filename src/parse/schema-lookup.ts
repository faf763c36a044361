import { productSchema, requestSchema, resultSchema, tariffSchema } from "../generated/schemas.ts";

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const FILES: Readonly<Record<string, Schema>> = {
  "product.schema.json": productSchema,
  "request.schema.json": requestSchema,
  "result.schema.json": resultSchema,
  "tariff.schema.json": tariffSchema,
};

/** What people call a value of this schema: its `title`. */
export function titleOf(schema: Schema | undefined): string {
  return String(resolve(schema)?.["title"] ?? "value");
}

/** A value of this schema that can be pasted: its first example, its only or its first listed value. */
export function exampleOf(schema: Schema | undefined): string {
  const found = resolve(schema);
  const examples = found?.["examples"] as readonly unknown[] | undefined;
  const listed = found?.["enum"] as readonly unknown[] | undefined;
  const example = examples?.[0] ?? found?.["const"] ?? listed?.[0];
  return typeof example === "object" ? JSON.stringify(example) : String(example ?? "...");
}

/** A value of one key of a map of this schema. */
export function exampleOfKey(schema: Schema | undefined, key: string): string {
  const properties = schema?.["properties"] as Readonly<Record<string, Schema>> | undefined;
  const examples = schema?.["examples"] as readonly Readonly<Record<string, unknown>>[] | undefined;
  return properties?.[key] ? exampleOf(properties[key]) : String(examples?.[0]?.[key] ?? "...");
}

export function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** Follows `$ref` and the `allOf` that carries a description beside one. */
function resolve(schema: Schema | undefined): Schema | undefined {
  const wrapped = (schema?.["allOf"] as readonly Schema[] | undefined)?.[0];
  if (wrapped) return resolve(wrapped);
  const reference = schema?.["$ref"] as string | undefined;
  return reference === undefined ? schema : resolve(lookUp(reference));
}

function lookUp(reference: string): Schema | undefined {
  const [file, path = ""] = reference.split("#/");
  const name = path.split("/")[1] ?? "";
  const homes = file ? [FILES[file]] : Object.values(FILES);
  return homes
    .map((home) => (home?.["definitions"] as Record<string, Schema> | undefined)?.[name])
    .find(Boolean);
}
