import { describe, expect, test } from "vitest";
import type { Budget } from "../../src/domain/budget.ts";
import { Decimal } from "../../src/domain/decimal.ts";
import type { Currency } from "../../src/domain/money.ts";
import { readBudgets } from "../../src/engine.ts";
import type { ImpactResult } from "../../src/generated/result.ts";
import { ANY_WORK, type ContractUse } from "../../src/impact/change.ts";
import { impactOf } from "../../src/impact/impact.ts";
import { impactReport } from "../../src/impact/impact-report.ts";
import { reportText } from "../../src/report/report-text.ts";
import { mailCatalog, mailVersion } from "../diff/catalogs.ts";

const price = (text: string) => `charges:
  messages: { meter: messages, model: per_unit, price: ${text} EUR per message }
`;
const ROWS = `existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
`;
const FIRST = mailVersion("2026-01-01", price("0.01"));
const DEARER = mailVersion("2026-07-01", price("0.012") + ROWS);

/** A contract that sends so many messages in July. */
function sending(id: string, messages: number): ContractUse {
  const contract = { id, tariff: "acme/mail/standard", started: "2026-02-01" };
  return { contract, usage: [{ meter: "messages", at: "2026-07-10", quantity: messages }] };
}

async function impact(uses: readonly ContractUse[], budgets: readonly Budget[] = []): Promise<ImpactResult> {
  const change = {
    base: await mailCatalog([FIRST]),
    head: await mailCatalog([FIRST, DEARER]),
    period: { from: "2026-07-01", until: "2026-08-01" },
    changesFrom: new Map([["acme/mail/standard", Temporal.Instant.from("2026-07-01T00:00:00Z")]]),
    asking: ANY_WORK,
  };
  const stream = async function* () {
    yield* uses;
  };
  for await (const step of impactOf(stream(), change, budgets)) if (step.kind === "whole") return step.result;
  throw new Error("no end");
}

describe("a book of contracts", () => {
  test("is summed by currency, with how many change by how much", async () => {
    const { contracts, differing, totals } = await impact([
      sending("a", 1_000),
      sending("b", 0),
      sending("c", 500),
    ]);
    // 15.00 and 18.00: 20% more.
    expect([contracts, differing]).toEqual([3, 3]);
    expect(totals).toMatchObject([
      {
        currency: "EUR",
        contracts: 3,
        before: "15.00",
        after: "18.00",
        difference: "3.00",
        percent: "20",
        rises: 2,
        falls: 0,
      },
    ]);
    expect(totals[0]?.distribution.filter(({ contracts: many }) => many > 0)).toEqual([
      { change: "the same", contracts: 1 },
      { change: "rises by 5% to 20%", contracts: 2 },
    ]);
    expect(totals[0]?.largest_rises.map(({ contract, difference }) => [contract, difference])).toEqual([
      ["a", "2.00"],
      ["c", "1.00"],
    ]);
  });

  test("names ten extremes, the largest first, wherever they stand", async () => {
    const sizes = [5, 90, 20, 80, 30, 70, 40, 60, 50, 10, 100, 1, 110];
    const { totals } = await impact(sizes.map((size) => sending(`c${size}`, size * 100)));
    expect(totals[0]?.largest_rises.map(({ contract }) => contract)).toEqual([
      "c110",
      "c100",
      "c90",
      "c80",
      "c70",
      "c60",
      "c50",
      "c40",
      "c30",
      "c20",
    ]);
  });

  test("names ten that cannot be rated, and counts the others", async () => {
    const broken = Array.from({ length: 12 }, (_, n) => ({
      contract: { id: `x${n}`, tariff: "acme/mail/none" },
      usage: [],
    }));
    const result = await impact([...broken, sending("a", 1)]);
    expect([result.unrateable_after.contracts, result.unrateable_after.first.length]).toEqual([12, 10]);
    expect(reportText(impactReport(result, { base: "a", head: "b" }), PLAIN)).toContain("  - and 2 more\n");
    expect(result.totals[0]?.contracts).toBe(1);
  });

  test("of nobody is one, too", async () => {
    expect(await impact([])).toMatchObject({ contracts: 0, differing: 0, totals: [], moves: [] });
  });
});

const asIs = (text: string) => text;
const PLAIN = { error: asIs, warning: asIs, strong: asIs, faint: asIs };

