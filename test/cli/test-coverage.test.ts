import { describe, expect, test } from "vitest";
import { MAIL_HEAD, MAIL_PRODUCT } from "./mail-product.ts";
import { folderOf, tariff, tariffLine } from "./tariff.ts";

const STANDARD = `${MAIL_HEAD}charges:
  messages:
    meter: messages
    model: graduated
    tiers:
      - { up_to: 1_000, price: 0.07 EUR per message }
      - { up_to: unlimited, price: 0.05 EUR per message }
    resets: monthly
trial: not_offered
examples:
  - { name: one message, usage: { messages: 1 }, amount: 0.07 EUR }
`;
const FILES = { "acme/mail/product.yaml": MAIL_PRODUCT, "acme/mail/standard/2027-01-01.yaml": STANDARD };

describe("tariff test --coverage", () => {
  test("names what no example shows, with its place", async () => {
    const { exitCode, out } = await tariffLine(`test --coverage --tariffs ${folderOf(FILES)}`);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/2027-01-01\.yaml: examples show 2 of 5 \(40%\)\n/);
    expect(out).toMatch(/\n {2}none {2}the tier at 0\.05 EUR per message {2}.*2027-01-01\.yaml:14:9\n/);
    expect(out).toMatch(/\n {2}none {2}exactly 1,000 {2}.*:13:18\n {2}none {2}just beyond 1,000 /);
  });

  test.each([
    ["40", 0],
    ["41", 1],
    ["100%", 1],
  ])("--threshold %s ends with %i", async (threshold, code) => {
    const { exitCode } = await tariffLine(`test --threshold ${threshold} --tariffs ${folderOf(FILES)}`);
    expect(exitCode).toBe(code);
  });

  test("gives the same to programs", async () => {
    const { out } = await tariffLine(`test --coverage --format json --tariffs ${folderOf(FILES)}`);
    const { coverage, examples } = JSON.parse(out);
    expect(coverage).toMatchObject([{ version: "acme/mail/standard@2027-01-01", percent: 40 }]);
    expect(coverage[0].targets).toHaveLength(5);
    expect(Object.keys(examples[0])).not.toContain("shows");
  });

  test("takes no share that is none", async () => {
    const { exitCode, err } = await tariffLine("test --threshold 101");
    expect([exitCode, err]).toEqual([2, expect.stringContaining("A share is a whole number from 0 to 100")]);
  });

  test("all of the shipped tariffs is shown", async () => {
    expect((await tariffLine("test --threshold 100")).exitCode).toBe(0);
  });
});

test("suggestions can be read by programs", async () => {
  const folder = folderOf({
    "acme/mail/product.yaml": MAIL_PRODUCT,
    "acme/mail/standard/2027-01-01.yaml": `${MAIL_HEAD}charges:\n  messages: { meter: messages, model: per_unit, price: 0.01 EUR per message }\ntrial: free\n`,
  });
  const suggestion = {
    file: "acme/mail/standard/2027-01-01.yaml",
    examples: ["name: 1 messages\nusage: { messages: 1 }\nexact: 0.01 EUR\namount: 0.01 EUR"],
    by_hand: [],
  };
  const json = await tariff(["test", "--suggest", "--format", "json", "--tariffs", folder]);
  expect(JSON.parse(json.out)).toEqual({ suggestions: [suggestion] });
  const ndjson = await tariff(["test", "--suggest", "--format", "ndjson", "--tariffs", folder]);
  expect(JSON.parse(ndjson.out)).toEqual(suggestion);
});
