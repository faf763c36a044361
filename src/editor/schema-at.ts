import { resolvedSchema, type Schema } from "../engine.ts";
import { productSchema, tariffSchema } from "../generated/schemas.ts";
import { type Path, valueAt } from "./spot.ts";

/** The schemas of a file that could describe the value at a path: one, or the variants of a map that are still open. */
export function schemasAt(file: string, value: unknown, path: Path): readonly Schema[] {
  let schemas: readonly Schema[] = [file.endsWith("product.yaml") ? productSchema : tariffSchema];
  for (const [n, step] of path.entries()) {
    const enclosing = valueAt(value, path.slice(0, n));
    schemas = schemas.flatMap((schema) => variantsOf(schema, enclosing)).flatMap((each) => below(each, step));
  }
  return schemas;
}

/** A schema, or those of its variants that what is written already leaves open. */
export function variantsOf(schema: Schema, value: unknown): readonly Schema[] {
  const resolved = resolvedSchema(schema) ?? schema;
  const variants = (resolved["oneOf"] ?? resolved["anyOf"]) as readonly Schema[] | undefined;
  if (!variants) return [resolved];
  const all = variants.flatMap((variant) => variantsOf(variant, value));
  const open = all.filter((variant) => isOpen(variant, value));
  return open.length > 0 ? open : all;
}

/** Whether no key with a fixed value says otherwise. */
function isOpen(variant: Schema, value: unknown): boolean {
  return Object.entries(propertiesOf(variant)).every(([key, { const: fixed }]) => {
    const stated = valueAt(value, [key]);
    return fixed === undefined || stated === undefined || stated === fixed;
  });
}

/** The keys that a map of this schema knows by name. */
export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
}

function below(schema: Schema, step: string | number): readonly Schema[] {
  const next =
    typeof step === "number"
      ? schema["items"]
      : (propertiesOf(schema)[step] ?? schema["additionalProperties"]);
  return typeof next === "object" && next !== null ? [next as Schema] : [];
}

/** What a schema says that its values are: its own words, or those of what it refers to. */
export function descriptionOf(schema: Schema): string {
  return String(schema["description"] ?? resolvedSchema(schema)?.["description"] ?? "");
}