describe("budgets", () => {
  const percent = (
    kind: "no-contract-above" | "no-contract-below" | "total-within",
    value: string,
  ): Budget => ({
    kind,
    sentence: kind,
    limit: { kind: "percent", value: new Decimal(value) },
  });
  const amount = (kind: "no-contract-above" | "total-within", value: string, currency = "EUR"): Budget => ({
    kind,
    sentence: kind,
    limit: { kind: "amount", value: new Decimal(value), currency: currency as Currency },
  });

  // One contract rises from 10.00 to 12.00, by 20% exactly; another from 1.00 to 1.20.
  test.each<[string, Budget, boolean]>([
    ["a share at its bound", percent("no-contract-above", "20"), true],
    ["a share below", percent("no-contract-above", "19.99"), false],
    ["an amount at its bound", amount("no-contract-above", "2"), true],
    ["an amount below", amount("no-contract-above", "1.99"), false],
    ["a currency that nobody is billed in", amount("no-contract-above", "0", "USD"), false],
    ["falls, of which there are none", percent("no-contract-below", "0"), true],
    ["the total at its bound", percent("total-within", "20"), true],
    ["the total below", percent("total-within", "19"), false],
    ["the total in money at its bound", amount("total-within", "2.2"), true],
    ["the total in money below", amount("total-within", "2.19"), false],
    ["nothing before", { kind: "nothing-before", sentence: "" }, true],
    ["no promise", { kind: "no-promise-broken", sentence: "" }, true],
    ["all rateable", { kind: "all-rateable", sentence: "" }, true],
  ])("hold or break at %s", async (_, budget, holds) => {
    const { budgets } = await impact([sending("a", 1_000), sending("b", 100)], [budget]);
    expect(budgets.map((outcome) => outcome.holds)).toEqual([holds]);
  });

  test("say what was found", async () => {
    const broken = await impact(
      [
        sending("a", 1_000),
        sending("b", 100),
        { contract: { id: "x", tariff: "acme/mail/none" }, usage: [] },
      ],
      [percent("no-contract-above", "10"), { kind: "all-rateable", sentence: "every contract can be rated" }],
    );
    expect(broken.budgets.map(({ found }) => found)).toEqual([
      "2 contracts, the first is a: 10.00 to 12.00 EUR (+20%)",
      expect.stringContaining("1 contract, the first is x: "),
    ]);
  });

  test("are sentences of a file", () => {
    const read = (text: string) => readBudgets({ path: "budgets.yaml", text });
    expect(
      read(`budgets:
  - no contract above +20%
  - no contract above +1_000.50 EUR
  - no contract below -20%
  - total within 2.5%
  - nothing before the effective date changes
  - no promise broken
  - every contract can be rated
`),
    ).toMatchObject([
      { kind: "no-contract-above", limit: { kind: "percent" } },
      { kind: "no-contract-above", limit: { kind: "amount", currency: "EUR" } },
      { kind: "no-contract-below" },
      { kind: "total-within" },
      { kind: "nothing-before" },
      { kind: "no-promise-broken" },
      { kind: "all-rateable" },
    ]);
  });

  test.each([
    ["no contract above 10%", "write `no contract above +10%`"],
    ["no contract above +20", "write for example `no contract above +20%`"],
    ["total within 2,5%", "write `total within 2.5%`"],
    ["total within 5 eur", "write for example `total within 2%`"],
    ["no promises broken", "write for example `no promise broken`"],
    ["cheap for all", expect.stringContaining("known: `no contract above +20%`")],
  ])("refuse `%s`, which would demand nothing", (sentence, hint) => {
    const read = readBudgets({ path: "budgets.yaml", text: `budgets: ["${sentence}"]\n` });
    expect(read).toMatchObject({ problems: [{ code: "value-not-in-list", hint, place: { line: 1 } }] });
  });

  test("refuse a file that is none", () => {
    expect(readBudgets({ path: "b.yaml", text: "budget: []\n" })).toHaveProperty("problems");
    expect(readBudgets({ path: "b.yaml", text: "budgets: []\n" })).toHaveProperty("problems");
    expect(readBudgets({ path: "b.yaml", text: "a: [\n" })).toHaveProperty("problems");
  });
});
