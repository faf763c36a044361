import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../src/domain/catalog.ts";
import { ANY_WORK, type Change } from "../../src/impact/change.ts";
import { contractImpact } from "../../src/impact/contract-impact.ts";
import { mailCatalog, mailVersion, shippedCatalogs } from "../diff/catalogs.ts";

const PAY_AS_YOU_GO = "security-center/cspm/pay-as-you-go";
const SUBSCRIPTION = "security-center/cspm/subscription";
const CHANGE = Temporal.Instant.from("2026-06-02T00:00:00+08:00");
/** Before all that is billed here. */
const NO_CHANGE = new Map([["acme/mail/standard", Temporal.Instant.from("2020-01-01T00:00:00Z")]]);

let change: Change;
beforeAll(async () => {
  change = {
    ...(await shippedCatalogs()),
    period: { from: "2026-06-01", until: "2026-07-01" },
    changesFrom: new Map([PAY_AS_YOU_GO, SUBSCRIPTION].map((id) => [id, CHANGE])),
    asking: ANY_WORK,
  };
});

describe("the impact of the shipped change on a contract", () => {
  test("is the difference of two bills, with the lines and the reason behind it", async () => {
    const usage = [
      { meter: "checks", at: "2026-06-01", quantity: 1_000 },
      { meter: "checks", at: "2026-06-10", quantity: 9_000 },
      { meter: "scanned-instances", at: "2026-06-10", quantity: 30 },
    ];
    const contract = { id: "c-1", tariff: PAY_AS_YOU_GO, started: "2025-01-01" };
    const { impact, unpriced } = await contractImpact({ contract, usage }, change);
    // 10,000 x 0.0009 before; 1,000 x 0.0009 and 30 x 0.0732 = 2.196 after.
    expect(impact.differences).toEqual([
      { currency: "USD", before: "9.00", after: "3.10", difference: "-5.90", percent: "-65.56" },
    ]);
    expect(impact.lines.map(({ charge, before, after }) => [charge, before, after])).toEqual([
      ["checks", null, "0.90"],
      ["checks", "9.00", null],
      ["scanned-instances", null, "2.20"],
    ]);
    expect(impact.reasons).toEqual([
      "the version of 2026-06-02 takes over existing contracts on its effective date (its row `otherwise`)",
    ]);
    expect(impact.changed_before).toEqual([]);
    expect(unpriced.after).toMatchObject([{ meter: "checks", quantity: "9000" }]);
  });

  test("is nothing for an order that runs on", async () => {
    const order = {
      bought: "2026-01-15",
      from: "2026-01-15",
      until: "2027-01-15",
      quantities: { instances: 5 },
    };
    const contract = { id: "c-2", tariff: SUBSCRIPTION, orders: [order] };
    const usage = [{ meter: "checks", at: "2026-06-10", quantity: 1_000 }];
    const { impact } = await contractImpact({ contract, usage }, change);
    expect(impact).toMatchObject({ lines: [], reasons: [], lost_promises: [], changed_before: [] });
    expect(impact.differences).toEqual([
      { currency: "USD", before: "0.90", after: "0.90", difference: "0.00", percent: "0" },
    ]);
  });

  test("tells why a contract cannot be rated any more", async () => {
    const order = { bought: "2026-06-10", from: "2026-06-10", until: "2026-07-10" };
    const contract = { id: "c-3", tariff: SUBSCRIPTION, orders: [order] };
    const { impact } = await contractImpact({ contract, usage: [] }, change);
    expect(impact.before.problems).toEqual([]);
    expect(new Set(impact.after.problems.map(({ code }) => code))).toEqual(
      new Set(["order-quantity-missing"]),
    );
    expect([impact.differences, impact.lines]).toEqual([[], []]);
  });
});

