import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectValid } from "../http/service.ts";
import { PATH, TERMS, written } from "./committed-prices.ts";
import { MAIL_PRODUCT } from "./mail-product.ts";
import { folderOf, tariff } from "./tariff.ts";

const CONTRACT = JSON.stringify({
  contract: { id: "c-1", tariff: "acme/mail/standard", started: "2025-03-01" },
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function blamed(tariffs: string, at = "2025-06-01") {
  const words = ["blame", "-", "--at", at, "--format", "json", "--tariffs", tariffs];
  const { exitCode, out, err } = await tariff(words, { input: CONTRACT });
  expect([exitCode, err]).toEqual([0, ""]);
  const result = JSON.parse(out) as Record<string, unknown>;
  expectValid("blame_result", result);
  return result;
}

describe("tariff blame", () => {
  test("says which file and commit price a contract, as text", async () => {
    const { prices, first, second } = written();
    const words = ["blame", "--at", "2025-06-01", "--format", "pretty", "--tariffs", prices];
    const { exitCode, out, err } = await tariff(words, { input: CONTRACT });
    expect([exitCode, err]).toEqual([0, ""]);
    const [head = "", ...charges] = out.split(`\n${"-".repeat(80)}\n`);
    expect(head).toBe(`What prices contract c-1 at 1 June 2025

Version   acme/mail/standard@2025-01-01
Because   bought at 2025-03-01T00:00:00+00:00, when the version of 2025-01-01
          was in force (acme/mail/standard/2025-01-01.yaml:2)
File      ${join(prices, PATH)}
SHA-256   ${sha256(TERMS)}
Commit    ${second.slice(0, 12)} of 15 December 2024: Lower the last tier
Catalog   ${/sha256:[0-9a-f]{12}$/m.exec(head)?.[0]}
`);
    expect(charges).toEqual([
      `Charge    messages
Prices    lines 13 to 15
Commit    ${second.slice(0, 12)} of 15 December 2024: Lower the last tier
`,
      `Charge    setup
Prices    line 17
Commit    ${first.slice(0, 12)} of 1 December 2024 09:30 UTC+01:00: The first prices
`,
    ]);
  });

  test("says it as JSON, and names what is in no commit yet", async () => {
    const { prices, first, second } = written();
    const text = TERMS.replace("9.00 EUR", "8.00 EUR");
    writeFileSync(join(prices, PATH), text);
    const commit = { hash: second, date: "2024-12-15T00:00:00+01:00", subject: "Lower the last tier" };
    expect(await blamed(prices)).toMatchObject({
      contract: "c-1",
      instant: "2025-06-01T00:00:00+00:00",
      version: "acme/mail/standard@2025-01-01",
      because: { code: "bought-under" },
      file: { path: PATH, sha256: sha256(text), state: "uncommitted", commit },
      charges: [
        { charge: "messages", lines: [13, 14, 15], state: "committed", commit },
        { charge: "setup", lines: [17], state: "uncommitted", commit: null },
      ],
      note: null,
    });
    expect(first).not.toBe(second);
  });

  test("gives file and digest where there is no git", async () => {
    const prices = folderOf({ "acme/mail/product.yaml": MAIL_PRODUCT, [PATH]: TERMS });
    expect(await blamed(prices)).toMatchObject({
      file: { path: PATH, sha256: sha256(TERMS), state: "unknown", commit: null },
      charges: [{ state: "unknown", commit: null }, { state: "unknown" }],
      note: `\`${prices}\` is in no git repository`,
    });
  });

  test("reads the commits that a bundle records, and says where it records none", async () => {
    const { prices, second } = written();
    const bundle = join(folderOf({}), "release.json");
    await tariff(["build", "--out", bundle, "--commits", "--tariffs", prices]);
    expect(await blamed(bundle)).toMatchObject({
      file: {
        state: "committed",
        commit: { hash: second, date: "2024-12-15T00:00:00+01:00", subject: null },
      },
      charges: [{ state: "unknown", commit: null }, { state: "unknown" }],
      note: null,
    });
    await tariff(["build", "--out", bundle, "--tariffs", prices]);
    expect(await blamed(bundle)).toMatchObject({
      file: { state: "unknown", commit: null },
      note: "the bundle records no commits, as `tariff build --commits` does",
    });
    writeFileSync(join(prices, PATH), TERMS.replace("9.00 EUR", "8.00 EUR"));
    await tariff(["build", "--out", bundle, "--commits", "--tariffs", prices]);
    expect((await blamed(bundle))["note"]).toBe(
      "the file was not committed as it is when the bundle was built",
    );
  });

  test("says that no order is valid, and shows what is wrong with a request", async () => {
    const { prices } = written();
    expect(await blamed(prices, "2025-02-01")).toMatchObject({
      version: null,
      file: null,
      charges: [],
      note: null,
    });
    const words = ["blame", "-", "--at", "2025-06-01", "--tariffs", prices, "--format", "pretty"];
    const wrong = await tariff(words, { input: CONTRACT.replace("2025-03-01", "2024-03-01") });
    expect([wrong.exitCode, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain("error before-first-version");
  });

  test("without an instant is a wrong call", async () => {
    const { prices } = written();
    const { exitCode, err } = await tariff(["blame", "-", "--tariffs", prices], { input: CONTRACT });
    expect([exitCode, err]).toEqual([2, "tariff: say when: `--at 2026-06-02`, or `at` in the request\n"]);
  });
});
