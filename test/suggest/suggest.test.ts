import { describe, expect, test } from "vitest";
import { type Coverage, coverageOf, openCatalog } from "../../src/engine.ts";
import { readTariffs, type Source } from "../../src/index.ts";
import { suggestFor } from "../../src/suggest/suggest.ts";
import { PRODUCT, type Terms, version } from "../support/shop.ts";

async function opened(sources: readonly Source[]) {
  const { catalog, examples, problems } = await openCatalog(sources);
  if (!catalog) throw new Error(JSON.stringify(problems));
  return { catalog, coverage: coverageOf(catalog, examples) };
}

/** The files with all suggestions taken over, and what was left to do by hand. */
async function completed(sources: readonly Source[]) {
  const { catalog, coverage } = await opened(sources);
  const all = await Promise.all(coverage.map((each) => suggestFor(each, catalog)));
  const files = sources.map((source) => {
    const own = all.find(({ file }) => file === source.path)?.examples ?? [];
    if (own.length === 0) return source;
    const text = own.map((lines) => `  - ${lines.join("\n    ")}\n`).join("");
    const head = source.text.includes("\nexamples:\n") ? source.text : `${source.text}examples:\n`;
    return { ...source, text: `${head}${text}` };
  });
  return { files, byHand: all.flatMap(({ byHand }) => byHand) };
}

const missing = (coverage: readonly Coverage[]) =>
  coverage.flatMap(({ version: id, targets }) =>
    targets.flatMap(({ what, isShown }) => (isShown ? [] : [`${id}: ${what}`])),
  );

describe("suggested examples", () => {
  test.each(["test/problems/_base", "test/year/tariffs", "tariffs"])(
    "of %s come out, and show what none did",
    async (folder) => {
      const { files, byHand } = await completed(await readTariffs(folder));
      const { coverage } = await opened(files);
      const left = missing(coverage);
      expect(left.length, left.join("\n")).toBeLessThanOrEqual(byHand.length);
      expect((await completed(files)).byHand).toEqual(byHand);
    },
  );

  test("leave to the author what only the author knows", async () => {
    const terms: Terms = {
      cohorts: { early: "{ started: { before: 2025-06-01 } }" },
      existing: { early: "on 2026-07-01", otherwise: "on_effective_date" },
    };
    const { byHand } = await completed([PRODUCT, version("2025-01-01"), version("2026-01-01", terms)]);
    expect(byHand).toEqual(["the row for early decides: only its author knows a contract that fits"]);
  });

  test("show the end of a month, and days of 23 and 25 hours", async () => {
    const seats =
      "{ quantity: order.seats, every: month, model: per_unit, price: 12 USD per seat-month, prorate: by_second, billed: in_arrears }";
    const terms: Terms = { zone: "Europe/Berlin", sold: "by_order", charges: { seats } };
    const { files } = await completed([PRODUCT, version("2025-01-15", terms)]);
    // 31 January to 28 February, and from there to 31 March: two whole parts of 10 x 12
    expect(files[1]?.text).toContain(
      "period: 2025-01-31 to 2025-03-31\n    order: { seats: 10 }\n    exact: 240 USD\n",
    );
    // 8 days but an hour, of the 31 days but an hour from 23 March on: 191 / 743 x 120
    expect(files[1]?.text).toContain("period: 2025-03-23 to 2025-03-31\n");
    expect(files[1]?.text).toContain("exact: 30.847913862719 USD\n");
    const { coverage } = await opened(files);
    expect(missing(coverage)).toEqual([]);
  });

  test("know no later version than their own", async () => {
    const later = {
      existing: { otherwise: "on_effective_date" },
      charges: { calls: "{ meter: calls, model: per_unit, price: 1.4 USD per call }" },
    };
    const { files } = await completed([PRODUCT, version("2025-01-01"), version("2026-01-01", later)]);
    expect(files[1]?.text).toContain("usage: { calls: 1 }\n    exact: 1 USD\n    amount: 1 USD\n");
    expect(files[2]?.text).toContain("exact: 1.4 USD\n");
  });
});
