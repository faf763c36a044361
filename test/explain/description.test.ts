import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { describe as describeCatalog, rate, versionDescription } from "../../src/engine.ts";
import { catalogOf, PRODUCT, shop, version } from "../support/shop.ts";

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

test("a version names the digest of its file, and the commit where it is recorded, which changes neither catalog nor bill", async () => {
  const file = version("2026-01-01");
  const commit = { hash: "0123456789".repeat(4), date: "2025-12-01T10:00:00+00:00" };
  const [plain, recorded] = [await shop(file), await catalogOf([PRODUCT, { ...file, commit }])];
  const sha256 = createHash("sha256").update(file.text).digest("hex");
  const described = [plain, recorded].map(
    (catalog) => versionDescription(catalog, "shop/thing/basic", "2026-01-01")?.version,
  );
  expect(described).toMatchObject([
    { sha256, commit: null },
    { sha256, commit },
  ]);
  expect(recorded.digest).toBe(plain.digest);
  const request = {
    contract: { id: "c", tariff: "shop/thing/basic", started: "2026-01-01" },
    period: { from: "2026-01-01", until: "2026-02-01" },
    usage: [{ meter: "calls", at: "2026-01-05", quantity: 3 }],
  };
  expect(JSON.stringify(await rate(recorded, request))).toBe(JSON.stringify(await rate(plain, request)));
});
