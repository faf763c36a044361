import { describe, expect, test } from "vitest";
import { openCatalog } from "../../src/index.ts";
import { PRODUCT, type Terms, version } from "../support/shop.ts";

const CHARGES = { calls: "{ meter: calls, model: per_unit, price: 0.25 USD per call }" };

/** The hints about one example in a file of 2027-01-01. */
async function hints(example: string, terms: Terms = {}): Promise<readonly string[]> {
  const file = version("2027-01-01", { charges: CHARGES, ...terms, examples: [`{ name: x, ${example} }`] });
  const { problems } = await openCatalog([PRODUCT, file]);
  return problems.map(({ hint }) => hint);
}

const write = (period: string) =>
  `the end of a period is excluded: write \`period: ${period}\`, which gives what is expected`;

describe("an example that fails for the end of its period", () => {
  test.each([
    // 31 days x 4 calls x 0.25
    ["2027-01-01 to 2027-01-31", "usage: { calls: 4 per day }, amount: 31 USD", "2027-01-01 to 2027-02-01"],
    ["2027-02-01 to 2027-02-28", "usage: { calls: 4 per day }, exact: 28 USD", "2027-02-01 to 2027-03-01"],
    // 7 days
    [
      "2027-01-04 to 2027-01-10",
      "usage: { calls: 4 per day }, lines: { calls: 7 USD }",
      "2027-01-04 to 2027-01-11",
    ],
    [
      "2027-01-01T12:00:00Z to 2027-01-02",
      "usage: { calls: 4 per day }, amount: 2 USD",
      "2027-01-01T12:00:00Z to 2027-01-03",
    ],
    [
      "2027-01-01 to 2027-01-31",
      "usage: [{ meter: calls, at: 2027-01-31, quantity: 4 }], amount: 1 USD",
      "2027-01-01 to 2027-02-01",
    ],
  ])("of %s with %s is told to end it a day later", async (period, rest, meant) => {
    expect(await hints(`period: ${period}, ${rest}`)).toEqual([write(meant)]);
  });

  test("has an order that ends a day later, too", async () => {
    const seats = "{ quantity: order.seats, every: day, model: per_unit, price: 1 USD per seat-day, ";
    const charges = { seats: `${seats} prorate: none, billed: in_arrears }` };
    const example = "order: { seats: 2 }, period: 2027-01-01 to 2027-01-31, amount: 62 USD";
    expect(await hints(example, { sold: "by_order", charges })).toEqual([write("2027-01-01 to 2027-02-01")]);
  });

  test("is told of each amount", async () => {
    const example = "period: 2027-01-01 to 2027-01-31, usage: { calls: 4 per day }";
    expect(await hints(`${example}, amount: 31 USD, exact: 31 USD`)).toEqual([
      write("2027-01-01 to 2027-02-01"),
      write("2027-01-01 to 2027-02-01"),
    ]);
    const [first, second] = await hints(`${example}, amount: 31 USD, exact: 32 USD`);
    expect([first, second]).toEqual([
      "correct the terms; or, if they are right, write `amount: 30.00 USD`",
      "correct the terms; or, if they are right, write `exact: 30.00 USD`",
    ]);
  });
});

describe("an example that fails for another reason is not told to change its period", () => {
  const corrected = (amount: string) => [
    `correct the terms; or, if they are right, write \`amount: ${amount} USD\``,
  ];
  test.each([
    [
      "of other terms",
      "period: 2027-01-01 to 2027-01-31, usage: { calls: 4 per day }, amount: 32 USD",
      "30.00",
    ],
    ["without a period", "usage: { calls: 4 per day }, amount: 2 USD", "1.00"],
    [
      "whose period ends at an instant",
      "period: 2027-01-01 to 2027-01-31T00:00:00Z, usage: { calls: 4 per day }, amount: 31 USD",
      "30.00",
    ],
    [
      "whose period cannot be longer",
      // 400 days are the most for which usage can be stated by meter
      "period: 2027-01-01 to 2028-02-05, usage: { calls: 4 per day }, amount: 401 USD",
      "400.00",
    ],
  ])("%s", async (_, example, amount) => {
    expect(await hints(example)).toEqual(corrected(amount));
  });

  test("where usage of the day more would be refused", async () => {
    const ended = "contract: { started: 2027-01-01, ended: 2027-01-31 }";
    const example = `${ended}, period: 2027-01-01 to 2027-01-31, usage: { calls: 4 per day }, amount: 31 USD`;
    expect(await hints(example)).toEqual(corrected("30.00"));
  });
});
