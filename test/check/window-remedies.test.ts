import { describe, expect, test } from "vitest";
import { openCatalog } from "../../src/index.ts";
import { PRODUCT, version } from "../support/shop.ts";

type Fee = { readonly keys: string; readonly per: string; readonly sold?: "by_order" | "open_ended" };

/** The codes of a version with one fee and a maximum over it, and the first hint. */
async function checked({ keys, per, sold = "open_ended" }: Fee) {
  const every = /every: ([^,]+)/.exec(keys)?.[1] ?? "";
  const price = `1 USD per ${every.replace(" ", "-")}`;
  const maximum = `{ amount: 5 USD, per: ${per}, prorate: none }`;
  const fee = `{ model: flat, price: ${price}, ${keys}, maximum: ${maximum} }`;
  const { problems } = await openCatalog([PRODUCT, version("2026-01-01", { sold, charges: { fee } })]);
  return { codes: problems.map(({ code }) => code), hint: problems[0]?.hint };
}

const ADVANCE = "prorate: by_day, billed: in_advance";
const CALENDAR = "let `fee` be `anchor: calendar`";

describe("what a maximum that does not fit a fee suggests", () => {
  test.each<readonly [given: Fee, hint: string, followed: Fee]>([
    [
      { keys: `every: month, ${ADVANCE}`, per: "month" },
      CALENDAR,
      { keys: `every: month, anchor: calendar, ${ADVANCE}`, per: "month" },
    ],
    [
      { keys: `every: month, anchor: day 15, ${ADVANCE}`, per: "month", sold: "by_order" },
      `write \`per: order\`; or ${CALENDAR}`,
      { keys: `every: month, anchor: day 15, ${ADVANCE}`, per: "order", sold: "by_order" },
    ],
    [
      { keys: `every: 3 months, ${ADVANCE}`, per: "month" },
      `write \`per: year\` and ${CALENDAR}`,
      { keys: `every: 3 months, anchor: calendar, ${ADVANCE}`, per: "year" },
    ],
    [
      { keys: `every: year, anchor: calendar, ${ADVANCE}`, per: "day" },
      "write `per: year`",
      { keys: `every: year, anchor: calendar, ${ADVANCE}`, per: "year" },
    ],
    [
      { keys: `every: day, ${ADVANCE}`, per: "day" },
      CALENDAR,
      { keys: `every: day, anchor: calendar, ${ADVANCE}`, per: "day" },
    ],
  ])("%o", async (given, hint, followed) => {
    expect(await checked(given)).toEqual({ codes: ["maximum-unfit"], hint });
    expect(await checked(followed)).toEqual({ codes: [], hint: undefined });
  });

  const way = "let `fee` be `billed: in_arrears`, or `prorate: none`";
  test.each<readonly [keys: string, per: string, hint: string, inArrears: string, whole: string]>([
    [
      `every: week, ${ADVANCE}`,
      "month",
      way,
      "every: week, prorate: by_day, billed: in_arrears",
      "every: week, prorate: none, billed: in_advance",
    ],
    [
      `every: 5 months, anchor: day 1, ${ADVANCE}`,
      "year",
      `${way} with a \`first_part\``,
      "every: 5 months, anchor: day 1, prorate: by_day, billed: in_arrears",
      "every: 5 months, anchor: day 1, first_part: free, prorate: none, billed: in_advance",
    ],
  ])("%s, per %s: what gives nothing back", async (keys, per, hint, inArrears, whole) => {
    expect(await checked({ keys, per })).toEqual({ codes: ["maximum-unfit"], hint });
    // No longer refused, but a part still lies in several windows.
    expect((await checked({ keys: inArrears, per })).codes).toEqual(["part-beyond-window"]);
    expect((await checked({ keys: whole, per })).codes).toEqual(["part-beyond-window"]);
  });
});

describe("a part lies inside one window", () => {
  test.each([
    ["every: day, anchor: calendar", "day", []],
    ["every: 2 days", "month", ["part-beyond-window"]],
    ["every: month, anchor: calendar", "month", []],
    ["every: month, anchor: calendar", "day", ["part-beyond-window"]],
    ["every: month, anchor: day 1", "month", []], // the calendar's month under another name
    ["every: month, anchor: day 1", "day", ["part-beyond-window"]],
    ["every: month, anchor: day 2", "month", ["part-beyond-window"]],
    ["every: month, anchor: day 2", "year", ["part-beyond-window"]],
    ["every: quarter, anchor: day 1", "year", ["part-beyond-window"]], // such as from November until February
    ["every: month", "year", ["part-beyond-window"]],
    ["every: 6 months, anchor: calendar", "year", []],
    ["every: year, anchor: calendar", "year", []],
    ["every: week, anchor: calendar", "year", ["part-beyond-window"]],
  ])("%s, per %s: %o", async (keys, per, codes) => {
    const terms = `${keys}, prorate: by_day, billed: in_arrears`;
    expect((await checked({ keys: terms, per })).codes).toEqual(codes);
  });
});
