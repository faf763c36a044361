import { describe, expect, test } from "vitest";
import type { Catalog, Source } from "../../src/domain/catalog.ts";
import { frozenProblems } from "../../src/frozen/frozen-problems.ts";
import { catalogOf, PRODUCT, problemLine, type Terms, version } from "../support/shop.ts";

const NOW = Temporal.Instant.from("2026-07-01T00:00:00Z");

const TIERS = `{ meter: calls, model: graduated, resets: monthly, tiers: [
      { up_to: 100, price: 0.50 USD per call },
      { up_to: 1_000, price: 0.40 USD per call },
      { up_to: unlimited, price: 0.30 USD per call } ] }`;
const ROWS = { existing: { otherwise: "on_effective_date" } } as const;

type Setting = { readonly now?: Temporal.Instant; readonly isReleased?: boolean };

/** What is found, as `file:line:column code` and the message. */
async function found(
  before: readonly Source[],
  after: readonly Source[],
  { now = NOW, isReleased = false }: Setting = {},
): Promise<readonly string[]> {
  const [base, head]: Catalog[] = [await catalogOf(before), await catalogOf(after)];
  if (!base || !head) throw new Error("no catalog");
  const problems = frozenProblems({ base, name: "main", isReleased, head, sources: after, now });
  return problems.map((problem) => `${problemLine(problem)} ${problem.message}`);
}

function edited(source: Source, from: string, to: string): Source {
  expect(source.text).toContain(from);
  return { ...source, text: source.text.replace(from, to) };
}

