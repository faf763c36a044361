import { describe, expect, test } from "vitest";
import { diffCatalogs, diffVersions } from "../../src/diff/diff.ts";
import type { Catalog, Source } from "../../src/domain/catalog.ts";
import type { VersionDifference } from "../../src/generated/result.ts";
import { mailCatalog, mailVersion, PRODUCT, shippedCatalogs } from "./catalogs.ts";

const PER_MESSAGE = `charges:
  messages:
    meter: messages
    model: per_unit
    price: 0.01 EUR per message
`;
const TIERS = `charges:
  messages:
    meter: messages
    model: graduated
    tiers:
      - { up_to: 1_000,     price: 0.012 EUR per message }
      - { up_to: unlimited, price: 0.008 EUR per message }
    resets: monthly
`;
const OLD = mailVersion("2026-01-01", PER_MESSAGE);
const ROWS = `existing_contracts:
  - { when: otherwise, switch: on_effective_date }
early_switch: not_allowed
switch_back: never
`;

async function only(base: readonly Source[], head: readonly Source[]): Promise<VersionDifference> {
  const { versions } = await diffCatalogs(await mailCatalog(base), await mailCatalog(head));
  expect(versions).toHaveLength(1);
  return versions[0] as VersionDifference;
}

describe("the difference between two sets of tariff files", () => {
  test("is none where only layout, comments, examples and the spelling of numbers differ", async () => {
    const spelled = {
      ...OLD,
      text: `# said otherwise\n${OLD.text}`.replace("0.01 EUR per m", "0.010  EUR per m"),
    };
    const { products, versions } = await diffCatalogs(await mailCatalog([OLD]), await mailCatalog([spelled]));
    expect([products, versions]).toEqual([[], []]);
  });

  test("cuts tiers by the bounds of both sides, with the change in percent", async () => {
    const { kind, compared_with, charges } = await only(
      [OLD],
      [OLD, mailVersion("2026-07-01", TIERS + ROWS)],
    );
    expect([kind, compared_with]).toEqual(["added", "acme/mail/standard@2026-01-01"]);
    const band = { unit: "message", currency: "EUR", before: "0.01" };
    expect(charges).toEqual([
      {
        charge: "messages",
        kind: "changed",
        terms: [
          { term: "model", before: "per_unit", after: "graduated" },
          { term: "resets", before: null, after: "monthly" },
        ],
        prices: [
          { ...band, from: "0", up_to: "1000", after: "0.012", percent: "20" },
          { ...band, from: "1000", up_to: null, after: "0.008", percent: "-20" },
        ],
      },
    ]);
  });

  test("finds the first quantity at which the other side is cheaper", async () => {
    const { meters } = await only([OLD], [OLD, mailVersion("2026-07-01", TIERS + ROWS)]);
    // 1,000 x 0.012 + n x 0.008 is below (1,000 + n) x 0.01 from n = 1,001 on.
    expect(meters[0]?.break_evens).toEqual([
      { quantity: "2001", before: "20.01", after: "20.008", percent: "-0.01", cheaper: "after" },
    ]);
    expect(meters[0]?.bills.find(({ quantity }) => quantity === "1000")).toEqual({
      quantity: "1000",
      before: "10",
      after: "12",
      percent: "20",
    });
  });

  test("finds it to a thousandth where a unit is not whole", async () => {
    const stored = (terms: string) => `charges:\n  storage:\n    meter: storage\n${terms}`;
    const flat = stored("    model: per_unit\n    price: 0.3 EUR per gb\n");
    const fee = `${flat.replace("0.3", "0.1")}    minimum: { amount: 1 EUR, per: month, prorate: none }\n`;
    const { meters } = await only(
      [mailVersion("2026-01-01", flat)],
      [mailVersion("2026-01-01", flat), mailVersion("2026-07-01", fee + ROWS)],
    );
    // 0.3 x q is above 1 from 3.334 on.
    expect(meters[0]?.break_evens.map(({ quantity, cheaper }) => [quantity, cheaper])).toEqual([
      ["3.334", "after"],
    ]);
  });

  test("tells a version that is no longer there, and one that says something else", async () => {
    const next = mailVersion("2026-07-01", TIERS + ROWS);
    expect((await only([OLD, next], [OLD])).kind).toBe("removed");
    const dearer = {
      ...next,
      text: next.text.replace("0.012", "0.013").replace("on_effective_date", "on 2027-01-01"),
    };
    const changed = await only([OLD, next], [OLD, dearer]);
    expect(changed.kind).toBe("changed");
    expect(changed.charges[0]?.prices.map(({ percent }) => percent)).toEqual(["8.33", "0"]);
    expect([changed.existing_contracts_before, changed.existing_contracts]).toEqual([
      [{ cohort: "otherwise", condition: "every other order", switch: "on its effective date" }],
      [{ cohort: "otherwise", condition: "every other order", switch: "at 2027-01-01T00:00:00+00:00" }],
    ]);
  });

  test("tells terms, cohorts and assumptions that changed", async () => {
    const before = mailVersion("2026-07-01", `${TIERS}${ROWS}assumptions: [kept, gone]\n`);
    const cohorts = "cohorts: { late: { started: { on_or_after: 2026-02-01 } } }\n";
    const rows = ROWS.replace("  - {", "  - { when: late, switch: never }\n  - {");
    const after = mailVersion(
      "2026-07-01",
      `${TIERS}${rows}${cohorts}assumptions: [kept, come]\n`.replace("not_allowed", "allowed"),
    );
    const { terms, assumptions, charges } = await only([OLD, before], [OLD, after]);
    expect(terms).toEqual([
      { term: "early_switch", before: "not_allowed", after: "allowed" },
      { term: "cohorts.late", before: null, after: "started on or after 2026-02-01T00:00:00+00:00" },
    ]);
    expect(assumptions).toEqual({ added: ["come"], dropped: ["gone"] });
    expect(charges.map(({ kind }) => kind)).toEqual(["same"]);
  });

  test("tells what a product's file says otherwise", async () => {
    const wider = PRODUCT.replace("one_of: [eu, us]", "one_of: [eu, us, ap]");
    const { products } = await diffCatalogs(await mailCatalog([OLD]), await mailCatalog([OLD], wider));
    expect(products).toEqual([
      {
        product: "acme/mail",
        kind: "changed",
        terms: [{ term: "attributes.region", before: "eu, us", after: "eu, us, ap" }],
      },
    ]);
  });
});

