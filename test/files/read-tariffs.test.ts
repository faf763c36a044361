import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readTariffs } from "../../src/index.ts";

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "tariff-read-"));
  folder = join(home, "tariffs");
  await mkdir(folder);
  await writeFile(join(home, "secret.yaml"), "outside");
});
afterEach(() => rm(home, { recursive: true }));

async function paths(): Promise<readonly string[]> {
  return (await readTariffs(folder)).map(({ path, text }) => `${path}=${text}`);
}

describe("a tariffs folder", () => {
  test("gives its files by path, and passes over hidden ones", async () => {
    await mkdir(join(folder, "b"));
    await writeFile(join(folder, "b/2.yaml"), "two");
    await writeFile(join(folder, "a.yaml"), "one");
    await writeFile(join(folder, ".a.yaml.swp"), "an editor's");
    expect(await paths()).toEqual(["a.yaml=one", "b/2.yaml=two"]);
  });

  test("may be mounted as Kubernetes mounts a ConfigMap: links into a hidden folder of the mount", async () => {
    await mkdir(join(folder, "..2026_06_02/acme"), { recursive: true });
    await writeFile(join(folder, "..2026_06_02/acme/1.yaml"), "one");
    await symlink("..2026_06_02", join(folder, "..data"));
    await symlink("..data/acme", join(folder, "acme"));
    expect(await paths()).toEqual(["acme/1.yaml=one"]);
  });

  test("may itself be a link", async () => {
    await writeFile(join(folder, "a.yaml"), "one");
    await symlink("tariffs", join(home, "link"));
    folder = join(home, "link");
    expect(await paths()).toEqual(["a.yaml=one"]);
  });

  test.each([
    ["to a file outside", "../secret.yaml"],
    ["to the folder that holds it", "."],
    ["to what is outside", ".."],
    ["to nothing", "nowhere.yaml"],
    ["to itself", "link"],
  ])("follows no link %s", async (_, target) => {
    await writeFile(join(folder, "a.yaml"), "one");
    await symlink(target, join(folder, "link"));
    expect(await paths()).toEqual(["a.yaml=one"]);
  });

  test("follows no link to a folder above, from below", async () => {
    await mkdir(join(folder, "b/c"), { recursive: true });
    await writeFile(join(folder, "b/1.yaml"), "one");
    await symlink("..", join(folder, "b/c/up"));
    expect(await paths()).toEqual(["b/1.yaml=one"]);
  });
});
