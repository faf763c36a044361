import { type Config, createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { requestSchema, resultSchema } from "../../src/generated/schemas.ts";
import { ENDPOINTS } from "../../src/http/endpoints.ts";
import { openApiDocument } from "../../src/http/openapi/openapi-document.ts";
import { OPERATIONS } from "../../src/http/openapi/operations.ts";

const document = openApiDocument(ENDPOINTS, "1.2.3");

test("every endpoint is described, and nothing besides", () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(ENDPOINTS.map(({ operation }) => operation).sort());
});

test("the description has no fault that the recommended rules of a linter find", async () => {
  const config: Config = await createConfig({ extends: ["recommended"] });
  expect(await faultsOf(document, config)).toEqual([]);
  const { license, ...info } = document["info"] as { license: object };
  expect(await faultsOf({ ...document, info }, config)).not.toEqual([]); // it does look
});

test("the schemas are word for word those by which the engine validates", () => {
  const { schemas } = document["components"] as { schemas: Readonly<Record<string, object>> };
  const own = new Map<string, unknown>(
    [requestSchema, resultSchema].flatMap(({ definitions }) => Object.entries(definitions ?? {})),
  );
  own.set("rate_request", withoutOrigin(requestSchema)).set("rate_result", withoutOrigin(resultSchema));
  expect(schemas["moment"]).toMatchObject({ format: "tariff-moment" });
  for (const [name, schema] of Object.entries(schemas)) {
    const text = JSON.stringify(schema).replaceAll("#/components/schemas/", "#/definitions/");
    expect(JSON.parse(text), name).toEqual(own.get(name));
  }
});

function withoutOrigin({ $schema, definitions, ...root }: Readonly<Record<string, unknown>>): object {
  return root;
}

test("who may ask is described as the table has it", () => {
  const paths = document["paths"] as Readonly<
    Record<string, Readonly<Record<string, { security: readonly object[] }>>>
  >;
  for (const { path, method, scope } of ENDPOINTS) {
    const { security } = paths[path]?.[method.toLowerCase()] ?? {};
    expect(security, path).toEqual(scope === undefined ? [] : [{ api_key: [scope] }, { token: [scope] }]);
  }
});

async function faultsOf(described: object, config: Config): Promise<readonly string[]> {
  const problems = await lintFromString({ source: JSON.stringify(described), config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`);
}
