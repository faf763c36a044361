import { describe, expect, test } from "vitest";
import { hoverAt } from "../../src/editor/hover.ts";
import { openCatalog } from "../../src/index.ts";
import { catalog, shipped } from "../support/june.ts";
import { PRODUCT, version } from "../support/shop.ts";

async function hover(file: string, sought: string, further = 0): Promise<string> {
  const source = shipped.find(({ path }) => path.endsWith(file));
  if (!source) throw new Error(`${file} is not shipped`);
  const at = source.text.indexOf(sought);
  if (at === -1) throw new Error(`\`${sought}\` is not in ${file}`);
  return (await hoverAt(source, at + further, catalog))?.text ?? "";
}

describe("a hover", () => {
  test("over a tier shows what its bounds come to", async () => {
    // 100,000 x 0.0009; + 400,000 x 0.00069; + 500,000 x 0.000625
    expect(await hover("subscription/2024-01-01.yaml", "0.00069")).toContain(
      "| 100000 checks | 90 USD |\n| 500000 checks | 366 USD |\n| 1000000 checks | 678.5 USD |",
    );
  });

  test("over what is beyond the included counts beyond it", async () => {
    // 10 instances are prepaid: 11 scans are one beyond
    expect(await hover("subscription/2026-06-02.yaml", "included:")).toContain(
      "| 11 scanned-instances | 0.0732 USD |",
    );
  });

  test("over what recurs shows a month", async () => {
    expect(await hover("subscription/2026-06-02.yaml", "prepaid-instances:")).toContain(
      "| 100 instances for a month | 146 USD |",
    );
  });

  test("over a row shows an order that it decides about", async () => {
    const text = await hover("subscription/2026-06-02.yaml", "when: otherwise", 7);
    expect(text).toContain("Orders of `otherwise` switch when their order ends");
    expect(text).toContain("until 2027-05-03T00:00:00+08:00: the version of 2024-01-01");
  });

  test("over a key of a product tells what it means", async () => {
    expect(await hover("product.yaml", "aggregate: distinct", 2)).toContain(
      "distinct: how many different values",
    );
  });

  test("between keys, or in a file of no catalog, tells no figures", async () => {
    const [source] = shipped;
    if (!source) throw new Error("nothing is shipped");
    expect(await hoverAt({ ...source, text: "\n\n" }, 1, catalog)).toBeUndefined();
    const alone = await hoverAt(source, source.text.indexOf("price:"), undefined);
    expect(alone?.text).not.toContain("| for |");
  });

  test("over a cohort of one's own makes no contract up", async () => {
    const second = version("2026-01-01", {
      cohorts: { early: "{ started: { before: 2025-06-01 } }" },
      existing: { early: "on 2026-07-01", otherwise: "on_effective_date" },
    });
    const { catalog: own } = await openCatalog([PRODUCT, version("2025-01-01"), second]);
    const text = (await hoverAt(second, second.text.indexOf("when: early") + 7, own))?.text;
    expect(text).toContain("Orders of `early` switch at 2026-07-01T00:00:00+00:00");
    expect(text).not.toContain("For example");
  });
});
