import { requestSchema, resultSchema } from "../../generated/schemas.ts";
import type { Json } from "./operation-description.ts";

/** Points to a definition of the schemas, or to a whole schema: `rate_request`, `rate_result`. */
export function schemaOf(name: string): Json {
  return { $ref: `${PREFIX}${name}` };
}

/** The definitions that a part of the description points to, and those that they point to. */
export function schemasUsedBy(part: object): Readonly<Record<string, Json>> {
  const used = new Set<string>();
  const waiting = namesIn(part);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...namesIn(definitionOf(name)));
  }
  return Object.fromEntries([...used].sort().map((name) => [name, definitionOf(name)]));
}

const PREFIX = "#/components/schemas/";

/** What the engine validates with, and nothing written for the description alone. */
const DEFINITIONS: ReadonlyMap<string, Json> = eachOnce([
  ...definitionsOf("rate_request", requestSchema),
  ...definitionsOf("rate_result", resultSchema),
]);

/** Two schemas that define one name would have to be told apart here first. */
function eachOnce(definitions: readonly (readonly [string, Json])[]): ReadonlyMap<string, Json> {
  const byName = new Map(definitions);
  if (byName.size < definitions.length) throw new Error("two schemas define the same name");
  return byName;
}

function definitionOf(name: string): Json {
  const found = DEFINITIONS.get(name);
  if (!found) throw new Error(`no schema defines ${name}`);
  return found;
}

/** OpenAPI 3.1 reads JSON Schema of 2020-12; of what changed since draft 7 our schemas use the place of definitions alone. */
function definitionsOf(name: string, schema: Json): readonly (readonly [string, Json])[] {
  const { $schema, definitions, ...root } = rewritten(schema);
  return [[name, root], ...Object.entries(definitions as Readonly<Record<string, Json>>)]; // each schema has some
}

function rewritten(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "$ref" ? String(value).replace("#/definitions/", PREFIX) : value,
  );
}

function namesIn(part: object): string[] {
  const references = JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  return [...references].map(([, name = ""]) => name);
}