describe("a promise", () => {
  const price = (text: string) => `charges:
  messages: { meter: messages, model: per_unit, price: ${text} EUR per message }
`;
  const rows = (row: string) => `existing_contracts: [{ when: otherwise, switch: ${row} }]
early_switch: not_allowed
switch_back: never
`;
  const first = mailVersion("2026-01-01", price("0.01"));
  const second = mailVersion("2026-07-01", price("0.02") + rows("on 2027-01-01"));
  const contract = { id: "c-4", tariff: "acme/mail/standard", started: "2026-02-01" };
  const usage = [{ meter: "messages", at: "2026-12-01", quantity: 100 }];
  const period = { from: "2026-11-01", until: "2027-01-01" };
  const impactOf = async (base: Catalog, head: Catalog) =>
    (
      await contractImpact(
        { contract, usage },
        { base, head, period, changesFrom: NO_CHANGE, asking: ANY_WORK },
      )
    ).impact;

  test("that a later version breaks is lost, with since when and why", async () => {
    const breaking = mailVersion(
      "2026-10-01",
      `${price("0.03")}${rows("on_effective_date")}overrides_promises: { versions: [2026-07-01], why: it costs too much }\n`,
    );
    const { lost_promises, differences } = await impactOf(
      await mailCatalog([first, second]),
      await mailCatalog([first, second, breaking]),
    );
    expect(lost_promises).toEqual([
      {
        version: "acme/mail/standard@2026-01-01",
        from: "2026-10-01T00:00:00Z",
        until: "2027-01-01T00:00:00+00:00",
        because: expect.stringContaining("2026-10-01"),
      },
    ]);
    expect(differences).toMatchObject([{ before: "1.00", after: "3.00", percent: "200" }]);
  });

  test("is not lost where a newer version only begins, or keeps it", async () => {
    const keeping = mailVersion("2026-10-01", price("0.03") + rows("on_effective_date"));
    const [old, next, last] = await Promise.all(
      [[first], [first, second], [first, second, keeping]].map((files) => mailCatalog(files)),
    );
    if (!(old && next && last)) throw new Error("three catalogs were made");
    expect((await impactOf(old, next)).lost_promises).toEqual([]);
    expect((await impactOf(next, last)).lost_promises).toEqual([]);
  });

  test("cannot be told of a contract that one side does not know", async () => {
    const other = await mailCatalog([mailVersion("2026-06-01", price("0.01"))]);
    const { lost_promises, after } = await impactOf(await mailCatalog([first]), other);
    expect([lost_promises, after.problems.map(({ code }) => code)]).toEqual([[], ["before-first-version"]]);
  });

  test("is lost also where its contract cannot be rated any more", async () => {
    const breaking = mailVersion(
      "2026-10-01",
      `${price("0.03")}${rows("on_effective_date")}overrides_promises: { versions: [2026-07-01], why: it costs too much }\n`,
    );
    const use = { contract, usage: [{ meter: "nothing", at: "2026-12-01", quantity: 1 }] };
    const [base, head] = [await mailCatalog([first, second]), await mailCatalog([first, second, breaking])];
    const { impact } = await contractImpact(use, {
      base,
      head,
      period,
      changesFrom: NO_CHANGE,
      asking: ANY_WORK,
    });
    expect(impact.after.problems).not.toEqual([]);
    expect(impact.lost_promises).toHaveLength(1);
  });

  test("a version that is rewritten changes what is billed before the change", async () => {
    const rewritten = mailVersion("2026-01-01", price("0.05"));
    const base = await mailCatalog([first]);
    const head = await mailCatalog([rewritten]);
    const changesFrom = new Map([["acme/mail/standard", Temporal.Instant.from("2026-12-15T00:00:00Z")]]);
    const { impact } = await contractImpact(
      { contract, usage },
      { base, head, period, changesFrom, asking: ANY_WORK },
    );
    expect(impact.changed_before).toEqual([
      { currency: "EUR", before: "1.00", after: "5.00", difference: "4.00", percent: "400" },
    ]);
  });
});
