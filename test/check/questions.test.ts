import { describe, expect, test } from "vitest";
import { tariffSchema } from "../../src/generated/schemas.ts";
import { openCatalog, type Source } from "../../src/index.ts";
import { readCases } from "../gallery/gallery.ts";
import { PRODUCT, type Terms, version } from "../support/shop.ts";

/** The questions about a set of files: `code: message`. */
async function asked(...sources: readonly Source[]): Promise<readonly string[]> {
  const { catalog, problems } = await openCatalog([PRODUCT, ...sources]);
  expect(catalog, JSON.stringify(problems)).toBeDefined();
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

const codes = (all: readonly string[]) => all.map((each) => each.split(":")[0]);
const SWITCH: Terms = { existing: { otherwise: "on_effective_date" } };
const priced = (price: string): Terms => ({
  charges: { calls: `{ meter: calls, model: per_unit, price: ${price} }` },
});

function tiers(model: string, prices: readonly [string, string], meter = "calls", unit = "call"): Terms {
  const [low, high] = prices.map((price) => `${price} USD per ${unit}`);
  const list = `[{ up_to: 100, price: ${low} }, { up_to: unlimited, price: ${high} }]`;
  return { charges: { c: `{ meter: ${meter}, model: ${model}, tiers: ${list}, resets: monthly }` } };
}

describe("a volume cliff", () => {
  test.each([
    ["1", "0.5", ["volume-cliff"]], // 100.00, then 50.50
    ["1", "0.99", ["volume-cliff"]], // 100.00, then 99.99
    ["1.01", "1", []], // 101.00, and then again
    ["1", "0.9999", []], // 100.00, then 100.9899
  ] as const)("from %s to %s per whole call", async (low, high, expected) => {
    expect(codes(await asked(version("2025-01-01", tiers("volume", [low, high]))))).toEqual(expected);
  });

  test("is there with every lower price, where quantities have fractions", async () => {
    const terms = tiers("volume", ["1", "0.98"], "traffic", "gigabyte");
    expect(await asked(version("2025-01-01", terms))).toEqual([
      "volume-cliff: the bill falls where the quantity rises: 100 gigabytes cost 100.00 USD, and the least bit more costs 98.00 USD; it is as high again at 103",
    ]);
  });

  // Prepaid seats are counted in whole numbers too: 100 cost 100.00, and 101 cost 99.99 or, at 0.9999, 100.9899.
  test.each([
    ["0.99", ["volume-cliff"]],
    ["0.9999", []],
  ] as const)("of seats that an order states, to %s each", async (high, expected) => {
    const list = `[{ up_to: 100, price: 1 USD per seat-month }, { up_to: unlimited, price: ${high} USD per seat-month }]`;
    const seats = `{ quantity: order.seats, every: month, model: volume, tiers: ${list}, prorate: none, billed: in_advance }`;
    const terms: Terms = { sold: "by_order", trial: "not_offered", charges: { seats } };
    expect(codes(await asked(version("2025-01-01", terms)))).toEqual(expected);
  });

  test("is none where each tier prices only what is in it", async () => {
    expect(await asked(version("2025-01-01", tiers("graduated", ["1", "0.5"])))).toEqual([]);
  });
});

test.each([
  ["0", "1", []], // what is free at first may
  ["1", "1", ["tier-without-effect"]],
  ["1", "1.01", ["price-rises-with-volume"]],
  ["1", "0.99", []],
] as const)("tiers from %s to %s", async (low, high, expected) => {
  expect(codes(await asked(version("2025-01-01", tiers("graduated", [low, high]))))).toEqual(expected);
});

describe("a price that changes", () => {
  test.each([
    ["1", "1.5", 0],
    ["1", "1.51", 1],
    ["1", "0.5", 0],
    ["1", "0.49", 1],
    ["1", "0", 1],
    ["0", "0.01", 1],
    ["0", "0", 0],
  ])("from %s to %s is asked about %i times", async (was, is, times) => {
    const files = [
      version("2025-01-01", priced(`${was} USD per call`)),
      version("2026-01-01", { ...priced(`${is} USD per call`), ...SWITCH }),
    ];
    expect(codes(await asked(...files))).toEqual(Array.from({ length: times }, () => "price-change-large"));
  });

  test("is compared tier by tier, and from the share that the product names", async () => {
    const files = [
      version("2025-01-01", tiers("graduated", ["1", "0.5"])),
      version("2026-01-01", { ...tiers("graduated", ["0.9", "0.4"]), ...SWITCH }),
    ];
    const product = { ...PRODUCT, text: `${PRODUCT.text}largest_price_change: 15%\n` };
    const { problems } = await openCatalog([product, ...files]);
    expect(problems.map(({ message }) => message)).toEqual([
      "the price of `c` changes by more than 15%: it was 0.5 USD per call, and is 0.4 USD per call, so that 100 calls cost 40.00 USD instead of 50.00 USD",
    ]);
  });
});

describe("prices of two tariffs", () => {
  const other = "shop/thing/other";
  test.each([
    ["1.00", "1.00", 0],
    ["1.00", "1.019", 1],
    ["1.00", "1.021", 0],
    ["0.0007", "0.00069", 1],
  ])("%s and %s are asked about %i times", async (one, another, times) => {
    const files = [
      version("2025-01-01", priced(`${one} USD per call`)),
      version("2025-01-01", { ...priced(`${another} USD per call`), tariff: other }),
    ];
    expect(codes(await asked(...files))).toEqual(Array.from({ length: times }, () => "price-nearly-equal"));
  });

  test.each(["1.01 EUR per call", "1.03 USD per call"])("are not asked about beside %s", async (price) => {
    const files = [
      version("2025-01-01", priced("1.00 USD per call")),
      version("2025-01-01", { ...priced(price), tariff: other }),
    ];
    expect(codes(await asked(...files))).not.toContain("price-nearly-equal");
  });

  test("are not asked about in another unit", async () => {
    const traffic = "{ meter: traffic, model: per_unit, price: 1.01 USD per gigabyte }";
    const files = [
      version("2025-01-01", priced("1.00 USD per call")),
      version("2025-01-01", { charges: { traffic }, tariff: other }),
    ];
    expect(await asked(...files)).toEqual([]);
  });

  test("are not compared where they are never sold at the same time", async () => {
    const files = [
      version("2025-01-01", priced("1.00 USD per call")),
      version("2026-01-01", { ...priced("1.20 USD per call"), ...SWITCH }),
      version("2026-01-01", { ...priced("1.01 USD per call"), tariff: other }),
    ];
    expect(await asked(...files)).toEqual([]);
  });
});

describe("an answer under `accepted`", () => {
  const cliff = tiers("volume", ["1", "0.5"]);
  test("stands for every such warning of its own file, and for none of another", async () => {
    const accepted = ["volume-cliff"];
    expect(await asked(version("2025-01-01", { ...cliff, accepted }))).toEqual([]);
    const next = version("2026-01-01", { ...cliff, ...SWITCH });
    expect(codes(await asked(version("2025-01-01", { ...cliff, accepted }), next))).toEqual(["volume-cliff"]);
  });

  test("to a question that is not asked is told", async () => {
    const terms = { ...tiers("graduated", ["1", "0.5"]), accepted: ["volume-cliff"] };
    expect(codes(await asked(version("2025-01-01", terms)))).toEqual(["accepted-without-problem"]);
  });
});

test("a row whose orders two rows above take together never applies", async () => {
  const terms: Terms = {
    cohorts: {
      early: "{ started: { before: 2025-06-01 } }",
      late: "{ started: { on_or_after: 2025-06-01 } }",
      european: "{ region: { in: [eu] } }",
    },
    existing: {
      early: "never",
      late: "on 2027-01-01",
      european: "on 2028-01-01",
      otherwise: "on_effective_date",
    },
  };
  const files = [version("2025-01-01"), version("2026-01-01", terms)];
  expect(await asked(...files)).toEqual([
    "row-never-applies: the row for `european` never applies: whoever fits it fits a row above it, and the first one decides",
  ]);
});

test("every question of the gallery can be answered, and nothing else", () => {
  const told = readCases().flatMap(({ expected }) =>
    [...expected.matchAll(/^\S.* warning ([a-z-]+)$/gm)].map(([, code = ""]) => code),
  );
  const aboutTheFile = ["accepted-without-problem", "modeline-unfit"];
  const questions = new Set(told.filter((code) => !aboutTheFile.includes(code)));
  const { acceptance } = tariffSchema["definitions"] as {
    acceptance: { properties: { problem: { enum: string[] } } };
  };
  expect(acceptance.properties.problem.enum).toEqual([...questions].sort());
});

test("a row between two bounds that leave no whole number applies where quantities have fractions", async () => {
  const product = {
    ...PRODUCT,
    text: PRODUCT.text.replace("seats: { unit: seat, whole: true }", "seats: { unit: seat, whole: false }"),
  };
  const terms: Terms = {
    sold: "by_order",
    cohorts: { half: "{ order.seats: { more_than: 5, less_than: 6 } }" },
    existing: { half: "never", otherwise: "at_order_end" },
  };
  const files = [version("2025-01-01", { sold: "by_order" }), version("2026-01-01", terms)];
  const codesWith = async (of: Source) =>
    (await openCatalog([of, ...files])).problems.map(({ code }) => code);
  expect(await codesWith(product)).toEqual([]);
  expect(await codesWith(PRODUCT)).toEqual(["row-never-applies"]);
});

test.each([
  ["half_up", "1.00"],
  ["half_even", "0.00"],
  ["half_down", "0.00"],
  ["up", "1.00"],
  ["down", "0.00"],
])("half a step is billed by %s as rating bills it: %s", async (mode, billed) => {
  const terms = { ...priced("0.5 USD per call"), rounding: `${mode} to 1 USD per line` };
  const example = `{ name: one, usage: { calls: 1 }, amount: ${billed} USD }`;
  expect(await asked(version("2025-01-01", { ...terms, examples: [example] }))).toEqual([
    `rounding-coarser-than-price: one call of \`calls\` costs 0.50 USD, and a line of it alone is billed ${billed} USD`,
  ]);
});

test("an order may be bought after it began, and so reach a row", async () => {
  const terms: Terms = {
    sold: "by_order",
    cohorts: { late: "{ order_from: { before: 2025-03-01 }, bought: { on_or_after: 2025-06-01 } }" },
    existing: { late: "never", otherwise: "at_order_end" },
  };
  expect(await asked(version("2025-01-01", { sold: "by_order" }), version("2026-01-01", terms))).toEqual([]);
});

describe("the bound of a tier", () => {
  const bounded = (quantity: string, unit: string): Terms => {
    const list = `[{ up_to: "1.5", price: 2 USD per ${unit} }, { up_to: unlimited, price: 1 USD per ${unit} }]`;
    return {
      sold: "by_order",
      trial: "not_offered",
      charges: { c: `{ ${quantity}, model: graduated, tiers: ${list} }` },
    };
  };
  const RECURRING = "every: month, prorate: none, billed: in_advance";

  test.each([
    ["meter: calls, resets: monthly", "call", ["bound-not-whole"]],
    ["meter: traffic, resets: monthly", "gigabyte", []],
    [`quantity: order.seats, ${RECURRING}`, "seat-month", ["bound-not-whole"]],
  ] as const)(
    "may be no fraction of what is counted in whole numbers: %s",
    async (quantity, unit, expected) => {
      const { problems } = await openCatalog([PRODUCT, version("2025-01-01", bounded(quantity, unit))]);
      expect(problems.map(({ code }) => code)).toEqual(expected);
    },
  );
});
