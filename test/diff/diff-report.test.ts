import { describe, expect, test } from "vitest";
import { diffCatalogs } from "../../src/diff/diff.ts";
import { diffReport } from "../../src/diff/diff-report.ts";
import { reportHtml } from "../../src/report/report-html.ts";
import { reportMarkdown } from "../../src/report/report-markdown.ts";
import { reportText } from "../../src/report/report-text.ts";
import { mailCatalog, mailVersion, shippedCatalogs } from "./catalogs.ts";

const asIs = (text: string) => text;
const PLAIN = { error: asIs, warning: asIs, strong: asIs, faint: asIs };
const NAMES = { base: "main", head: "tariffs" };

async function mailReport() {
  const price = (text: string) => `charges:
  messages:
    meter: messages
    model: per_unit
    price: ${text} EUR per message
`;
  const rows = `existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
assumptions: ["a <b>bold</b> | guess"]
`;
  const old = mailVersion("2026-01-01", price("0.01"));
  const next = mailVersion("2026-07-01", price("0.009") + rows);
  return diffReport(await diffCatalogs(await mailCatalog([old]), await mailCatalog([old, next])), NAMES);
}

describe("a difference between tariff files", () => {
  test("is a text of 80 columns", async () => {
    const { base, head } = await shippedCatalogs();
    const text = reportText(diffReport(await diffCatalogs(base, head), NAMES), PLAIN);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    await expect(text).toMatchFileSnapshot("cspm-diff.txt");
  });

  test("shows each price with its change", async () => {
    expect(reportText(await mailReport(), PLAIN)).toContain(`
  messages: changed
    quantity                 before                  after  change
    every one  0.01 EUR per message  0.009 EUR per message    -10%
`);
  });

  test("is Markdown in which nothing is taken for a tag or the end of a cell", async () => {
    const text = reportMarkdown(await mailReport());
    expect(text).toContain("- a &lt;b>bold&lt;/b> | guess");
    expect(text).toContain("| every one | 0.01 EUR per message | 0.009 EUR per message | -10% |");
  });

  test("is a page that asks for nothing from anywhere, with both curves", async () => {
    const page = reportHtml(await mailReport(), "sha256:0");
    expect(page).not.toMatch(/<script|src=|href="http|url\(/);
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).toContain('<path class="curve-2"');
    expect(page).toContain("a &lt;b&gt;bold&lt;/b&gt; | guess");
  });

  test("says so where there is none", async () => {
    const { head } = await shippedCatalogs();
    expect(reportText(diffReport(await diffCatalogs(head, head), NAMES), PLAIN)).toBe(
      "From main to tariffs\n  They mean the same: no price, no term and no date differs.",
    );
  });
});
