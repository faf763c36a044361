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
  return variantSchemas(schema).flatMap((variant) => Object.keys(propertiesOf(variant)));
}

/** A variant of a map: what its discriminator says, and in half a sentence what it does. */
type Variant = { readonly value: string; readonly does: string };

/** The variants that the discriminator `tag` tells apart, with the first sentence of each description. */
export function variantsOf(schema: Schema | undefined, tag: string): readonly Variant[] {
  return variantSchemas(schema).map((variant) => {
    const [sentence = ""] = String(variant["description"]).split(".", 1);
    const value = String(propertiesOf(variant)[tag]?.["const"]);
    return { value, does: sentence.charAt(0).toLowerCase() + sentence.slice(1) };
  });
}

function variantSchemas(schema: Schema | undefined): readonly Schema[] {
  const variants = (resolve(schema)?.["oneOf"] as readonly Schema[] | undefined) ?? [];
  return variants.map((variant) => resolve(variant) ?? {});
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
}

function lookUp(reference: string): Schema | undefined {
  const [file, path = ""] = reference.split("#/");
  const name = path.split("/")[1] ?? "";
  const homes = file ? [FILES[file]] : Object.values(FILES);
  return homes
    .map((home) => (home?.["definitions"] as Record<string, Schema> | undefined)?.[name])
    .find(Boolean);
}
