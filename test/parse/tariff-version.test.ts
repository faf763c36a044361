import { describe, expect, test } from "vitest";
import { pricesOf } from "../../src/domain/charge.ts";
import { type FilePlace, isFailure } from "../../src/domain/problem.ts";
import type { TariffVersion } from "../../src/domain/tariff.ts";
import { readTariffVersion } from "../../src/parse/tariff-version.ts";

const TEXT = `# a comment before anything else
tariff: shop/thing/basic
effective: 2026-06-02
time_zone: Asia/Shanghai
sold: by_order
rounding: half_up to 0.01 USD per line
source: a test
why: >-
  A text over
  two lines.
charges:
  calls:
    meter: calls
    model: graduated
    tiers:
      - { up_to: 100_000,   price: 0.0009  USD per call }
      - up_to: unlimited
        price: "0.0007 USD per call"
    resets: monthly
  seats:
    quantity: order.seats
    every: month
    model: per_unit
    price:   1.46 USD per seat-month   # after three spaces
    prorate: none
    billed: in_advance
trial: not_offered
cohorts:
  big: { order.seats: { at_least: 1_000 } }
existing_contracts:
  - { when: big, switch: on 2027-01-01 }
  - when: otherwise
    switch: after P3M
early_switch: allowed
switch_back: never
overrides_promises: { versions: [2026-01-01], why: A test. }
examples:
  - name: one call
    usage: { calls: 1 }
    amount: 0.00 USD
    lines: { calls: 0.0009 USD }
`;

function read(text: string): TariffVersion {
  const found = readTariffVersion({ path: "shop/thing/basic/2026-06-02.yaml", text });
  if (isFailure(found)) throw new Error(JSON.stringify(found.problems, null, 2));
  return found;
}

function spot({ line, column }: FilePlace): string {
  return `${line}:${column}`;
}

/** Every place that a version keeps, under a name for it. */
function placesIn(version: TariffVersion): Readonly<Record<string, string | readonly string[]>> {
  const [calls, seats] = version.charges;
  const [example] = version.examples;
  if (calls?.kind !== "usage" || seats?.kind !== "recurring" || !example) throw new Error("other charges");
  const tiers = "tiers" in calls.model ? calls.model.tiers : [];
  const rows = version.existingContracts ?? [];
  const big = version.cohorts.get("big");
  return {
    file: spot(version.place),
    effective: spot(version.placeOf("effective")),
    rounding: spot(version.placeOf("rounding")),
    absent: spot(version.placeOf("assumptions")),
    charges: [spot(calls.place), spot(seats.place)],
    meter: spot(calls.meter.place),
    tiers: tiers.map(({ place }) => spot(place)),
    bounds: tiers.map(({ boundPlace }) => spot(boundPlace)),
    prices: [...pricesOf(calls.model), ...pricesOf(seats.model)].map(({ place }) => spot(place as FilePlace)), // of a file
    resets: calls.resets ? spot(calls.resets.place) : "none",
    quantity: seats.quantity ? spot(seats.quantity.place) : "none",
    fact: big?.kind === "atom" ? [spot(big.atom.fact.place), spot(big.atom.place)] : "none",
    rows: rows.map(({ place }) => spot(place)),
    cohorts: rows.map(({ cohortPlace }) => spot(cohortPlace)),
    moments: rows.map(({ momentPlace }) => spot(momentPlace)),
    override: version.overriddenPromises.map(({ place }) => spot(place)),
    example: spot(example.place),
    amount: example.amount ? spot(example.amount.place) : "none",
    line: [...example.lines.values()].map(({ place }) => spot(place)),
  };
}

const EXPECTED = {
  file: "2:1",
  effective: "3:1",
  rounding: "6:1",
  absent: "2:1", // what the file does not have is at its start
  charges: ["12:3", "20:3"],
  meter: "13:12",
  tiers: ["16:9", "17:9"],
  bounds: ["16:18", "17:16"],
  prices: ["16:36", "18:16", "24:14"],
  resets: "19:5",
  quantity: "21:15",
  fact: ["29:10", "29:25"],
  rows: ["31:5", "32:5"],
  cohorts: ["31:13", "32:11"],
  moments: ["31:26", "33:13"],
  override: ["36:34"],
  example: "38:11",
  amount: "40:13",
  line: ["41:21"],
};

describe("a tariff file", () => {
  test("keeps the line and column of every price, tier, row and example", () => {
    expect(placesIn(read(TEXT))).toEqual(EXPECTED);
  });

  test("keeps them with Windows line ends too", () => {
    expect(placesIn(read(TEXT.replaceAll("\n", "\r\n")))).toEqual(EXPECTED);
  });

  test("keeps them behind a byte order mark, which is no column", () => {
    expect(placesIn(read(`\uFEFF${TEXT}`))).toEqual(EXPECTED);
    const wrong = readTariffVersion({
      path: "x.yaml",
      text: `\uFEFF${TEXT.slice(TEXT.indexOf("tariff"))}`.replace("tariff", "tarif"),
    });
    expect(isFailure(wrong) && wrong.problems.map(({ place }) => place)).toEqual([
      { file: "x.yaml", line: 1, column: 1 },
    ]);
  });

  test("says the same with Windows line ends", () => {
    const [unix, windows] = [read(TEXT), read(TEXT.replaceAll("\n", "\r\n"))];
    expect(windows.why).toBe("A text over two lines.");
    expect(windows.why).toBe(unix.why);
    expect(windows.charges).toEqual(unix.charges);
  });

  test("takes effect at its date's first instant in its zone", () => {
    const version = read(TEXT);
    expect(version.effectiveFrom.toString()).toBe("2026-06-01T16:00:00Z");
    expect(version.id).toBe("shop/thing/basic@2026-06-02");
    expect(version.existingContracts?.map(({ moment }) => moment.kind)).toEqual(["on", "after"]);
    expect(version.existingContracts?.[0]?.moment).toMatchObject({
      at: Temporal.Instant.from("2026-12-31T16:00:00Z"),
    });
  });
});

describe("a misread value is pointed at inside its text", () => {
  test.each([
    ["1.46 USD per seat-month", "1.46 usd per seat-month", "24:19"], // 24:14, and five characters on
    ["0.0009  USD per call", "0.0009  usd per call", "16:44"],
    ['"0.0007 USD per call"', '"0.0007 usd per call"', "18:24"], // the quote is not part of the text
    ["on 2027-01-01", "on 2027-02-29", "31:29"],
    ["half_up to 0.01 USD per line", "half_up to 0.01 XXZ per line", "6:27"],
    ["after P3M", "after P", "33:19"],
  ])("`%s` written as `%s`, at %s", (right, wrong, expected) => {
    const found = readTariffVersion({ path: "x.yaml", text: TEXT.replace(right, () => wrong) });
    const problems = isFailure(found) ? found.problems : [];
    expect(problems.map(({ code, place }) => `${code} ${spot(place as FilePlace)}`)).toEqual([
      `value-malformed ${expected}`,
    ]);
  });
});
