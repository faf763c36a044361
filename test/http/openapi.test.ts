import { type Config, createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
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

async function faultsOf(described: object, config: Config): Promise<readonly string[]> {
  const problems = await lintFromString({ source: JSON.stringify(described), config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`);
}
