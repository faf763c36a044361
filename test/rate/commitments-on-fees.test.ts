import { describe, expect, test } from "vitest";
import { contract } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { asked, left, limit, onDays } from "./committed.ts";
import { adjusting, lines } from "./lines.ts";

/** A prepaid fee of 62 USD a month, in January 2 USD a day. */
const FEE =
  "model: flat, every: month, anchor: calendar, prorate: by_day, billed: in_advance, price: 62 USD per month";

function fee(keys: string, terms: Terms = {}): Terms {
  return { charges: { fee: `{ ${FEE}, ${keys} }` }, ...terms };
}

const JANUARY = ["01-01", "02-01"] as const;
const BEFORE = ["01-01", "01-16"] as const;
const AFTER = ["01-16", "02-01"] as const;

describe("what a switch or the end of the contract gives back belongs to the window that it cuts short", () => {
  // 15 days: 30 of the fee; of a maximum of 31 15, of a minimum of 93 45
  const max = (prorate: string) => limit("maximum", 31, "month", prorate);
  const min = (prorate: string) => limit("minimum", 93, "month", prorate);
  const CREDIT = "credit of fee 2026-01-16 to 2026-02-01: 1 = -32";
  test.each([
    [
      "by_day",
      JANUARY,
      ["fee 2026-01-01 to 2026-01-16: 1 = 30", "maximum of fee 2026-01-01 to 2026-01-16 = -15"],
    ],
    // 62 was capped at 31; 62 - 32 = 30 is to be capped at 15, so that 16 of what was taken off is asked for again
    [
      "by_day",
      BEFORE,
      ["fee 2026-01-01 to 2026-02-01: 1 = 62", "maximum of fee 2026-01-01 to 2026-01-16 = -31"],
    ],
    ["by_day", AFTER, [CREDIT, "maximum of fee 2026-01-01 to 2026-01-16 = 16"]],
    ["none", JANUARY, ["fee 2026-01-01 to 2026-01-16: 1 = 30"]],
    ["none", AFTER, [CREDIT, "maximum of fee 2026-01-01 to 2026-01-16 = 31"]], // 30 is below 31: nothing is taken off
  ] as const)(
    "so that a capped fee does not give back more than it took, %s, from %s",
    async (prorate, [from, until], expected) => {
      const found = await lines(await left(fee(max(prorate))), asked(from, until, []));
      expect(found.filter((line) => !line.startsWith("calls"))).toEqual(expected);
    },
  );

  test.each([
    [
      "by_day",
      JANUARY,
      ["fee 2026-01-01 to 2026-01-16: 1 = 30", "minimum of fee 2026-01-01 to 2026-01-16 = 15"],
    ],
    ["by_day", AFTER, [CREDIT, "minimum of fee 2026-01-01 to 2026-01-16 = 15"]],
    ["none", AFTER, [CREDIT, "minimum of fee 2026-01-01 to 2026-01-16 = 63"]],
  ] as const)(
    "so that a minimum is met by what was used of the fee, %s, from %s",
    async (prorate, [from, until], expected) => {
      const found = await lines(await left(fee(min(prorate))), asked(from, until, []));
      expect(found.filter((line) => !line.startsWith("calls"))).toEqual(expected);
    },
  );

  test.each([
    [
      "maximum",
      JANUARY,
      ["fee 2026-01-01 to 2026-01-16: 1 = 30", "maximum of fee 2026-01-01 to 2026-01-16 = -15"],
    ],
    ["maximum", ["01-02", "01-16"], [CREDIT, "maximum of fee 2026-01-01 to 2026-01-16 = 16"]],
    ["maximum", AFTER, []],
    ["minimum", ["01-02", "01-16"], [CREDIT, "minimum of fee 2026-01-01 to 2026-01-16 = 15"]],
  ] as const)("and the same at the contract's end: a %s from %s", async (kind, [from, until], expected) => {
    const catalog = await shop(version("2025-01-01", fee((kind === "maximum" ? max : min)("by_day"))));
    expect(await lines(catalog, asked(from, until, [], { ended: "2026-01-16" }))).toEqual(expected);
  });
});

test("what is given back of a part that began before the window does not count in it", async () => {
  const charge = `{ model: flat, every: month, prorate: by_day, billed: in_advance, price: 31 USD per month, ${limit("minimum", 28, "month", "by_day")} }`;
  const catalog = await shop(version("2025-01-01", { charges: { fee: charge } }));
  const of = asked("02-01", "02-11", [], { started: "2026-01-20", ended: "2026-02-11" });
  expect(await lines(catalog, of)).toEqual([
    "credit of fee 2026-02-11 to 2026-02-20: 1 = -9",
    "minimum of fee 2026-02-01 to 2026-02-11 = 10", // 10 of 28 days, not 9 more to take the credit back again
  ]);
});

describe("a fee in arrears counts in the window at whose end it is due", () => {
  const ARREARS = FEE.replace("in_advance", "in_arrears");
  test.each([
    [
      "01-01",
      "02-01",
      ["fee 2026-01-01 to 2026-02-01: 1 = 62", "maximum of fee 2026-01-01 to 2026-02-01 = -31"],
    ],
    ["02-01", "02-28", []],
  ])("from %s until %s", async (from, until, expected) => {
    const catalog = await shop(
      version("2025-01-01", { charges: { fee: `{ ${ARREARS}, ${limit("maximum", 31, "month", "none")} }` } }),
    );
    expect(await lines(catalog, asked(from, until, []))).toEqual(expected);
  });
});

