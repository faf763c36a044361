import { describe, expect, test } from "vitest";
import { coverageOf, openCatalog } from "../../src/engine.ts";
import { PRODUCT, type Terms, version } from "../support/shop.ts";

const CALLS =
  "{ meter: calls, model: graduated, tiers: [{ up_to: 10, price: 2 USD per call }, { up_to: unlimited, price: 1 USD per call }], resets: monthly }";
const FIRST: Terms = { charges: { calls: CALLS } };
const SECOND: Terms = {
  charges: { traffic: "{ meter: traffic, model: per_unit, price: 1 USD per gigabyte }" },
  existing: { in_trial: "at_trial_end", otherwise: "on_effective_date" },
};

/** What the examples of the two files show, and what they do not. */
async function shown(first: readonly string[], second: readonly string[] = []) {
  const files = [
    version("2025-01-01", { ...FIRST, ...(first.length > 0 && { examples: first }) }),
    version("2026-01-01", { ...SECOND, ...(second.length > 0 && { examples: second }) }),
  ];
  const { catalog, examples, problems } = await openCatalog([PRODUCT, ...files]);
  if (!catalog) throw new Error(JSON.stringify(problems));
  return coverageOf(catalog, examples).map(({ targets }) =>
    targets.flatMap(({ what, isShown }) => (isShown ? [what] : [])),
  );
}

const LINE = "a line of `calls` above 0";
const LOW = "the tier at 2 USD per call";
const HIGH = "the tier at 1 USD per call";

test("without examples nothing is shown", async () => {
  expect(await shown([])).toEqual([[], []]);
});

test.each([
  ["0", "0", []],
  ["1", "2", [LINE, LOW]],
  ["9", "18", [LINE, LOW]],
  ["10", "20", [LINE, LOW, "exactly 10"]],
  ["11", "21", [LINE, LOW, HIGH, "just beyond 10"]],
  ["12", "22", [LINE, LOW, HIGH]],
])("%s calls for %s USD", async (calls, amount, expected) => {
  const example = `{ name: x, usage: { calls: ${calls} }, amount: ${amount} USD }`;
  expect(await shown([example])).toEqual([expected, []]);
});

test("what is free in a trial shows no price", async () => {
  const example =
    "{ name: x, contract: { started: 2025-01-01, trial: { from: 2025-01-01, until: 2025-02-01 } }, usage: { calls: 11 }, amount: 0 USD }";
  expect(await shown([example])).toEqual([[], []]);
});

test("a row is shown where it decides, the moments where somebody asks at them", async () => {
  const old = "contract: { started: 2025-01-01 }";
  const trial = "contract: { started: 2025-12-01, trial: { from: 2025-12-01, until: 2026-02-01 } }";
  const before = `{ name: before, ${old}, at: 2025-12-31T23:59:59.999Z, version: 2025-01-01 }`;
  const at = `{ name: at, ${old}, at: 2026-01-01, version: 2026-01-01 }`;
  const inTrial = `{ name: in a trial, ${trial}, at: 2026-01-15, version: 2025-01-01 }`;
  expect((await shown([], [before]))[1]).toEqual([
    "the instant before 2026-01-01",
    "the row for `otherwise`",
  ]);
  expect((await shown([], [at]))[1]).toEqual([
    "the instant at which 2026-01-01 begins",
    "the row for `otherwise`",
  ]);
  expect((await shown([], [inTrial]))[1]).toEqual(["the row for `in_trial`"]);
});

test("a refusal shows nothing", async () => {
  const ended =
    "{ name: x, contract: { started: 2025-01-01, ended: 2025-02-01 }, usage: [{ meter: calls, at: 2025-03-01, quantity: 1 }], problem: usage-outside-orders }";
  expect(await shown([ended])).toEqual([[], []]);
});

test("an example of a later file counts for an earlier one too", async () => {
  const example =
    '{ name: x, contract: { started: 2025-12-01 }, period: "2025-12-01 to 2026-01-02", usage: [{ meter: calls, at: 2025-12-05, quantity: 1 }], amount: 2 USD }';
  expect((await shown([], [example]))[0]).toEqual([LINE, LOW]);
});

describe("what the calendar does to a charge", () => {
  const seats = (prorate: string, anchor = "order_start") =>
    `{ quantity: order.seats, every: month, anchor: ${anchor}, model: per_unit, price: 31 USD per seat-month, prorate: ${prorate}, billed: in_arrears }`;
  const order = (from: string, until: string) =>
    `{ name: x, order: { seats: 1 }, period: ${from} to ${until}, lines: { seats: `;

  async function targetsOf(terms: Terms): Promise<readonly string[]> {
    const { catalog, problems } = await openCatalog([PRODUCT, version("2025-01-01", terms)]);
    if (!catalog) throw new Error(JSON.stringify(problems));
    const [coverage] = coverageOf(catalog, []);
    return coverage?.targets.map(({ kind }) => kind).filter((kind) => /month-end|day/.test(kind)) ?? [];
  }

  test.each([
    [seats("by_day"), ["month-end"]],
    [seats("by_day", "calendar"), []],
    [seats("by_second"), ["month-end", "short-day", "long-day"]],
  ])("%s has %j", async (charge, kinds) => {
    expect(await targetsOf({ charges: { seats: charge }, sold: "by_order", zone: "Europe/Berlin" })).toEqual(
      kinds,
    );
  });

  test("is nothing where no clock changes", async () => {
    const terms: Terms = { charges: { seats: seats("by_second") }, sold: "by_order", zone: "Asia/Shanghai" };
    expect(await targetsOf(terms)).toEqual(["month-end"]);
  });

  test.each([
    ["2025-01-28", "2025-03-28", "62", []],
    ["2025-01-29", "2025-03-29", "62", ["month-end"]],
    ["2025-01-31", "2025-03-31", "62", ["month-end"]],
  ])("is shown by an order from %s", async (from, until, amount, kinds) => {
    const terms: Terms = { charges: { seats: seats("by_day") }, sold: "by_order" };
    const examples = [`${order(from, until)}${amount} USD } }`];
    const {
      catalog,
      examples: outcomes,
      problems,
    } = await openCatalog([PRODUCT, version("2025-01-01", { ...terms, examples })]);
    if (!catalog) throw new Error(JSON.stringify(problems));
    const shownKinds = coverageOf(catalog, outcomes).flatMap(({ targets }) =>
      targets.filter(({ isShown, kind }) => isShown && kind === "month-end").map(({ kind }) => kind),
    );
    expect(shownKinds).toEqual(kinds);
  });
});
