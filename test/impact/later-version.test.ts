import { describe, expect, test } from "vitest";
import { bookOf } from "../../src/book/book.ts";
import type { Catalog } from "../../src/domain/catalog.ts";
import { openCatalog } from "../../src/engine.ts";
import type { ImpactResult } from "../../src/generated/result.ts";
import { ANY_WORK } from "../../src/impact/change.ts";
import { changesFrom } from "../../src/impact/changes-from.ts";
import { impactOf } from "../../src/impact/impact.ts";
import { readTariffs } from "../../src/index.ts";
import { shippedCatalogs } from "../diff/catalogs.ts";

const BOOK = {
  contracts: "test/impact/stored-book/contracts.ndjson",
  usage: "test/impact/stored-book/usage.ndjson",
  usageFrom: undefined,
};

/** The shipped tariffs, and a version of either with doubled prices from 16 June 2026 on. */
async function withLaterVersions(): Promise<Catalog> {
  const shipped = await readTariffs("tariffs");
  const later = shipped
    .filter(({ path }) => path.endsWith("/2026-06-02.yaml"))
    .map(({ path, text }) => ({
      path: path.replace("2026-06-02", "2026-06-16"),
      text: text
        .replace(/\nexamples:\n[\s\S]*$/, "\n")
        .replace("effective: 2026-06-02", "effective: 2026-06-16")
        .replaceAll("0.0732", "0.1464")
        .replace("1.46 USD", "2.92 USD"),
    }));
  const { catalog, problems } = await openCatalog([...shipped, ...later]);
  if (!catalog) throw new Error(problems.map(({ message }) => message).join("\n"));
  return catalog;
}

async function impact(
  base: Catalog,
  head: Catalog,
  period: { from: string; until: string },
): Promise<ImpactResult> {
  const since = changesFrom(base, head, Temporal.Instant.from("2026-06-01T00:00:00Z"));
  const book = bookOf(BOOK, () => undefined);
  for await (const step of impactOf(book, { base, head, period, changesFrom: since, asking: ANY_WORK }, []))
    if (step.kind === "whole") return step.result;
  throw new Error("no end");
}

describe("over a stored book of contracts, a version that is added", () => {
  test("changes no bill for the days before its date", async () => {
    const [{ head: base }, head] = [await shippedCatalogs(), await withLaterVersions()];
    const { contracts, differing, totals, changes_from } = await impact(base, head, {
      from: "2026-06-01",
      until: "2026-06-16",
    });
    expect([contracts, differing, changes_from]).toEqual([120, 0, "2026-06-16T00:00:00+08:00"]);
    expect(totals[0]?.contracts).toBeGreaterThan(100);
    expect(totals).toMatchObject([{ difference: "0.00", rises: 0, falls: 0 }]);
  });

  test("changes no bill's part for the days before it, where the bill goes on after it", async () => {
    const [{ head: base }, head] = [await shippedCatalogs(), await withLaterVersions()];
    const result = await impact(base, head, { from: "2026-06-01", until: "2026-07-01" });
    expect(result.differing).toBeGreaterThan(50);
    expect([result.changed_before, result.lost_promises]).toEqual([
      { contracts: 0, first: [] },
      { contracts: 0, first: [] },
    ]);
    expect(result.totals[0]?.falls).toBe(0);
  });
});
