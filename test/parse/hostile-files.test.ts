import { describe, expect, test } from "vitest";
import { check, openCatalog } from "../../src/engine.ts";
import { PRODUCT, version } from "../support/shop.ts";

const GOOD = version("2026-01-01");
/** Each takes a few seconds at most; what grew with the square of its size would take minutes. */
const TIMEOUT = 60_000;

async function codesOf(text: string): Promise<readonly string[]> {
  const { catalog, problems } = await openCatalog([PRODUCT, { path: GOOD.path, text }]);
  expect(catalog === undefined).toBe(problems.length > 0);
  expect(problems.length).toBeLessThanOrEqual(100);
  return [...new Set(problems.map(({ code }) => code))];
}

function many(count: number, each: (n: number) => string, between = ""): string {
  return Array.from({ length: count }, (_, n) => each(n)).join(between);
}

/** Of nine aliases each, of which the one before stands for: written out it would be 9 to the power of the levels. */
function aliasBomb(levels: number): string {
  const line = (n: number) => `a${n}: &a${n} [${many(9, () => (n === 0 ? "x" : `*a${n - 1}`), ", ")}]`;
  return many(levels, line, "\n");
}

function tiered(count: number, price: string): string {
  const tiers = many(count, (n) => `{ up_to: ${n + 1 === count ? "unlimited" : n + 1}${price} }`, ",");
  const calls = `{ meter: calls, model: graduated, resets: monthly, tiers: [${tiers}] }`;
  return version("2026-01-01", { charges: { calls } }).text;
}

describe("a file that would cost more than it says is refused without delay", { timeout: TIMEOUT }, () => {
  test.each([
    ["aliases of aliases", `${GOOD.text}${aliasBomb(5000)}\n`, ["yaml-alias"]],
    [
      "more aliases than a call has arguments",
      `${GOOD.text}x: [&a 1, ${many(200_000, () => "*a, ")}]`,
      ["yaml-alias"],
    ],
    [
      "a merge key in each of many maps",
      `${GOOD.text}x: [{ <<: 1 }${many(20_000, () => ", { <<: 1 }")}]`,
      ["yaml-merge-key"],
    ],
    ["50,000 tiers in little space", tiered(50_000, ""), ["key-missing"]],
    ["50,000 tiers", tiered(50_000, ", price: 1 USD per call"), ["file-too-large"]],
    ["20,000 tiers", tiered(20_000, ", price: 1 USD per call"), ["value-out-of-bounds"]],
    ["five million characters", `${GOOD.text}${"# x\n".repeat(1_250_000)}`, ["file-too-large"]],
    ["100,000 keys", many(100_000, (n) => `${n.toString(36)}: 1`, "\n"), ["key-missing", "key-unknown"]],
    ["one key 100,000 times", `${GOOD.text}x: {${"a: 1, ".repeat(100_000)}}`, ["yaml-duplicate-key"]],
    ["490,000 items without a value", `${GOOD.text}x:\n${"-\n".repeat(490_000)}`, ["value-empty"]],
    [
      "a million characters that are no text",
      `${GOOD.text}${"\u0000".repeat(990_000)}`,
      ["character-forbidden"],
    ],
  ])("%s", async (_, text, codes) => {
    expect((await codesOf(text)).toSorted()).toEqual(codes);
  });

  test("an empty line a million times costs no more than reading it", async () => {
    expect(await codesOf(`${GOOD.text}${"\n".repeat(990_000)}`)).toEqual([]);
  });
});

describe("what is nested deeper than any file needs is told as that", () => {
  const [open, close] = ["[".repeat(10_000), "]".repeat(10_000)];

  test.each([
    ["in brackets", `x: ${open}${close}`],
    ["in brackets that are never closed", `x: ${"{a: ".repeat(10_000)}`],
    ["in brackets between two apostrophes", `x: [it's, ${open}x's]`],
    ["behind a quote over two lines", `x: ['a\n ', ${open}${close}]`],
    ["by keys on one line", `x:\n ${"? ".repeat(10_000)}`],
    ["by indentation, to the end of the stack", many(1390, (n) => `${" ".repeat(n)}a:`, "\n")],
    ["by lists below each other", `x:\n${many(1390, (n) => `${" ".repeat(n + 1)}-`, "\n")} 1`],
    ["by indentation, a little too far", `${many(64, (n) => `${" ".repeat(n)}a:`, "\n")} { b: 1 }`],
  ])("%s", async (_, text) => {
    expect(await codesOf(`${GOOD.text}${text}\n`)).toEqual(["file-too-deep"]);
  });

  test("but not what only looks like it in quotes, nor the last level that is read", async () => {
    expect(await codesOf(`${GOOD.text}x: "${open}"\n`)).toEqual(["key-unknown"]);
    expect(await codesOf(`${GOOD.text}${many(63, (n) => `${" ".repeat(n)}a:`, "\n")} { b: 1 }\n`)).toEqual([
      "key-unknown",
    ]);
  });
});

describe("the paths of a check are names, and nothing is read by them", () => {
  test.each([
    ["../../etc/passwd", "file-unexpected"],
    ["../../2026-01-01.yaml", "tariff-path-unfit"],
    ["/etc/2026-01-01.yaml", "tariff-path-unfit"],
    ["shop/thing/../thing/basic/2026-01-01.yaml", "tariff-path-unfit"],
    ["shop\\thing\\basic\\2026-01-01.yaml", "file-unexpected"],
    ["__proto__", "file-unexpected"],
  ])("%s is %s", async (path, code) => {
    const { problems } = await check({ files: [PRODUCT, { path, text: GOOD.text }] });
    expect(problems).toMatchObject([{ code, place: { file: path } }]);
  });

  test("10,000 files of one path are told without delay", async () => {
    const files = Array.from({ length: 10_000 }, () => ({ path: "shop/thing/product.yaml", text: "" }));
    const { problems } = await check({ files });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["file-empty", "file-unexpected"]));
  });
});
