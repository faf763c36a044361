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

/** `a price was`, `an order was`, `charges were`, `true or false was`: a title as the subject of a sentence. */
export function titleWas(schema: Schema | undefined): string {
  const title = titleOf(schema);
  if (resolve(schema)?.["type"] === "boolean") return "`true` or `false` was";
  return isPlural(title) ? `${title} were` : `${withArticle(title)} was`;
}

/** `this price`, `these charges`. */
export function thisTitle(schema: Schema | undefined): string {
  const title = titleOf(schema);
  return `${isPlural(title) ? "these" : "this"} ${title}`;
}

/** `a price`, `an order`, `charges`. */
export function withArticle(title: string): string {
  if (isPlural(title)) return title;
  return `${/^[aeio]/.test(title) ? "an" : "a"} ${title}`;
}

function isPlural(title: string): boolean {
  return title.endsWith("s") && !title.includes(" of ");
}

/** Follows `$ref` and the `allOf` that carries a description beside one. */
export function resolve(schema: Schema | undefined): Schema | undefined {
  const wrapped = (schema?.["allOf"] as readonly Schema[] | undefined)?.[0];
  if (wrapped) return resolve(wrapped);
  const reference = schema?.["$ref"] as string | undefined;
  return reference === undefined ? schema : resolve(lookUp(reference));
}

/** The keys of all variants of a map, which its discriminator tells apart; none of a map without variants. */
export function keysOfVariants(schema: Schema | undefined): readonly string[] {
  return propertiesOfVariants(schema).flatMap((properties) => Object.keys(properties));
}

/** What the discriminator `tag` can be, one value per variant. */
export function tagsOfVariants(schema: Schema | undefined, tag: string): readonly unknown[] {
  return propertiesOfVariants(schema).map((properties) => properties[tag]?.["const"]);
}

function propertiesOfVariants(schema: Schema | undefined): readonly Readonly<Record<string, Schema>>[] {
  const variants = (resolve(schema)?.["oneOf"] as readonly Schema[] | undefined) ?? [];
  return variants.map(
    (variant) => (resolve(variant)?.["properties"] ?? {}) as Readonly<Record<string, Schema>>,
  );
}

function lookUp(reference: string): Schema | undefined {
  const [file, path = ""] = reference.split("#/");
  const name = path.split("/")[1] ?? "";
  const homes = file ? [FILES[file]] : Object.values(FILES);
  return homes
    .map((home) => (home?.["definitions"] as Record<string, Schema> | undefined)?.[name])
    .find(Boolean);
}
