import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PATH, TERMS, written } from "./committed-prices.ts";
import { MAIL_PRODUCT } from "./mail-product.ts";
import { folderOf, tariff } from "./tariff.ts";

describe("tariff build --commits", () => {
  test("records the commit of each file that says what is committed, and names the others", async () => {
    const { prices, first } = written();
    writeFileSync(join(prices, PATH), TERMS.replace("9.00 EUR", "8.00 EUR"));
    const bundle = join(folderOf({}), "release.json");
    const built = await tariff(["build", "--out", bundle, "--commits", "--tariffs", prices]);
    expect([built.exitCode, built.err]).toEqual([
      0,
      `no commit is named for ${PATH}: not committed as it is now\n`,
    ]);
    const { format, files } = JSON.parse(readFileSync(bundle, "utf8"));
    expect(format).toBe("tariff-bundle/2");
    expect(files).toMatchObject([
      { path: "acme/mail/product.yaml", commit: { hash: first, date: "2024-12-01T09:30:00+01:00" } },
      { path: PATH, commit: null },
    ]);
  });

  test("outside of git is a wrong call", async () => {
    const prices = folderOf({ "acme/mail/product.yaml": MAIL_PRODUCT, [PATH]: TERMS });
    const bundle = join(folderOf({}), "release.json");
    expect(await tariff(["build", "--out", bundle, "--commits", "--tariffs", prices])).toEqual({
      exitCode: 2,
      out: "",
      err: `tariff: \`--commits\` cannot name any commit: \`${prices}\` is in no git repository\n`,
    });
  });
});
