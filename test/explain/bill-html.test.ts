import { beforeAll, describe, expect, test } from "vitest";
import { PAGE_STYLE } from "../../src/explain/page-style.ts";
import { type Catalog, explainHtml, openCatalog, readTariffs } from "../../src/index.ts";
import { contract, order, type RateResult, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { textsOf } from "./page.ts";

let shipped: Catalog;
let june: string;

beforeAll(async () => {
  const { catalog } = await openCatalog(await readTariffs("tariffs"));
  if (!catalog) throw new Error("the shipped tariffs are wrong");
  shipped = catalog;
  june = explainHtml(await juneOf("c-1"));
});

/** 600,001 checks under the old terms; 5 checks, which the new ones do not price, and 87 scanned instances. */
function juneOf(id: string): Promise<RateResult> {
  return rated(shipped, {
    contract: { id, tariff: "security-center/cspm/pay-as-you-go", started: "2026-01-01" },
    period: { from: "2026-06-01", until: "2026-07-01" },
    usage: [
      { meter: "checks", at: "2026-05-31", quantity: 9 },
      { meter: "checks", at: "2026-06-01", quantity: 600_001 },
      { meter: "checks", at: "2026-06-03", quantity: 5 },
      { meter: "scanned-instances", at: "2026-06-03", quantity: 87 },
    ],
  });
}

describe("the bill as a page", () => {
  test("begins with whose it is, for when, and the total", () => {
    expect(june).toContain("<title>Bill for contract c-1, 1 to 30 June 2026</title>");
    expect(june).toContain(`<h1>Bill for contract <bdi>c-1</bdi></h1>
<p>1 to 30 June 2026, 30 days, UTC+08:00</p>
</div>
<dl class="sum">
<dt>Total</dt>
<dd><span class="number">421.37</span> USD</dd>
</dl>
`);
  });

  // 1 of 30 days is 333 of 10,000
  test("shows the timeline as a strip, and below it each version with its reason", () => {
    expect(june).toContain(`<h2>Timeline</h2>
<div class="strip" aria-hidden="true"><span class="look-1" style="flex-grow:333"><b>1</b> 1 January to 1 June 2026</span><span class="look-2" style="flex-grow:9667"><b>2</b> from 2 June 2026 on, no end known</span></div>
<ol class="parts">
<li id="part-1"><span class="badge look-1">1</span><dl class="facts">
<div><dt>Tariff</dt> <dd><bdi>security-center/cspm/pay-as-you-go</bdi></dd></div>
<div><dt>Version</dt> <dd><bdi>2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml</bdi></dd></div>
<div><dt>Applies</dt> <dd><bdi>1 January to 1 June 2026</bdi></dd></div>
<div><dt>Because</dt> <dd><bdi>bought at 2026-01-01T00:00:00+08:00, when the version of 2024-01-01 was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)</bdi></dd></div>
</dl></li>
<li id="part-2">`);
  });

  // 100,000 x 0.0009 + 400,000 x 0.0007 + 100,001 x 0.00045 = 90 + 280 + 45.00045
  test("opens a line to its figures, in a table with a caption, each with its place", () => {
    expect(june).toContain(`<ul class="lines">
<li><details class="line">
<summary><span class="what"><bdi class="title">checks</bdi> <span class="when">1 June 2026</span></span> <span class="billed"><span class="number">415.00</span> USD</span></summary>
<div class="how">
<div class="figures"><table>
<caption><b class="unseen">How <bdi>checks</bdi>, 1 June 2026, came about</b></caption>
<thead><tr><th scope="col"><b class="unseen">Step</b></th><th scope="col"><b class="unseen">Quantity</b></th><th scope="col"><b class="unseen">Unit or price</b></th><th scope="col"><b class="unseen">Amount</b></th></tr></thead>
<tbody>
<tr><th scope="row">used <small>2024-01-01.yaml:40</small></th><td class="figure"><span class="number">600,001</span></td><td colspan="2">checks</td></tr>
<tr><th scope="row">tier counter</th><td class="figure"><span class="number">0</span></td><td colspan="2">before, 600,001 after</td></tr>
<tr><th scope="row">up to 100,000 <small>2024-01-01.yaml:44</small></th><td class="figure"><span class="number">100,000</span></td><td class="price">× <span class="number" data-pad="0">0.0009</span> USD</td><td class="figure">= <span class="number" data-pad="000">90.00</span></td></tr>
<tr><th scope="row">&gt; 100,000 to 500,000 <small>2024-01-01.yaml:45</small></th><td class="figure"><span class="number">400,000</span></td><td class="price">× <span class="number" data-pad="0">0.0007</span> USD</td><td class="figure">= <span class="number" data-pad="000">280.00</span></td></tr>
<tr><th scope="row">&gt; 500,000 <small>2024-01-01.yaml:46</small></th><td class="figure"><span class="number">100,001</span></td><td class="price">× <span class="number">0.00045</span> USD</td><td class="figure">= <span class="number">45.00045</span></td></tr>
</tbody>
</table></div>
<ul class="remarks">
<li><bdi>exact 415.00045 USD, rounded to 415.00 USD</bdi></li>
</ul>
</div>
</details></li>
</ul>
`);
  });

  // 415.00 + 6.37 = 421.37, and exactly 415.00045 + 6.3684 = 421.36885
  test("ends with the totals, what was not charged, what comes next, and the catalog", async () => {
    const { catalog } = await juneOf("c-1");
    expect(textsOf(june).slice(-15)).toEqual([
      "Total",
      "What is billed in each currency",
      "USD",
      "Rounding added 0.00115 USD to the exact 421.36885 USD (half_up to 0.01 USD per line).",
      "421.37",
      "USD",
      "Not charged under the terms of its time",
      "checks: 5 checks, 2 to 30 June 2026, version of 2026-06-02",
      "Sent, but outside the period, so not billed here",
      "checks: 9 checks, 31 May 2026",
      "What comes next",
      "Next",
      "no switch to another version is known",
      "Catalog",
      catalog,
    ]);
  });

  test("asks for nothing from anywhere, and runs nothing", () => {
    expect(june).not.toMatch(/https?:\/\/|<script|<img|<iframe|@import|url\(|src=|srcset=|\son[a-z]+=/i);
    expect([...june.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      "data:,",
      "#part-1",
      "#part-2",
    ]);
    expect(june).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;`);
    expect(june).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n/);
  });
});

describe("the page of a bill by orders", () => {
  const CHARGES = {
    calls:
      "{ meter: calls, model: per_unit, price: 1 USD per call, maximum: { amount: 31 USD, per: month, prorate: by_day } }",
  };
  const orders = [
    order("2026-01-11", "2026-02-01", { id: "o-1" }),
    order("2026-02-01", "2026-03-01", { id: "o-2" }),
  ];
  const request = { contract: contract({ orders }), period: { from: "2026-01-01", until: "2026-02-01" } };
  const usage = [{ meter: "calls", at: "2026-01-20", quantity: 23 }];

  async function cents() {
    const rounding = "half_up to 0.01 USD per line";
    return await shop(version("2026-01-01", { sold: "by_order", rounding, charges: CHARGES }));
  }

  // 21 of 31 days of 31 are 21; 23 - 21 = 2
  test("shows time without an order in its place, and what a maximum took off", async () => {
    const page = explainHtml(await rated(await cents(), { ...request, usage }));
    expect(textsOf(page).slice(1, 10)).toEqual([
      "Bill for contract",
      "c",
      "1 to 31 January 2026, 31 days, UTC",
      "Total",
      "21.00",
      "USD",
      "Timeline",
      "1",
      "1 to 10 January 2026",
    ]);
    expect(page).toContain(`
<li id="part-1"><span class="badge gap">1</span><dl class="facts">
<div><dt>No order</dt> <dd><bdi>is valid 1 to 10 January 2026</bdi></dd></div>
</dl></li>
<li id="part-2"><span class="badge look-2">2</span>`);
    expect(page).toContain(`
<tr><th scope="row">came to</th><td class="figure"><span class="number">23.00</span></td><td>USD</td></tr>
<tr><th scope="row">at most <small>2026-01-01.yaml:9</small></th><td class="figure"><span class="number">31.00</span></td><td>USD per month</td></tr>
<tr><th scope="row">share</th><td class="figure"><span class="number">21.00</span></td><td>USD for 21 of 31 days</td></tr>
</tbody>
`);
  });

  // 1 call at 0.125 is 0.125, in cents 0.13: the zeros that align 0.005 belong to lines
  test("keeps the total apart from the decimals of its lines", async () => {
    const charges = { calls: "{ meter: calls, model: per_unit, price: 0.125 USD per call }" };
    const rounding = "half_up to 0.01 USD per statement";
    const catalog = await shop(version("2026-01-01", { sold: "by_order", rounding, charges }));
    const one = [{ meter: "calls", at: "2026-01-20", quantity: 1 }];
    const page = explainHtml(await rated(catalog, { ...request, usage: one }));
    expect(page).toContain(`<dd><span class="number">0.13</span> USD</dd>`);
    expect(page).toContain(`<td class="billed"><span class="number">0.13</span> USD</td>`);
    expect(page).toContain(`<span class="billed"><span class="number">0.125</span> USD</span>`);
  });

  // 23 - 2 = 21 was booked; 25 - 4 = 21 it comes to now
  test("shows what a correction takes back before what it bills", async () => {
    const catalog = await cents();
    const { lines: booked } = await rated(catalog, { ...request, usage });
    const more = [...usage, { meter: "calls", at: "2026-01-21", quantity: 2 }];
    const texts = textsOf(explainHtml(await rated(catalog, { ...request, usage: more, booked })));
    const from = texts.indexOf("Taken back, as it was booked before");
    expect(texts.slice(from, from + 11)).toEqual([
      "Taken back, as it was booked before",
      "calls",
      "11 to 31 January 2026",
      "-23.00",
      "USD",
      "booked under shop/thing/basic@2026-01-01",
      "maximum of calls",
      "11 to 31 January 2026",
      "2.00",
      "USD",
      "booked under shop/thing/basic@2026-01-01",
    ]);
    expect(texts).toContain(
      "This is a correction: 21.00 USD booked before, 21.00 USD now; 0 booked lines stand.",
    );
  });

  test("without an order says that nothing is billed", async () => {
    const result = await rated(await cents(), {
      ...request,
      period: { from: "2026-01-01", until: "2026-01-05" },
    });
    const texts = textsOf(explainHtml(result));
    expect(texts.filter((text) => text === "Nothing is billed in this period.")).toHaveLength(2);
    expect(texts).not.toContain("Charges");
    expect(texts).not.toContain("What comes next");
  });
});

describe("names in a page", () => {
  const HOSTILE = `</title><script>alert("1")</script><!-- \u202e' onload='alert(1)`;
  const SHOWN =
    "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;!-- \ufffd&#39; onload=&#39;alert(1)";

  test("of contracts are text and nothing else, in the title too", async () => {
    const page = explainHtml(await juneOf(HOSTILE));
    expect(page).toContain(`<title>Bill for contract ${SHOWN}, 1 to 30 June 2026</title>`);
    expect(page).toContain(`<h1>Bill for contract <bdi>${SHOWN}</bdi></h1>`);
    expect(page.replaceAll(SHOWN, "c-1")).toBe(june);
  });

  // Results are read again from files, where anything may stand.
  test("that a result holds anywhere are text and nothing else", async () => {
    const result = await juneOf("c-1");
    const page = explainHtml(named(result, HOSTILE));
    expect(page.replaceAll(SHOWN, "")).not.toMatch(/alert|onload|\u202e/);
    expect(NAMES.filter((key) => !page.includes(`${key}${SHOWN}`))).toEqual([]);
    expect(page.replaceAll(SHOWN, "!")).toBe(explainHtml(named(result, "!")));
  });
});

/** The keys of a result whose texts people see. */
const NAMES = [
  "contract",
  "charge",
  "meter",
  "unit",
  "version",
  "order",
  "text",
  "file",
  "rounding",
  "catalog",
];

/** The result with a name of our own at the end of every text that people see. */
function named(result: RateResult, name: string): RateResult {
  return JSON.parse(JSON.stringify(result), (key, value) =>
    NAMES.includes(key) ? `${value ?? ""}${key}${name}` : value,
  );
}

describe("the colours of a page", () => {
  const [light = "", dark = ""] = PAGE_STYLE.markup.split("prefers-color-scheme: dark");
  const schemes = [light, dark].map(
    (css) =>
      new Map(
        [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name = "", colour = ""]) => [
          name,
          colour,
        ]),
      ),
  );

  // WCAG 2.2, 1.4.3: 4.5 to 1 for text
  test.each([
    ["ink", "paper"],
    ["faint", "paper"],
    ["accent", "paper"],
    ["ink", "look-1"],
    ["ink", "look-2"],
    ["ink", "look-3"],
    ["ink", "rule"],
  ])("tell %s from %s, in light and in dark", (text, ground) => {
    for (const scheme of schemes) {
      const [lower = 0, higher = 0] = [text, ground]
        .map((name) => luminance(scheme.get(name) ?? ""))
        .sort((a, b) => a - b);
      expect((higher + 0.05) / (lower + 0.05)).toBeGreaterThan(4.5);
    }
  });
});

/** As WCAG 2.2 defines relative luminance. */
function luminance(colour: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
