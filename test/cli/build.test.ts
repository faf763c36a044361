import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderOf, ONE_MESSAGE, PRICED, priced, savePrice } from "../live/two-prices.ts";
import { ROOT, tariff } from "./tariff.ts";

let folder: string;
let home: string;
beforeAll(async () => {
  folder = await folderOf(priced("0.07"));
  home = await mkdtemp(join(tmpdir(), "tariff-build-"));
});
afterAll(async () => {
  await rm(dirname(folder), { recursive: true });
  await rm(home, { recursive: true });
});

const at = (name: string): string => join(home, name);

describe("tariff build", () => {
  test("writes one file that every command takes in place of the folder", async () => {
    const built = await tariff(["build", "--tariffs", folder, "--out", at("a.json")]);
    expect([built.exitCode, built.err]).toEqual([0, ""]);
    const checked = await tariff(["check", "--tariffs", at("a.json")]);
    expect(checked.out).toContain(
      `clean: 2 files, 1 tariff, 1 version, 1 example proved (${built.out.slice(0, 19)})`,
    );
    const request = { input: JSON.stringify(ONE_MESSAGE) };
    const [fromFolder, fromBundle] = [folder, at("a.json")].map((tariffs) =>
      tariff(["rate", "--tariffs", tariffs, "--format", "ndjson"], request),
    );
    expect((await fromBundle)?.out).toBe((await fromFolder)?.out);
  });

  test("makes the same bytes of the same files", async () => {
    for (const out of [at("1.json"), at("2.json")])
      await tariff(["build", "--tariffs", folder, "--out", out, "--sequence", "7"]);
    expect(await readFile(at("1.json"), "utf8")).toBe(await readFile(at("2.json"), "utf8"));
    expect(JSON.parse(await readFile(at("1.json"), "utf8"))).toMatchObject({
      format: "tariff-bundle/1",
      sequence: 7,
    });
  });

  test("builds nothing of files with errors, and shows them", async () => {
    const broken = await folderOf(priced("0,07"));
    const { exitCode, out, err } = await tariff(["build", "--tariffs", broken, "--out", at("broken.json")]);
    await rm(dirname(broken), { recursive: true });
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain(`${PRICED}:9:`);
    expect(await readdir(home)).not.toContain("broken.json");
  });

  test("signs with a key of its own making", async () => {
    expect((await tariff(["keypair", at("release")])).exitCode).toBe(0);
    expect((await stat(at("release.key.pem"))).mode & 0o777).toBe(0o600);
    const again = await tariff(["keypair", at("release")]);
    expect([again.exitCode, again.err]).toEqual([
      2,
      `tariff: \`${at("release.key.pem")}\` is there already, and a key is not overwritten: take another name\n`,
    ]);
    await rm(at("release.key.pem"));
    const half = await tariff(["keypair", at("release")]);
    expect([half.exitCode, half.err]).toEqual([
      2,
      expect.stringContaining("release.pub.pem` is there already"),
    ]);
    expect(await readdir(home)).not.toContain("release.key.pem");
    await rm(at("release.pub.pem"));
    const made = await tariff(["keypair", at("release")]);
    await tariff(["build", "--tariffs", folder, "--out", at("signed.json"), "--sign", at("release.key.pem")]);
    const { signature } = JSON.parse(await readFile(at("signed.json"), "utf8"));
    expect(made.out).toContain(signature.key);
    const wrong = await tariff([
      "build",
      "--tariffs",
      folder,
      "--out",
      at("x.json"),
      "--sign",
      at("release.pub.pem"),
    ]);
    expect([wrong.exitCode, wrong.err]).toEqual([
      2,
      expect.stringContaining("is no private ed25519 key in PEM"),
    ]);
  });

  test.each([
    [["build"], "required option '--out <file>' not specified"],
    [["build", "--out", "x", "--sequence", "-1"], "A sequence is a whole number from 0."],
    [["build", "--out", "tariffs/x.json"], "is inside the tariffs folder `tariffs`; name a file outside it"],
    [["check", "--tariffs", "/nowhere.json"], "the bundle `/nowhere.json` cannot be read: it does not exist"],
    [["build", "--out", "/nowhere/x"], "`/nowhere/x` cannot be written: it does not exist"],
    [["build", "--out", "x", "--sign", "/nowhere"], "the key `/nowhere` cannot be read: it does not exist"],
  ])("refuses %j", async (words, why) => {
    const { exitCode, err } = await tariff(words);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(why)]);
  });
});

test("a build that is killed at any moment leaves the old bundle or the new one, whole", {
  timeout: 120_000,
}, async () => {
  const out = at("killed.json");
  const texts: string[] = [];
  for (const price of ["0.07", "0.08"]) {
    await savePrice(folder, price);
    await tariff(["build", "--tariffs", folder, "--out", out]);
    texts.push(await readFile(out, "utf8"));
  }
  const left: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    await writeFile(out, texts[0] ?? "");
    const words = [join(ROOT, "src/cli/main.ts"), "build", "--tariffs", folder, "--out", out];
    const child = spawn(process.execPath, words, { stdio: "ignore" });
    const ended = once(child, "exit");
    await Promise.race([sleep(100 + 30 * n), ended]);
    child.kill("SIGKILL");
    await ended;
    left.push(await readFile(out, "utf8"));
  }
  expect(new Set([...left, ...texts])).toEqual(new Set(texts));
  expect(left).toContain(texts[0]); // some were killed before they had written
});
