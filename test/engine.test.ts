import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCatalog, rate, type Source, timeline } from "../src/index.ts";
import { contract, rated, span } from "./support/ask.ts";
import { catalog, REQUEST, shipped } from "./support/june.ts";
import { catalogOf, PRODUCT, shop, version } from "./support/shop.ts";

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

test("a month around the change of June 2026 is rated by the notice", async () => {
  const { lines, totals } = await rated(catalog, REQUEST);
  expect(
    lines.map(
      ({ charge, from, until, exact, amount }) => `${charge} ${span(from, until)}: ${exact}, ${amount}`,
    ),
  ).toEqual([
    "checks 2026-05-16 to 2026-06-01: 0.0093, 0.01", // after 99,999: 1 x 0.0009 + 12 x 0.0007
    "checks 2026-06-01 to 2026-06-02: 0.0027, 0.00", // 3 x 0.0009
    "scanned-instances 2026-06-02 to 2026-06-16: 1.0248, 1.02", // (2 + 12) x 0.0732
  ]);
  expect(totals).toEqual([{ currency: "USD", exact: "1.0368", amount: "1.03" }]); // 0.01 + 0.00 + 1.02
});

describe("the same catalog and request give the same bytes", () => {
  test("for files in any order, and rows in any order", async () => {
    const expected = JSON.stringify(await rate(catalog, REQUEST));
    expect(expected).toContain('"lines":[{');
    await fc.assert(
      fc.asyncProperty(shuffled(shipped), shuffled(REQUEST.usage), async (files, usage) => {
        const answer = await rate(await catalogOf(files), { ...REQUEST, usage });
        expect(JSON.stringify(answer)).toBe(expected);
      }),
      { numRuns: 4 }, // each opens the catalog and proves its examples again
    );
    await fc.assert(
      fc.asyncProperty(shuffled(REQUEST.usage), async (usage) => {
        expect(JSON.stringify(await rate(catalog, { ...REQUEST, usage }))).toBe(expected);
      }),
    );
  });

  test("for a request asked again, and for keys in another order", async () => {
    const { usage, period, ...rest } = REQUEST;
    const [first, again, turned] = await Promise.all([
      rate(catalog, REQUEST),
      rate(catalog, REQUEST),
      rate(catalog, { usage, period, ...rest }),
    ]);
    expect([JSON.stringify(again), JSON.stringify(turned)]).toEqual([
      JSON.stringify(first),
      JSON.stringify(first),
    ]);
  });

  test("for problems too, whatever order the files come in", async () => {
    const files = [
      PRODUCT,
      version("2026-01-01", { rounding: "no" }),
      version("2026-02-01", { rounding: "no" }),
      version("2026-03-01", { rounding: "no" }),
    ];
    const expected = JSON.stringify(await openCatalog(files));
    await fc.assert(
      fc.asyncProperty(
        shuffled(files),
        async (drawn) => JSON.stringify(await openCatalog(drawn)) === expected,
      ),
      { numRuns: 10 },
    );
  });
});

describe("the digest of a catalog", () => {
  const files: readonly Source[] = [PRODUCT, version("2026-01-01")];
  const digestOf = async (sources: readonly Source[]) => (await catalogOf(sources)).digest;
  const edited = (n: number, edit: (source: Source) => Source) =>
    files.map((source, at) => (at === n ? edit(source) : source));

  test("names the set of files: sha256 and 64 digits", async () => {
    expect(await digestOf(files)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digestOf(files)).toBe(await digestOf(files.toReversed()));
  });

  test("changes with every text, a comment or a space at its end included", async () => {
    const texts = [" ", "# a comment\n", "\n"].flatMap((end) =>
      [0, 1].map((n) => edited(n, ({ path, text }) => ({ path, text: text + end }))),
    );
    const digests = await Promise.all([files, ...texts].map(digestOf));
    expect(new Set(digests).size).toBe(7);
  });

  test("changes when the folder is named otherwise, in paths and texts", async () => {
    const moved = files.map(({ path, text }) => ({
      path: path.replace("shop/", "store/"),
      text: text.replaceAll("shop/", "store/"),
    }));
    expect(await digestOf(moved)).not.toBe(await digestOf(files));
  });

  test("stands in every answer", async () => {
    const own = await shop(version("2026-01-01"));
    const of = contract({ started: "2026-01-01" });
    const answers = [
      await rate(own, { contract: of, period: { from: "2026-06-01", until: "2026-07-01" } }),
      await timeline(own, { contract: of }),
    ];
    expect(answers.map((answer) => ("catalog" in answer ? answer.catalog : ""))).toEqual([
      own.digest,
      own.digest,
    ]);
  });
});

test("two files of one path are refused, since only one of them can be meant", async () => {
  const other = { ...PRODUCT, text: PRODUCT.text.replace("name: Thing", "name: Another") };
  const { catalog: opened, problems } = await openCatalog([PRODUCT, other, version("2026-01-01")]);
  expect(opened === undefined).toBe(true);
  expect(problems).not.toEqual([]);
});
