import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ROOT, tariff } from "./tariff.ts";

const FILE = "security-center/cspm/pay-as-you-go/2024-01-01.yaml";

/** The shipped tariffs, with another price of the first tier. */
function repriced(...more: readonly (readonly [string, string])[]): {
  readonly folder: string;
  readonly path: string;
} {
  const folder = folderOf({});
  cpSync(join(ROOT, "tariffs"), folder, { recursive: true });
  const path = join(folder, FILE);
  const replaced = [["0.0009  USD", "0.0010  USD"] as const, ...more];
  const text = replaced.reduce((whole, [from, to]) => whole.replace(from, to), readFileSync(path, "utf8"));
  writeFileSync(path, text);
  return { folder, path };
}

describe("tariff test --update", () => {
  test("shows what examples would expect, and without a terminal writes nothing", async () => {
    const { folder, path } = repriced();
    const before = readFileSync(path, "utf8");
    const { exitCode, out, err } = await tariff(["test", "--update", "--tariffs", folder]);
    expect(exitCode).toBe(1);
    expect(out).toContain(`${path}\n-`);
    // 100,000 x 0.0010 instead of 0.0009; the comment beside it is its author's
    expect(out).toMatch(
      /-(\d+): {5}exact: 90 USD {13}# 100,000 x 0\.0009\n\+\1: {5}exact: 100\.00 USD {13}# 100,000/,
    );
    expect(err).toContain("nothing was written; to write without being asked: --yes\n");
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  test("with --yes writes it, and all examples of the file come out", async () => {
    const { folder } = repriced();
    const { out } = await tariff(["test", "--update", "--yes", "--tariffs", folder]);
    expect(out).toMatch(/\d+ expected values written into [12] files?\n$/);
    const again = await tariff(["test", "--update", "--tariffs", folder]);
    expect(again).toEqual({
      exitCode: 0,
      out: "every example comes out: there is nothing to update\n",
      err: "",
    });
  });

  test("leaves to people what is not only another value", async () => {
    const { folder, path } = repriced(["    usage: { checks: 600_000 }", "    usage: { checks: 600_000.5 }"]);
    const { exitCode, err } = await tariff(["test", "--update", "--yes", "--tariffs", folder]);
    expect(exitCode).toBe(1);
    expect(err).toContain(`by hand: ${path}:`);
    expect(err).toContain("is refused with `quantity-not-whole`");
  });
});
