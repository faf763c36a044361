import { describe, expect, test } from "vitest";
import { ANY_WORK } from "../../src/impact/change.ts";
import { changesFrom, firstChange } from "../../src/impact/changes-from.ts";
import { contractImpact } from "../../src/impact/contract-impact.ts";
import { mailCatalog, mailVersion, PRODUCT } from "../diff/catalogs.ts";

const NOW = Temporal.Instant.from("2026-11-27T12:00:00Z");
const price = (text: string) => `charges:
  messages: { meter: messages, model: per_unit, price: ${text} EUR per message }
`;
const ROWS = `existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
`;
const FIRST = mailVersion("2026-01-01", price("0.01"));
const of = (tariff: string, source: typeof FIRST) => ({
  path: source.path.replace("standard", tariff),
  text: source.text.replace("acme/mail/standard", `acme/mail/${tariff}`),
});

describe("the time since when bills may differ", () => {
  test("is a tariff's own, from its first new version on", async () => {
    const later = [
      mailVersion("2026-07-01", price("0.02") + ROWS),
      mailVersion("2026-10-01", price("0.03") + ROWS),
    ];
    const plus = of("plus", mailVersion("2027-03-01", price("0.04") + ROWS));
    const base = await mailCatalog([FIRST, of("plus", FIRST)]);
    const head = await mailCatalog([FIRST, of("plus", FIRST), ...later, plus]);
    const changes = changesFrom(base, head, NOW);
    expect([...changes].map(([id, at]) => [id, at.toString()])).toEqual([
      ["acme/mail/plus", "2027-03-01T00:00:00Z"],
      ["acme/mail/standard", "2026-07-01T00:00:00Z"],
    ]);
    expect(firstChange(changes, head)).toBe("2026-07-01T00:00:00+00:00");
  });

  test("is now where a version or the product was only rewritten, and never where nothing was", async () => {
    const base = await mailCatalog([FIRST]);
    const rewritten = await mailCatalog([mailVersion("2026-01-01", price("0.02"))]);
    const counted = await mailCatalog([FIRST], PRODUCT.replace("event: mail.sent", "event: mail.delivered"));
    for (const head of [rewritten, counted])
      expect(changesFrom(base, head, NOW).get("acme/mail/standard")?.toString()).toBe(NOW.toString());
    expect(firstChange(changesFrom(base, base, NOW), base)).toBeUndefined();
  });

  test("bounds the past of a contract by its own tariff", async () => {
    // `standard` changes in July 2026, `plus` only in March 2027; that of `plus` was rewritten as well.
    const base = await mailCatalog([FIRST, of("plus", FIRST)]);
    const head = await mailCatalog([
      FIRST,
      mailVersion("2026-07-01", price("0.02") + ROWS),
      of("plus", mailVersion("2026-01-01", price("0.04"))),
      of("plus", mailVersion("2027-03-01", price("0.05") + ROWS)),
    ]);
    const use = {
      contract: { id: "a", tariff: "acme/mail/plus", started: "2026-02-01" },
      usage: [{ meter: "messages", at: "2026-12-10", quantity: 100 }],
    };
    const period = { from: "2026-12-01", until: "2027-01-01" };
    const change = { base, head, period, changesFrom: changesFrom(base, head, NOW), asking: ANY_WORK };
    const { impact } = await contractImpact(use, change);
    expect(impact.changed_before).toEqual([
      { currency: "EUR", before: "1.00", after: "4.00", difference: "3.00", percent: "300" },
    ]);
  });

  test("leaves out of the past what the period does not bill", async () => {
    const base = await mailCatalog([FIRST]);
    const head = await mailCatalog([mailVersion("2026-01-01", price("0.02"))]);
    const use = {
      contract: { id: "a", tariff: "acme/mail/standard", started: "2026-02-01" },
      usage: ["2026-03-10", "2026-06-10"].map((at) => ({ meter: "messages", at, quantity: 100 })),
    };
    const period = { from: "2026-03-01", until: "2026-04-01" };
    const change = { base, head, period, changesFrom: changesFrom(base, head, NOW), asking: ANY_WORK };
    const { impact } = await contractImpact(use, change);
    expect(impact.changed_before).toMatchObject([{ before: "1.00", after: "2.00" }]);
  });
});
