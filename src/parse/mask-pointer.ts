import { requestSchema, resultSchema } from "../generated/schemas.ts";
import { resolve, type Schema } from "./schema-lookup.ts";

/** A step of a pointer that leads nowhere, whatever is recorded, and the names that would lead on instead. */
export type LostStep = { readonly step: string; readonly known: readonly string[] };

const ANY: Schema = {};
const { lines, totals } = resultSchema["properties"] as Readonly<Record<string, Schema>>;

/** What a record of the decision log can hold; see `DecisionRecord`. */
const RECORD: Schema = {
  properties: {
    ...{ time: ANY, request_id: ANY, operation: ANY, caller: ANY, catalog: ANY, milliseconds: ANY },
    ...{ versions: { items: ANY }, request: requestSchema, lines, totals },
    problems: { items: { $ref: "result.schema.json#/definitions/problem" } },
  },
};

/** The first step of a pointer (RFC 6901, with `*`) into a record that no record can have; such a pointer would mask nothing. */
export function lostStep(pointer: string): LostStep | undefined {
  let schemas: readonly Schema[] = [RECORD];
  for (const raw of pointer.split("/").slice(1)) {
    const step = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    const next = schemas.flatMap((schema) => below(schema, step));
    if (next.length === 0) return { step, known: schemas.flatMap(namesIn) };
    schemas = next;
  }
  return undefined;
}

function below(schema: Schema, step: string): readonly Schema[] {
  return variantsOf(schema).flatMap((variant) => {
    const properties = propertiesOf(variant);
    const { items, additionalProperties: others } = variant;
    const element = items !== undefined && /^([*]|0|[1-9][0-9]*)$/.test(step) ? [items as Schema] : [];
    const own = Object.hasOwn(properties, step) ? properties[step] : undefined;
    if (step === "*") return [...element, ...Object.values(properties), ...anyName(others)];
    return [...element, ...(own ? [own] : anyName(others))];
  });
}

/** What stands under a name that the schema does not list. */
function anyName(others: unknown): readonly Schema[] {
  if (typeof others === "object" && others !== null) return [others as Schema];
  return others === true ? [ANY] : [];
}

function namesIn(schema: Schema): readonly string[] {
  return variantsOf(schema).flatMap((variant) => [
    ...Object.keys(propertiesOf(variant)),
    ...(variant["items"] === undefined ? [] : ["*"]),
  ]);
}

function variantsOf(schema: Schema): readonly Schema[] {
  const found = resolve(schema) ?? ANY;
  const variants = found["oneOf"] as readonly Schema[] | undefined;
  return variants ? variants.flatMap(variantsOf) : [found];
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
}
