import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environmentConfigs } from "../../src/config/environment-config.ts";

const PAGE = readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8");
const VARIABLES = [...PAGE.matchAll(/<br> `(TARIFF_[A-Z_]+)` \| (?:for example )?`(.*?)` \|/g)].map(
  ([, name = "", value = ""]) => [name, String(JSON.parse(value))] as const,
);

test("the page names every single value of the configuration", () => {
  expect(VARIABLES.length).toBe(PAGE.match(/`TARIFF_[A-Z_]+` \|/g)?.length);
  expect(VARIABLES.length).toBeGreaterThan(15);
});

test.each(VARIABLES)("%s can be set as the page says, to %s", (name, value) => {
  expect(environmentConfigs({ [name]: value })).toEqual([expect.any(Object)]);
});
