import { execFileSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ROOT, tariff } from "./tariff.ts";

/** A repository whose first commit has the tariffs without the change of 2 June 2026, and whose folder has it. */
function repository(): string {
  const folder = folderOf({ "README.md": "prices" });
  cpSync(join(ROOT, "tariffs"), join(folder, "prices"), { recursive: true });
  const later = ["pay-as-you-go", "subscription"].map(
    (name) => `prices/security-center/cspm/${name}/2026-06-02.yaml`,
  );
  for (const path of later) rmSync(join(folder, path));
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "the first prices");
  for (const path of later) cpSync(join(ROOT, path.replace("prices", "tariffs")), join(folder, path));
  return folder;
}

describe("tariff diff", () => {
  test("holds the tariffs folder against a git revision", async () => {
    const folder = repository();
    const { exitCode, out, err } = await tariff(["diff", "main", "--tariffs", join(folder, "prices")]);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("security-center/cspm/pay-as-you-go@2026-06-02: new, after that of 2024-01-01\n");
    expect(out).toContain("100,000 checks for 90 USD     1,230 instance-days for 90.036 USD\n");
    const named = await tariff([
      "diff",
      "main:prices",
      "--format",
      "json",
      "--tariffs",
      join(folder, "prices"),
    ]);
    expect(JSON.parse(named.out).versions).toHaveLength(2);
  });

  test("reads bundles, and draws both curves", async () => {
    const files = ["pay-as-you-go", "subscription"].map(
      (name) => `tariffs/security-center/cspm/${name}/2026-06-02.yaml`,
    );
    const { exitCode, out } = await tariff(["diff", ...files, "--format", "svg"]);
    expect([exitCode, out.match(/<path class="curve-/g)?.length]).toEqual([0, 4]);
    const bundle = join(folderOf({}), "release.json");
    await tariff(["build", "--out", bundle]);
    expect((await tariff(["diff", bundle])).out).toBe(
      `From ${bundle} to tariffs\n  They mean the same: no price, no term and no date differs.\n`,
    );
  });

  test("says which side has errors, and shows them", async () => {
    const folder = repository();
    writeFileSync(join(folder, "prices/security-center/cspm/product.yaml"), "product: 1,000\n");
    const { exitCode, out, err } = await tariff(["diff", "main", "--tariffs", join(folder, "prices")]);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("cannot be compared, since its files have errors:\n");
  });

  test.each([
    [
      "nowhere",
      "`nowhere` is neither a file or folder that is there, nor a git revision: name a tariffs folder, a tariff file, a bundle, or a revision such as `main`",
    ],
    [
      "package.json",
      "the bundle `package.json` is not taken: it is no whole bundle: it was cut off, changed, or is another kind of file; build it with `tariff build`",
    ],
    [
      "biome.yaml",
      "`biome.yaml` is neither a file or folder that is there, nor a git revision: name a tariffs folder, a tariff file, a bundle, or a revision such as `main`",
    ],
    [
      "tariffs/security-center/cspm/subscription/2026-06-02.yaml",
      "a tariff file can only be compared with another tariff file: name two, or no file",
    ],
    [
      "tariffs/security-center/cspm/product.yaml",
      "`tariffs/security-center/cspm/product.yaml` lies in no tariffs folder: expected `<product>/<tariff>/<date>.yaml`, and the product's `product.yaml` two folders up",
    ],
  ])("of %s is a wrong call", async (name, message) => {
    expect(await tariff(["diff", name])).toEqual({ exitCode: 2, out: "", err: `tariff: ${message}\n` });
  });
});
