import { expect, test } from "vitest";
import { openCatalog } from "../../src/index.ts";
import { PRODUCT, version } from "../support/shop.ts";

type Proration = "none" | "by_day";
type Later = readonly [date: string, prorate: Proration, moment: string];

const fee = (prorate: Proration) => ({
  fee: `{ model: flat, every: month, price: 1 USD per month, prorate: ${prorate}, billed: in_advance }`,
});

/** Who bills the rest of a part, by the version whose row is asked about. */
async function asked(first: Proration, ...later: readonly Later[]): Promise<readonly string[]> {
  const files = later.map(([date, prorate, otherwise]) =>
    version(date, { charges: fee(prorate), existing: { otherwise } }),
  );
  const { problems } = await openCatalog([PRODUCT, version("2026-01-01", { charges: fee(first) }), ...files]);
  return problems.map(({ place, message }) => {
    const outcome = /second time|nobody|in force at its beginning/.exec(message)?.[0];
    return `${"file" in place ? place.file.slice(-15, -5) : ""}: ${outcome}`;
  });
}

const ALL = "on_effective_date";
const SOME = "after P10D";

test.each<readonly [first: Proration, later: readonly Later[], problems: readonly string[]]>([
  ["by_day", [["2026-02-01", "by_day", ALL]], []],
  ["none", [["2026-02-01", "none", ALL]], ["2026-02-01: in force at its beginning"]],
  ["none", [["2026-02-01", "by_day", ALL]], ["2026-02-01: second time"]],
  ["by_day", [["2026-02-01", "none", ALL]], ["2026-02-01: nobody"]],
  ["none", [["2026-02-01", "by_day", "never"]], []],
  // Nobody is on the first version any more when the third comes.
  [
    "none",
    [
      ["2026-02-01", "by_day", ALL],
      ["2026-03-01", "by_day", ALL],
    ],
    ["2026-02-01: second time"],
  ],
  // Here some may be.
  [
    "none",
    [
      ["2026-02-01", "by_day", SOME],
      ["2026-03-01", "by_day", ALL],
    ],
    ["2026-02-01: second time", "2026-03-01: second time"],
  ],
  [
    "by_day",
    [
      ["2026-02-01", "none", SOME],
      ["2026-03-01", "none", ALL],
    ],
    ["2026-02-01: nobody", "2026-03-01: in force at its beginning", "2026-03-01: nobody"],
  ],
])("%s, then %o", async (first, later, problems) => {
  expect(await asked(first, ...later)).toEqual(problems);
});
