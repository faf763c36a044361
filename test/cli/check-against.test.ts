import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAIL_PRODUCT } from "./mail-product.ts";
import { folderOf, tariff } from "./tariff.ts";

/** Long in effect, and far from it, whatever day it is. */
const PAST = "acme/mail/standard/2020-01-01.yaml";
const FUTURE = "acme/mail/standard/2999-01-01.yaml";

function version(effective: string, price: string, more = ""): string {
  return `tariff: acme/mail/standard
effective: ${effective}
time_zone: UTC
sold: open_ended
rounding: none
source: a test
why: A test.
charges:
  messages: { meter: messages, model: per_unit, price: ${price} EUR per message }
trial: not_offered
${more}`;
}

const ROWS = `existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
`;

/** A repository whose only commit, on the branch `main`, has a version in effect and one to come. */
function repository(): { readonly prices: string; readonly git: (...args: string[]) => void } {
  const folder = folderOf({
    "prices/acme/mail/product.yaml": MAIL_PRODUCT,
    [`prices/${PAST}`]: version("2020-01-01", "0.01"),
    [`prices/${FUTURE}`]: version("2999-01-01", "0.012", ROWS),
  });
  const git = (...args: string[]) =>
    void execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "the first prices");
  return { prices: join(folder, "prices"), git };
}

describe("tariff check --against", () => {
  test("lets what is to come change, and says that the past is as it was", async () => {
    const { prices } = repository();
    writeFileSync(join(prices, FUTURE), version("2999-01-01", "0.013", ROWS));
    const { exitCode, out, err } = await tariff(["check", "--against", "main", "--tariffs", prices]);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toMatch(/^clean: 3 files, 1 tariff, 2 versions, 0 examples proved, the past as in main \(/);
  });

  test("refuses another price for what is past, at its line", async () => {
    const { prices, git } = repository();
    writeFileSync(join(prices, PAST), `# dearer\n${version("2020-01-01", "0.02")}`);
    git("commit", "-q", "-a", "-m", "dearer");
    expect((await tariff(["check", "--against", "main", "--tariffs", prices])).exitCode).toBe(0);
    const { exitCode, out } = await tariff(["check", "--against", "main~1", "--tariffs", prices]);
    expect(exitCode).toBe(1);
    expect(out).toBe(`${join(prices, PAST)}:10:56 error frozen-version-changed
  the version of 2020-01-01 is frozen, and was changed: \`charges.messages.price\` is \`0.02 EUR per message\`, and was \`0.01 EUR per message\` in \`main~1\`
  10 |   messages: { meter: messages, model: per_unit, price: 0.02 EUR per message }
     |                                                        ^
  fix: put it back as it was, or write a new version with \`tariff new acme/mail/standard <date>\`

1 error
`);
  });

  test.each([
    ["json", /"code": "frozen-version-missing"/],
    ["ndjson", /^\{"code":"frozen-version-missing"/],
    ["github", /^::error file=.*2020-01-01\.yaml,line=1,col=1,title=frozen-version-missing::/],
    ["sarif", /"ruleId": "frozen-version-missing"/],
    ["junit", /<failure type="frozen-version-missing"/],
    ["markdown", /^### Tariffs: 1 error, 0 warnings\n[\s\S]*\*\*error\*\* frozen-version-missing/],
  ])("tells of a lost version as %s", async (format, told) => {
    const { prices } = repository();
    rmSync(join(prices, PAST));
    writeFileSync(join(prices, FUTURE), version("2999-01-01", "0.012"));
    const words = ["check", "--against", "main", "--format", format, "--tariffs", prices];
    const { exitCode, out } = await tariff(words);
    expect(exitCode).toBe(1);
    expect(out).toMatch(told);
  });

  test("holds a bundle, whose every version is released, and a folder", async () => {
    const { prices } = repository();
    const bundle = join(folderOf({}), "release.json");
    await tariff(["build", "--out", bundle, "--tariffs", prices]);
    const copy = folderOf({
      "acme/mail/product.yaml": MAIL_PRODUCT,
      [PAST]: version("2020-01-01", "0.01"),
      [FUTURE]: version("2999-01-01", "0.013", ROWS),
    });
    const codeAgainst = async (base: string) =>
      (await tariff(["check", "--against", base, "--tariffs", copy])).exitCode;
    expect(await codeAgainst(bundle)).toBe(1);
    expect(await codeAgainst(prices)).toBe(0);
  });

  test("tells what is wrong with the files first, and what is wrong with the base at once", async () => {
    const { prices, git } = repository();
    writeFileSync(join(prices, PAST), version("2020-01-01", "0,02"));
    const { exitCode, out } = await tariff(["check", "--against", "main", "--tariffs", prices]);
    expect([exitCode, out.includes("frozen-")]).toEqual([1, false]);
    git("commit", "-q", "-a", "-m", "broken");
    writeFileSync(join(prices, PAST), version("2020-01-01", "0.01"));
    const broken = await tariff(["check", "--against", "main", "--tariffs", prices]);
    expect([broken.exitCode, broken.out]).toEqual([1, ""]);
    expect(broken.err).toMatch(/^`main` cannot be compared, since its files have errors:\n/);
  });

  test("of a tariff file or of nothing is a wrong call", async () => {
    const { prices } = repository();
    const file = join(prices, PAST);
    expect(await tariff(["check", "--against", file, "--tariffs", prices])).toEqual({
      exitCode: 2,
      out: "",
      err: `tariff: \`${file}\` is one tariff file, which is no history: name a revision such as \`main\`, a bundle or a tariffs folder\n`,
    });
    expect((await tariff(["check", "--against", "nowhere", "--tariffs", prices])).err).toMatch(
      /^tariff: `nowhere` is neither a file or folder that is there, nor a git revision: /,
    );
  });
});
