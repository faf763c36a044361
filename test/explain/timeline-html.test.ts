import { expect, test } from "vitest";
import { timelineHtml } from "../../src/engine.ts";
import { timeShares } from "../../src/explain/time-shares.ts";
import { isFailure, openCatalog, readTariffs, timeline } from "../../src/index.ts";
import { textsOf } from "./page.ts";

const BECAUSE = "security-center/cspm/pay-as-you-go/2026-06-02.yaml:54";

/** The texts of the page for a contract that began with a trial, and for a question about it. */
async function trialTexts(at?: string): Promise<readonly string[]> {
  const { catalog } = await openCatalog(await readTariffs("tariffs"));
  if (!catalog) throw new Error("the shipped tariffs are wrong");
  const trial = { from: "2026-05-20", until: "2026-06-10" };
  const contract = { id: "c-3", tariff: "security-center/cspm/pay-as-you-go", started: "2026-05-20", trial };
  const result = await timeline(catalog, at === undefined ? { contract } : { contract, at });
  if (isFailure(result)) throw new Error("the request is wrong");
  return textsOf(timelineHtml({ ...result, catalog: "sha256:0123" }));
}

test("a timeline is a page, too: each version, why it applies, and what comes next", async () => {
  expect(await trialTexts("2026-06-09")).toEqual([
    "Timeline of contract c-3",
    "Timeline of contract",
    "c-3",
    "Versions",
    "1",
    "20 May to 9 June 2026",
    "2",
    "from 10 June 2026 on, no end known",
    "1",
    "Tariff",
    "security-center/cspm/pay-as-you-go",
    "Version",
    "2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml",
    "Applies",
    "20 May to 9 June 2026",
    "Because",
    "bought at 2026-05-20T00:00:00+08:00, when the version of 2024-01-01 was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)",
    "2",
    "Tariff",
    "security-center/cspm/pay-as-you-go",
    "Version",
    "2026-06-02, security-center/cspm/pay-as-you-go/2026-06-02.yaml",
    "Applies",
    "from 10 June 2026 on, no end known",
    "Because",
    `the version of 2026-06-02 takes over existing contracts when their trial ends (its row \`in_trial\`) (${BECAUSE})`,
    "The instant asked about",
    "At",
    "9 June 2026",
    "Applies",
    "the version of 2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml",
    "Because",
    "bought at 2026-05-20T00:00:00+08:00, when the version of 2024-01-01 was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)",
    "Next",
    "10 June 2026: switch to the version of 2026-06-02",
    "Because",
    `the version of 2026-06-02 takes over existing contracts when their trial ends (its row \`in_trial\`) (${BECAUSE})`,
    "Catalog",
    "sha256:0123",
  ]);
});

test("a timeline that nothing was asked of ends with its versions", async () => {
  expect((await trialTexts()).slice(-4, -2)).toEqual([
    "Because",
    `the version of 2026-06-02 takes over existing contracts when their trial ends (its row \`in_trial\`) (${BECAUSE})`,
  ]);
});

// 10 and 20 of 30 days; 15 of 20 days, where the first five and all after the last lie outside; 30 days and a third of them
test.each([
  ["2026-06-01", "2026-07-01", ["2026-06-01", "2026-06-11", "2026-07-01"], [3_333, 6_667]],
  ["2026-06-06", "2026-06-26", ["2026-06-01", "2026-06-21", "2026-07-01"], [7_500, 2_500]],
  ["2026-06-01", null, ["2026-06-01", "2026-07-01", null], [7_500, 2_500]],
  ["2026-06-01", "2026-06-11", ["2026-05-01", "2026-06-01", "2026-06-11"], [0, 10_000]],
])("a strip from %s until %s, cut at %j, is shared out as %j", (from, until, cuts, shares) => {
  const [first, second, third] = cuts.map((date) => date && midnight(date));
  const spans = [
    { from: first ?? "", until: second ?? null },
    { from: second ?? "", until: third ?? null },
  ];
  const time = { from: midnight(from), until: until && midnight(until) };
  expect(timeShares(spans, time)).toEqual(shares);
});

function midnight(date: string): string {
  return `${date}T00:00:00+00:00`;
}
