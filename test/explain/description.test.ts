import { expect, test } from "vitest";
import { describe as describeCatalog } from "../../src/engine.ts";
import { shop, version } from "../support/shop.ts";

test("who chooses a tariff is told since when a version is withdrawn", async () => {
  const catalog = await shop(
    version("2026-01-01", { withdrawn: "2026-05-01" }),
    version("2026-06-02", { existing: { otherwise: "on_effective_date" } }),
  );
  const versions = describeCatalog(catalog).tariffs.flatMap((tariff) => tariff.versions);
  expect(versions.map(({ effective, withdrawn }) => [effective, withdrawn])).toEqual([
    ["2026-01-01", "2026-05-01"],
    ["2026-06-02", null],
  ]);
});