describe("the statement's commitments are about all charges together, after their own", () => {
  const terms = (statement: Terms["statement"] & object, more = "", zone = "UTC"): Terms => ({
    charges: {
      fee: `{ ${FEE} }`,
      calls: `{ meter: calls, model: per_unit, price: 1 USD per call${more} }`,
      traffic: "{ meter: traffic, model: per_unit, price: 5 EUR per gigabyte }",
    },
    statement,
    zone,
  });
  const money = (amount: number, prorate = "none", per = "month") =>
    `{ amount: ${amount} USD, per: ${per}, prorate: ${prorate} }`;
  const usage = [...onDays([5, 38], [20, 10]), { meter: "traffic", at: "2026-01-06", quantity: 7 }];

  test.each<readonly [string, Terms["statement"] & object, string, readonly string[]]>([
    [
      "a maximum, in its own currency",
      { maximum: money(100) },
      "",
      ["maximum of statement 2026-01-01 to 2026-02-01 = -10"],
    ], // 62 + 48
    [
      "a minimum, in its own currency",
      { minimum: money(120) },
      "",
      ["minimum of statement 2026-01-01 to 2026-02-01 = 10"],
    ],
    [
      "after the maximum of a charge",
      { minimum: money(120) },
      `, ${limit("maximum", 40, "month", "none")}`,
      [
        "maximum of calls 2026-01-01 to 2026-02-01 = -8",
        "minimum of statement 2026-01-01 to 2026-02-01 = 18",
      ], // 62 + 40
    ],
    [
      "after the minimum of a charge",
      { maximum: money(100) },
      `, ${limit("minimum", 50, "month", "none")}`,
      [
        "minimum of calls 2026-01-01 to 2026-02-01 = 2",
        "maximum of statement 2026-01-01 to 2026-02-01 = -12",
      ], // 62 + 50
    ],
    [
      "all three, in their order",
      { discount: "{ percent: 50 }", maximum: money(40), minimum: money(45, "none", "year") },
      "",
      [
        "discount of statement 2026-01-01 to 2026-02-01 = -55", // of 62 + 48
        "discount of statement 2026-01-01 to 2026-02-01 = -17.5", // of 35 EUR
        "maximum of statement 2026-01-01 to 2026-02-01 = -15", // the year is not over
      ],
    ],
  ])("%s", async (_, statement, more, expected) => {
    const catalog = await shop(version("2025-01-01", terms(statement, more)));
    expect(await adjusting(catalog, asked("01-01", "02-01", usage))).toEqual(expected);
  });

  test("as the month goes on", async () => {
    const catalog = await shop(version("2025-01-01", terms({ maximum: money(80) })));
    const found = (from: string, until: string) => adjusting(catalog, asked(from, until, usage));
    expect(await found("01-01", "01-05")).toEqual([]); // 62
    expect(await found("01-05", "01-06")).toEqual(["maximum of statement 2026-01-01 to 2026-01-06 = -20"]); // 62 + 38
    expect(await found("01-06", "02-01")).toEqual(["maximum of statement 2026-01-01 to 2026-02-01 = -10"]); // 10 more
  });

  test("each version has its own", async () => {
    const catalog = await shop(
      version("2025-01-01", terms({ minimum: money(93, "by_day") })),
      version("2026-01-16", {
        ...terms({ maximum: money(31, "by_day") }),
        existing: { otherwise: "on_effective_date" },
      }),
    );
    // 15 days of 93 are 45, 16 days of 31 are 16; the fee is 30 and 32, and 10 calls come after the switch
    expect(await adjusting(catalog, asked("01-01", "02-01", usage.slice(1)))).toEqual([
      "minimum of statement 2026-01-01 to 2026-01-16 = 15", // 45 - 30
      "maximum of statement 2026-01-16 to 2026-02-01 = -26", // 16 - 42
    ]);
  });

  test("a charge's minimum that a switch settles counts for the statement's maximum", async () => {
    const before = terms({ maximum: money(31, "by_day") }, `, ${limit("minimum", 62, "month", "by_day")}`);
    expect(await adjusting(await left(before), asked("01-16", "02-01", []))).toEqual([
      "minimum of calls 2026-01-01 to 2026-01-16 = 30",
      // 62 was capped at 31; now 62 - 32 + 30 is to be capped at 15, and 31 has been taken off
      "maximum of statement 2026-01-01 to 2026-01-16 = -14",
    ]);
  });
});

test("a contract in its second year has a window of its own each year", async () => {
  const catalog = await shop(
    version("2025-01-01", { charges: { fee: `{ ${FEE}, ${limit("maximum", 100, "year", "none")} }` } }),
  );
  const of = {
    contract: contract({ started: "2025-11-01" }),
    period: { from: "2025-11-01", until: "2026-03-01" },
  };
  expect(await adjusting(catalog, of)).toEqual([
    "maximum of fee 2025-11-01 to 2026-01-01 = -24", // 2 x 62 - 100
    "maximum of fee 2026-01-01 to 2026-03-01 = -24",
  ]);
});