describe("the shipped change", () => {
  test("replaces one measure by another, and tells how much of it costs as much", async () => {
    const { base, head } = await shippedCatalogs();
    const { versions } = await diffCatalogs(base, head);
    expect(versions.map(({ version, meters }) => [version, meters])).toEqual([
      ["security-center/cspm/pay-as-you-go@2026-06-02", []],
      ["security-center/cspm/subscription@2026-06-02", []],
    ]);
    // 90 / 0.0732 is 1,229.5; 370 / 0.0732 is 5,054.6; 595 / 0.0732 is 8,128.4.
    expect(versions[0]?.equal_bills.map(({ before, after }) => [before.quantity, after.quantity])).toEqual([
      ["100000", "1230"],
      ["500000", "5055"],
      ["1000000", "8129"],
    ]);
  });

  test("makes prepaid cheaper from 20 scanned days of an instance a month", async () => {
    const { head } = await shippedCatalogs();
    const { meters } = await diffVersions(sold(head, "pay-as-you-go"), sold(head, "subscription"));
    expect(meters[0]?.break_evens).toEqual([
      { quantity: "20", before: "1.464", after: "1.46", percent: "-0.27", cheaper: "after" },
    ]);
  });
});

function sold({ tariffs }: Catalog, name: string) {
  const tariff = tariffs.get(`security-center/cspm/${name}`);
  const version = tariff?.versions.at(-1);
  if (!(tariff && version)) throw new Error(`${name} is not shipped`);
  return { tariff, version };
}
