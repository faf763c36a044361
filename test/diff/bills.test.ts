import { describe, expect, test, vi } from "vitest";
import { diffCatalogs } from "../../src/diff/diff.ts";
import type { VersionDifference } from "../../src/generated/result.ts";
import { mailCatalog, mailVersion } from "./catalogs.ts";

const ROWS = `existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
`;

/** What a version with the second charges changes after one with the first. */
async function changed(before: string, after: string, rounding = ""): Promise<VersionDifference> {
  const [old, next] = [mailVersion("2026-01-01", before), mailVersion("2026-07-01", after + ROWS)];
  const rounded = (source: typeof old) =>
    rounding === "" ? source : { ...source, text: source.text.replace("per line", rounding) };
  const [base, head] = [[rounded(old)], [rounded(old), rounded(next)]];
  const { versions } = await diffCatalogs(await mailCatalog(base), await mailCatalog(head));
  return versions[0] as VersionDifference;
}

const breakEvens = ({ meters }: VersionDifference) =>
  meters.flatMap(({ break_evens }) =>
    break_evens.map(({ quantity, cheaper }) => `${cheaper} from ${quantity}`),
  );
const perMessage = (price: string, more = "") =>
  `  messages: { meter: messages, model: per_unit, price: ${price} EUR per message${more} }\n`;
const fee = (every: string, price: string, unit: string, billed = "in_advance") =>
  `  fee: { model: flat, every: ${every}, price: ${price} EUR per ${unit}, prorate: none, billed: ${billed} }\n`;

describe("break-evens", () => {
  test("are found far beyond what anybody uses", async () => {
    // 25 + 0.01 q is below 0.011 q from 25,001 on.
    const difference = await changed(
      `charges:\n${perMessage("0.011")}`,
      `charges:\n${fee("month", "25", "month")}${perMessage("0.01")}`,
    );
    expect(breakEvens(difference)).toEqual(["after from 25001"]);
  });

  test("are found where a minimum ends between two round quantities", async () => {
    const minimum = ", minimum: { amount: 66.00 EUR, per: month, prorate: none }";
    const difference = await changed(
      `charges:\n${perMessage("0.01")}`,
      `charges:\n${perMessage("0.0095", minimum)}${fee("month", "0.50", "month")}`,
    );
    // 0.50 + max(66, 0.0095 q) < 0.01 q: 66.50 from 6,651 on, where 0.0095 q is 63.18; it reaches 66 at 6,947.4, and stays less.
    expect(breakEvens(difference)).toEqual(["after from 6651"]);
  });

  test("of fees for different times are told over the time of both", async () => {
    const yearly = `charges:\n${fee("year", "120", "year")}${perMessage("0.01")}`;
    const difference = await changed(`charges:\n${fee("month", "10", "month")}${perMessage("0.01")}`, yearly);
    expect(breakEvens(difference)).toEqual([]);
    expect(difference.meters[0]?.months).toBe(12);
    expect(difference.meters[0]?.bills[0]).toMatchObject({ quantity: "0", before: "120", after: "120" });
  });

  test.each(["in_advance", "in_arrears"])("of fees for two years count all of both, %s", async (billed) => {
    const twoYears = `charges:\n${fee("2 years", "240", "2-years", billed)}${perMessage("0.01")}`;
    const monthly = `charges:\n${fee("month", "10", "month", billed)}${perMessage("0.01")}`;
    const { meters } = await changed(monthly, twoYears);
    expect(meters[0]?.bills[0]).toMatchObject({ before: "240", after: "240" });
  });

  test("see what is limited by day, with usage on every day", async () => {
    const limited = ", maximum: { amount: 1.00 EUR, per: day, prorate: none }";
    const { meters } = await changed(
      `charges:\n${perMessage("0.01")}`,
      `charges:\n${perMessage("0.01", limited)}`,
    );
    // 31 days of July with 1.00 each.
    expect(meters[0]?.bills.find(({ quantity }) => quantity === "10000")).toMatchObject({
      before: "100",
      after: "31",
    });
  });
});

describe("what costs as much", () => {
  test("is nothing where the new terms cost more by themselves", async () => {
    const storage = "  storage: { meter: storage, model: per_unit, price: 0.1 EUR per gb }\n";
    const difference = await changed(
      `charges:\n${perMessage("0.01")}`,
      `charges:\n${fee("month", "50", "month")}${storage}`,
    );
    // 100 messages are 1.00, below the fee; 10,000 are 100.00, as much as 500 gb with it.
    expect(difference.equal_bills.map(({ before, after }) => [before.quantity, after.quantity])).toEqual([
      ["10000", "500"],
    ]);
  });
});

test("the order of charges is a term where it says which of them bears what rounding adds", async () => {
  const [first, second] = [
    perMessage("0.01"),
    "  storage: { meter: storage, model: per_unit, price: 0.1 EUR per gb }\n",
  ];
  const split = await changed(
    `charges:\n${first}${second}`,
    `charges:\n${second}${first}`,
    "split over lines",
  );
  expect(split.terms).toContainEqual({
    term: "order of charges",
    before: "messages, storage",
    after: "storage, messages",
  });
  const alone = await changed(`charges:\n${first}${second}`, `charges:\n${second}${first}`);
  expect(alone.terms.map(({ term }) => term)).not.toContain("order of charges");
});

test("a comparison does no more work than is allowed", async () => {
  const base = await mailCatalog([mailVersion("2026-01-01", `charges:\n${perMessage("0.01")}`)]);
  const head = await mailCatalog([
    mailVersion("2026-01-01", `charges:\n${perMessage("0.01")}`),
    mailVersion("2026-07-01", `charges:\n${perMessage("0.02")}${ROWS}`),
  ]);
  const breathe = vi.fn(() => Promise.resolve());
  const effort = () => {
    throw new Error("too much");
  };
  await expect(diffCatalogs(base, head, { breathe, effort })).rejects.toThrow("too much");
  expect(breathe).toHaveBeenCalledTimes(1);
});
