import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../src/domain/catalog.ts";
import { mailCatalog, mailVersion, shippedCatalogs } from "../diff/catalogs.ts";
import { bills, daily, PAY_AS_YOU_GO, paying, SUBSCRIPTION, subscribed, yearFrom } from "./contracts.ts";

let catalog: Catalog;
beforeAll(async () => {
  catalog = (await shippedCatalogs()).head;
});

const MAY = ["2026-05-01", "2026-06-01"] as const;
const JANUARY = ["2026-01-01", "2026-02-01"] as const;
const FEBRUARY = ["2026-02-01", "2026-03-01"] as const;

describe("the next bill", () => {
  test("of a trial that ends is that of the month from then on, under old and new terms", async () => {
    const contract = paying("t", "2026-05-20", { trial: { from: "2026-05-20", until: "2026-06-10" } });
    const usage = [
      { meter: "checks", at: "2026-05-01", quantity: 100_000 },
      { meter: "checks", at: "2026-05-21T23:00:00+08:00", quantity: 50_000 },
      { meter: "scanned-instances", at: "2026-05-30", quantity: 30 },
    ];
    const [bill] = await bills(catalog, { contract, usage }, MAY);
    expect(bill).toMatchObject({
      period: { from: "2026-06-10T00:00:00+08:00", until: "2026-07-10T00:00:00+08:00" },
      moved_days: 40,
      left_out: 0,
      assumed: ["the usage is of 31 days, and the month has 30"],
      before: { versions: [`${PAY_AS_YOU_GO}@2024-01-01`], problems: [] },
      after: { versions: [`${PAY_AS_YOU_GO}@2026-06-02`], problems: [] },
      // The checks come on 10 and 30 June: 90.00 + 50,000 x 0.0007. The instances on 9 July: 30 x 0.0732.
      differences: [
        { currency: "USD", before: "125.000", after: "2.196", difference: "-122.804", percent: "-98.24" },
      ],
      not_compared: null,
    });
    expect([bill?.before.totals, bill?.after.totals]).toEqual([
      [{ currency: "USD", exact: "125", amount: "125.00" }],
      [{ currency: "USD", exact: "2.196", amount: "2.20" }],
    ]);
  });

  const moved: readonly (readonly [string, readonly [string, string], number, number, string, string])[] = [
    // The order of a year ends on; the usage of; days of the month; rows left out; days x 0.9; 14.60 + days x 2 x 0.0732.
    ["2027-02-01", JANUARY, 28, 6, "25.2000", "18.6992"],
    ["2028-02-01", JANUARY, 29, 4, "26.1000", "18.8456"],
    ["2026-09-15", JANUARY, 30, 2, "27.000", "18.992"],
    ["2026-10-01", JANUARY, 31, 0, "27.9000", "19.1384"],
    ["2027-01-31", JANUARY, 28, 6, "25.2000", "18.6992"], // to the last of February
    ["2026-10-01", FEBRUARY, 31, 0, "25.2000", "18.6992"], // 28 days of usage, and three without
    ["2027-02-01", FEBRUARY, 28, 0, "25.2000", "18.6992"],
  ];
  test.each(moved)(
    "of an order that ends on %s with the usage from %j has %i days",
    async (end, period, days, leftOut, before, after) => {
      const from = Temporal.PlainDate.from(end).subtract({ years: 1 }).toString();
      const order = { bought: "2026-01-01", from, until: end, quantities: { instances: 10 } };
      const usage = [...daily("checks", 1_000, period), ...daily("scanned-instances", 12, period)];
      const [bill] = await bills(catalog, { contract: subscribed("s", order), usage }, period);
      expect(bill).toMatchObject({ left_out: leftOut, not_compared: null, differences: [{ before, after }] });
      const { from: first, until } = bill?.period ?? { from: "", until: "" };
      expect(Temporal.Instant.from(first).until(until).total("hours")).toBe(days * 24);
      const usageDays = period === JANUARY ? 31 : 28;
      expect(bill?.assumed).toEqual([
        ...(usageDays === days ? [] : [`the usage is of ${usageDays} days, and the month has ${days}`]),
        "the last order is renewed as it ends, for as long, with the same quantities",
      ]);
    },
  );

  test("of a switch within a month begins its tiers at 0, and says so", async () => {
    const usage = [{ meter: "checks", at: "2026-05-01", quantity: 100_001 }];
    const [bill] = await bills(catalog, { contract: paying("a", "2025-01-01"), usage }, MAY);
    // 100,000 x 0.0009 + 1 x 0.0007
    expect(bill?.differences).toMatchObject([{ before: "90.0007", after: "0.0000", percent: "-100" }]);
    expect(bill?.assumed).toContain("what counts since 2026-06-01 begins at 0 on 2026-06-02");
  });

  test("of a switch within a month goes on with the tiers where the usage before is known", async () => {
    const usage = [
      { meter: "checks", at: "2026-04-29", quantity: 500_000 }, // nobody asked for it
      { meter: "checks", at: "2026-04-30", quantity: 100_000 }, // becomes 1 June
      { meter: "checks", at: "2026-05-01", quantity: 10 },
    ];
    const use = { contract: paying("a", "2025-01-01"), usage, usage_from: "2026-04-30" };
    const [bill] = await bills(catalog, use, MAY);
    expect(bill).toMatchObject({
      differences: [{ before: "0.007" }], // 10 x 0.0007
      assumed: ["the usage is of 31 days, and the month has 30"],
    });
  });

  test("is not compared where the new terms need what the order does not state", async () => {
    const [bill] = await bills(
      catalog,
      { contract: subscribed("s", yearFrom("2025-09-15")), usage: [] },
      MAY,
    );
    expect(bill).toMatchObject({
      before: { totals: [{ exact: "0" }], problems: [] },
      after: {
        totals: [],
        problems: [{ code: "order-quantity-missing" }, { code: "order-quantity-missing" }],
      },
      differences: [],
      not_compared: expect.stringMatching(
        `^under ${SUBSCRIPTION}@2026-06-02: the order does not state \`instances\``,
      ),
    });
  });

  test("is not compared where usage falls into a gap", async () => {
    const orders = [
      yearFrom("2025-07-01"),
      { bought: "2026-06-25", from: "2026-07-01", until: "2026-07-10", quantities: { instances: 1 } },
      { bought: "2026-06-25", from: "2026-07-12", until: "2026-08-12", quantities: { instances: 1 } },
    ];
    const usage = [{ meter: "checks", at: "2026-05-11", quantity: 1 }]; // becomes 11 July
    const [bill] = await bills(catalog, { contract: subscribed("s", ...orders), usage }, MAY);
    expect([bill?.differences, bill?.not_compared]).toEqual([
      [],
      `under ${SUBSCRIPTION}@2024-01-01: this usage lies outside all orders of the contract`,
    ]);
  });

  test("is not compared where the customer moves to another tariff", async () => {
    const orders = [yearFrom("2025-07-01"), { tariff: PAY_AS_YOU_GO, from: "2026-07-01" }];
    const [bill] = await bills(catalog, { contract: subscribed("s", ...orders), usage: [] }, MAY);
    expect(bill?.not_compared).toBe(
      `it would not stay: the next order is on the tariff \`${PAY_AS_YOU_GO}\``,
    );
  });

  test.each([
    ["9999-12-31", []],
    ["7000-01-01", [["0", null]]], // renewed for 4,975 years, but not behind the year 9999
  ])("of an order that ends on %s stays in years of four digits", async (until, expected) => {
    const order = { bought: "2025-07-01", from: "2025-07-01", until, quantities: { instances: 1 } };
    const found = await bills(catalog, { contract: subscribed("s", order), usage: [] }, MAY);
    expect(found.map(({ differences, not_compared }) => [differences[0]?.before, not_compared])).toEqual(
      expected.map(([before, why]) => [`${before}.00`, why]),
    );
  });

  test("refuses rows that a bill refuses", async () => {
    const usage = [{ meter: "checks", at: "in May", quantity: 1 }, "nothing"];
    const [bill] = await bills(catalog, { contract: paying("a", "2025-01-01"), usage }, MAY);
    expect(bill?.before.problems.length).toBeGreaterThan(1);
    expect(bill?.not_compared).toMatch(`under ${PAY_AS_YOU_GO}@2024-01-01: `);
  });
});

