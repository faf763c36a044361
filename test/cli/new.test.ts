import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, PAY_AS_YOU_GO, ROOT, SUBSCRIPTION, tariff } from "./tariff.ts";

function shippedCopy(): string {
  const folder = folderOf({});
  cpSync(join(ROOT, "tariffs"), folder, { recursive: true });
  return folder;
}

describe("tariff new", () => {
  test("begins the next version, which has errors until it is filled in", async () => {
    const folder = shippedCopy();
    const { exitCode, out } = await tariff(["new", PAY_AS_YOU_GO, "2027-01-01", "--tariffs", folder]);
    const path = join(folder, PAY_AS_YOU_GO, "2027-01-01.yaml");
    expect(exitCode).toBe(0);
    expect(out).toContain(`written: ${path}\n`);
    const text = readFileSync(path, "utf8");
    expect(text).toContain("effective: 2027-01-01\n");
    expect(text).toContain("price: 0.0732 USD per instance-day\n");
    const checked = await tariff(["check", "--format", "json", "--tariffs", folder]);
    const { problems } = JSON.parse(checked.out) as { problems: { code: string; message: string }[] };
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "value-empty `source` has no value",
      "value-empty `why` has no value",
      "value-empty `switch` has no value",
      "value-empty `early_switch` has no value",
      "value-empty `switch_back` has no value",
      "value-empty `name` has no value",
      "value-empty `amount` has no value",
    ]);
  });

  test("is laid out, and does not mind what was begun for another tariff", async () => {
    const folder = shippedCopy();
    await tariff(["new", PAY_AS_YOU_GO, "2027-01-01", "--tariffs", folder]);
    const second = await tariff(["new", SUBSCRIPTION, "2027-01-01", "--tariffs", folder]);
    expect([second.exitCode, second.err]).toEqual([0, ""]);
    const unlike = await tariff(["fmt", "--check", "--tariffs", folder]);
    expect(unlike.err).toContain("0 files would be laid out");
    const third = await tariff(["new", PAY_AS_YOU_GO, "2028-01-01", "--tariffs", folder]);
    expect([third.exitCode, third.err]).toEqual([1, expect.stringContaining("`source` has no value")]);
  });

  test("is based on the newest version before its date", async () => {
    const folder = shippedCopy();
    await tariff(["new", PAY_AS_YOU_GO, "2025-01-01", "--tariffs", folder]);
    const text = readFileSync(join(folder, PAY_AS_YOU_GO, "2025-01-01.yaml"), "utf8");
    expect(text).toContain("{ up_to: 100_000,   price: 0.0009  USD per check }");
  });

  test.each([
    [[PAY_AS_YOU_GO, "2026-06-02"], /2026-06-02.yaml` is there already, and stays as it is\n$/],
    [[PAY_AS_YOU_GO, "2023-01-01"], /has no version before 2023-01-01: its first is of 2024-01-01\n$/],
    [[PAY_AS_YOU_GO, "2027-02-30"], /`2027-02-30` is no date: write for example `2027-01-01`\n$/],
    [
      ["security-center/cspm/pay-as-you-goes", "2027-01-01"],
      /is no tariff of the folder: did you mean `security-center\/cspm\/pay-as-you-go`\?\n$/,
    ],
  ])("of %j is a wrong call", async (words, message) => {
    const { exitCode, out, err } = await tariff(["new", ...words, "--tariffs", shippedCopy()]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toMatch(message);
  });
});