describe("a version that has taken effect", () => {
  const old = version("2025-01-01", {
    ...{ charges: { calls: TIERS }, rounding: "half_up to 0.01 USD per line" },
    statement: { minimum: "{ amount: 5.00 USD, per: month, prorate: none }" },
  });

  // biome-ignore format: a table reads by its rows
  test.each([
    ["a comment", "why: A test.", "why: A test. # explained"],
    ["its reasons", "why: A test.", "why: Another test."],
    ["the source", "source: a test", "source: the same price list, page 2"],
    ["the spelling of a number", "0.50 USD", "0.5  USD"],
    ["separators", "up_to: 1_000", "up_to: 1000"],
    ["an example", "trial: free\n", "trial: free\nexamples:\n  - { name: one, usage: { calls: 1 }, amount: 0.50 USD }\n"],
    ["an assumption", "trial: free\n", "trial: free\nassumptions: [It is graduated.]\n"],
    ["the order of keys", "meter: calls, model: graduated", "model: graduated, meter: calls"],
  ])("may change %s", async (_, from, to) => {
    expect(await found([PRODUCT, old], [PRODUCT, edited(old, from, to)])).toEqual([]);
  });

  // biome-ignore format: a table reads by its rows
  test.each([
    ["0.40 USD", "0.41 USD", "11:30", "`charges.calls.tiers.price` is `0.41 USD per call`, and was `0.4 USD per call` in `main`"],
    ["up_to: 100,", "up_to: 200,", "10:16", "`charges.calls.tiers.up_to` is `200`, and was `100` in `main`"],
    ["resets: monthly", "resets: daily", "9:52", "`charges.calls.resets` is `daily`, and was `monthly` in `main`"],
    ["half_up", "half_even", "5:11", "`rounding` is `half_even to 0.01 USD per line`, and was `half_up to 0.01 USD per line` in `main`"],
    ["5.00 USD", "6.00 USD", "14:22", "`statement.minimum.amount` is `6 USD`, and was `5 USD` in `main`"],
    ["trial: free", "trial: charged", "15:8", "`trial` is `charged`, and was `free` in `main`"],
    ["      { up_to: 1_000, price: 0.40 USD per call },\n", "", "9:61", "`{ up_to: 1000, price: 0.4 USD per call }` of `charges.calls.tiers` is gone"],
    ["      { up_to: 1_000,", "      { up_to: 500, price: 0.45 USD per call },\n      { up_to: 1_000,", "11:7", "`{ up_to: 500, price: 0.45 USD per call }` was added to `charges.calls.tiers`"],
    ["statement:\n  minimum: { amount: 5.00 USD, per: month, prorate: none }\n", "", "1:1", "`statement` of the file is gone"],
    ["trial: free\n", "trial: free\nwithdrawn: 2026-06-30\n", "16:1", "`withdrawn: 2026-06-30` was added to the file"],
    ["resets: monthly", "resets: monthly, discount: { percent: 10 }", "9:61", "`discount` was added to `charges.calls`"],
  ])("may not change %j into %j", async (from, to, place, text) => {
    expect(await found([PRODUCT, old], [PRODUCT, edited(old, from, to)])).toEqual([
      `2025-01-01.yaml:${place} frozen-version-changed the version of 2025-01-01 is frozen, and was changed: ${text}`,
    ]);
  });

  test("is told of line by line, a bound and its price on one line as one", async () => {
    const other = edited(edited(old, "100, price: 0.50", "200, price: 0.60"), "0.30", "0.20");
    const lines = await found([PRODUCT, old], [PRODUCT, other]);
    expect(lines.map((line) => line.slice(0, 22))).toEqual([
      "2025-01-01.yaml:10:16 ",
      "2025-01-01.yaml:12:34 ",
    ]);
    expect(lines[0]).toMatch(/`200`, and was `100` in `main`; .* `0\.6 USD per call`, and was `0\.5 USD/);
  });

  test("may be withdrawn from a date to come on, and that date may move", async () => {
    const withdrawn = (date: string) => edited(old, "trial: free\n", `trial: free\nwithdrawn: ${date}\n`);
    expect(await found([PRODUCT, old], [PRODUCT, withdrawn("2026-07-02")])).toEqual([]);
    expect(await found([PRODUCT, withdrawn("2026-07-02")], [PRODUCT, old])).toEqual([]);
    expect(await found([PRODUCT, withdrawn("2026-07-01")], [PRODUCT, old])).toHaveLength(1);
    expect(await found([PRODUCT, withdrawn("2026-07-01")], [PRODUCT, withdrawn("2026-07-02")])).toHaveLength(
      1,
    );
  });

  test("may not be missing, nor its tariff", async () => {
    const other = version("2026-01-01", { tariff: "shop/thing/other" });
    expect(await found([PRODUCT, old, other], [PRODUCT, old])).toEqual([
      "2026-01-01.yaml:1:1 frozen-version-missing the version of 2026-01-01 of `shop/thing/other` is gone, and `main` has it: what was billed by it could not be rated again",
    ]);
  });
});

describe("rows of existing contracts and cohorts", () => {
  const first = version("2025-01-01");
  const terms: Terms = {
    cohorts: { early: "{ any: [{ region: { in: [eu, us] } }, { started: { before: 2025-06-01 } }] }" },
    existing: { in_trial: "at_trial_end", early: "on 2027-01-01", otherwise: "after P3M" },
  };
  const second = version("2026-01-01", terms);

  // biome-ignore format: a table reads by its rows
  test.each([
    ["on 2027-01-01", "on 2027-02-01", "15:28", "`existing_contracts.switch` is `on 2027-02-01`, and was `on 2027-01-01` in `main`"],
    ["after P3M", "after P4M", "16:32", "`existing_contracts.switch` is `after P4M`, and was `after P3M` in `main`"],
    ["  - { when: in_trial, switch: at_trial_end }\n", "", "13:1", "`{ when: in_trial, switch: at_trial_end }` of `existing_contracts` is gone"],
    ["switch_back: allowed", "switch_back: never", "18:14", "`switch_back` is `never`, and was `allowed` in `main`"],
  ])("may not change %j into %j", async (from, to, place, text) => {
    expect(await found([PRODUCT, first, second], [PRODUCT, first, edited(second, from, to)])).toEqual([
      `2026-01-01.yaml:${place} frozen-version-changed the version of 2026-01-01 is frozen, and was changed: ${text}`,
    ]);
  });

  test("mean the same in whatever order alternatives are written", async () => {
    const turned = edited(second, "[eu, us]", "[us, eu]");
    const swapped = edited(
      turned,
      "{ region: { in: [us, eu] } }, { started: { before: 2025-06-01 } }",
      "{ started: { before: 2025-06-01 } }, { region: { in: [us, eu] } }",
    );
    expect(await found([PRODUCT, first, second], [PRODUCT, first, swapped])).toEqual([]);
    const narrower = edited(second, "[eu, us]", "[eu]");
    expect(await found([PRODUCT, first, second], [PRODUCT, first, narrower])).toHaveLength(1);
  });
});

describe("a version that is still to come", () => {
  const first = version("2025-01-01");
  const next = version("2026-07-02", ROWS);
  const dearer = edited(next, "1 USD per call", "2 USD per call");

  test("may change, go and come, up to its effective instant", async () => {
    expect(await found([PRODUCT, first, next], [PRODUCT, first, dearer])).toEqual([]);
    expect(await found([PRODUCT, first, next], [PRODUCT, first])).toEqual([]);
    expect(await found([PRODUCT, first], [PRODUCT, first, next])).toEqual([]);
  });

  test("is frozen from that instant on", async () => {
    const now = Temporal.Instant.from("2026-07-02T00:00:00Z");
    expect(await found([PRODUCT, first, next], [PRODUCT, first, dearer], { now })).toHaveLength(1);
    const before = now.subtract({ nanoseconds: 1 });
    expect(await found([PRODUCT, first, next], [PRODUCT, first, dearer], { now: before })).toEqual([]);
  });

  test("is frozen once it was released", async () => {
    expect(await found([PRODUCT, first, next], [PRODUCT, first, dearer], { isReleased: true })).toHaveLength(
      1,
    );
    expect(await found([PRODUCT, first, next], [PRODUCT, first], { isReleased: true })).toHaveLength(1);
    expect(await found([PRODUCT, first], [PRODUCT, first, next], { isReleased: true })).toEqual([]);
  });
});

describe("a version that the base does not have", () => {
  const first = version("2025-01-01");
  test("may not have taken effect, the instant itself included", async () => {
    const added = version("2026-07-01", ROWS);
    expect(await found([PRODUCT, first], [PRODUCT, first, added])).toEqual([
      "2026-07-01.yaml:2:1 frozen-version-added the version takes effect on 2026-07-01, which has passed, and `main` does not have it: what was billed since then would cost something else",
    ]);
  });

  test("may be of any age in a tariff that is new", async () => {
    const other = version("2020-01-01", { tariff: "shop/thing/other" });
    expect(await found([PRODUCT, first], [PRODUCT, first, other])).toEqual([]);
  });
});

describe("a meter that a frozen version prices", () => {
  const first = version("2025-01-01");
  const changed = (from: string, to: string) => edited(PRODUCT, from, to);

  // biome-ignore format: a table reads by its rows
  test.each([
    ["event: thing.call", "event: thing.request", "4:21"],
    ["outcome: [success]", "outcome: [success, failure]", "4:51"],
    ["aggregate: count", "aggregate: sum, of: size", "4:75"],
    ["unit: call, whole: true", "unit: call, whole: false", "4:101"],
  ])("may not change %j into %j", async (from, to, place) => {
    const lines = await found([PRODUCT, first], [changed(from, to), first]);
    expect(lines.map((line) => line.split(" the ")[0])).toEqual([`product.yaml:${place} frozen-meter-changed`]);
  });

  test("may not vanish, though nothing prices it any more", async () => {
    const other = edited(
      first,
      "meter: calls, model: per_unit, price: 1 USD per call",
      "meter: traffic, model: per_unit, price: 1 USD per gigabyte",
    );
    const without = changed(/.*thing\.call.*\n/.exec(PRODUCT.text)?.[0] ?? "", "");
    const lines = await found([PRODUCT, first], [without, other]);
    expect(lines.at(-1)).toBe(
      "product.yaml:3:1 frozen-meter-changed the meter `calls` is priced by a frozen version, and was changed: `calls` of `meters` is gone",
    );
  });

  test("may be joined by others, and be described otherwise", async () => {
    const more = changed(
      "meters:\n",
      "meters: # what is counted\n  days: { event: a.b, aggregate: count, unit: day, whole: true }\n",
    );
    expect(await found([PRODUCT, first], [more, first])).toEqual([]);
    const unpriced = changed("event: thing.login", "event: thing.sign-in");
    expect(await found([PRODUCT, first], [unpriced, first])).toEqual([]);
  });
});

test("the order of charges is a term only where it decides who gets a cent that is left", async () => {
  const charges = {
    a: "{ meter: calls, model: per_unit, price: 1 USD per call }",
    b: "{ meter: traffic, model: per_unit, price: 1 USD per gigabyte }",
  };
  const inOrder = (rounding: string, names: readonly ("a" | "b")[]) =>
    version("2025-01-01", {
      rounding,
      charges: Object.fromEntries(names.map((name) => [name, charges[name]])),
    });
  const turned = (rounding: string) =>
    found([PRODUCT, inOrder(rounding, ["a", "b"])], [PRODUCT, inOrder(rounding, ["b", "a"])]);
  expect(await turned("half_up to 0.01 USD per line")).toEqual([]);
  expect(await turned("half_up to 0.01 USD split over lines")).toEqual([
    "2025-01-01.yaml:1:1 frozen-version-changed the version of 2025-01-01 is frozen, and was changed: `order of charges` is `b, a`, and was `a, b` in `main`",
  ]);
});