describe("who would stay", () => {
  const terms = (price: string, more: string) => `charges:
  messages: { meter: messages, model: per_unit, price: ${price} EUR per message }
${more}`;
  const rows = (moment: string) => `existing_contracts: [{ when: otherwise, switch: ${moment} }]
early_switch: allowed
switch_back: allowed
`;
  const first = mailVersion("2026-01-01", terms("0.01", ""));
  const usage = [{ meter: "messages", at: "2026-05-01", quantity: 100 }];
  const contract = { id: "m", tariff: "acme/mail/standard", started: "2026-02-01" };
  const amounts = async (
    versions: readonly ReturnType<typeof mailVersion>[],
    switched?: readonly object[],
  ) => {
    const use = { contract: { ...contract, ...(switched ? { switched } : {}) }, usage };
    const found = await bills(await mailCatalog([first, ...versions]), use, MAY);
    return found.map(({ differences, not_compared }) => [
      differences[0]?.before,
      differences[0]?.after,
      not_compared,
    ]);
  };

  test("stays on the version before each switch, which may be a later one itself", async () => {
    const second = mailVersion("2026-07-01", terms("0.02", rows("on_effective_date")));
    const third = mailVersion("2026-10-01", terms("0.04", rows("on_effective_date")));
    expect(await amounts([second, third])).toEqual([
      ["1", "2", null],
      ["2", "4", null],
    ]);
  });

  test("has not asked for an early switch, nor undone it", async () => {
    const second = mailVersion("2026-07-01", terms("0.02", rows("on 2027-01-01")));
    const switched = [
      { to: "2026-07-01", at: "2026-07-15" },
      { to: "2026-01-01", at: "2026-08-01" },
    ];
    // Early to the second version, back to the first, and to the second in the end. The first month
    // has both, but its one row of usage comes before the way back.
    expect(await amounts([second], switched)).toEqual([
      ["1", "2", null],
      ["2", "1", null],
      ["1", "2", null],
    ]);
  });
});
