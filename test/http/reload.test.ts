import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { RateResult, Readiness } from "../../src/generated/result.ts";
import { folderOf, ONE_MESSAGE, PRICED, priced, savePrice } from "../live/two-prices.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) await rm(dirname(folder), { recursive: true });
});

/** A real service over a folder of its own. */
async function serving() {
  const folder = await folderOf(priced("0.07"));
  folders.push(folder);
  const child = spawn(process.execPath, [MAIN, "serve", "--tariffs", folder, "--port", "0"]);
  children.push(child);
  const address = await addressOf(child);
  const ready = async () => (await (await fetch(`${address}/readyz`)).json()) as Readiness;
  return {
    folder,
    child,
    ready,
    price: async () => (await rated(address)).totals[0]?.exact,
    /** Waits for what the service comes to say; it fails by the test's own time. */
    readied: (isSo: (readiness: Readiness) => boolean) =>
      vi.waitFor(async () => expect(isSo(await ready())).toBe(true), { timeout: 9_000, interval: 20 }),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("no output");
  for await (const line of createInterface(child.stdout)) {
    const address = /listening on (\S+);/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error("it does not listen");
}

async function rated(address: string): Promise<RateResult> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${address}/v1/rate`, {
    method: "POST",
    headers,
    body: JSON.stringify(ONE_MESSAGE),
  });
  return (await response.json()) as RateResult;
}

describe("a running service", { timeout: 20_000 }, () => {
  test("answers by a price that is saved, refuses a broken edit and names it, and forgets it when it is mended", async () => {
    const { folder, ready, price, readied } = await serving();
    const { catalog } = await ready();
    expect(await price()).toBe("0.07");
    await savePrice(folder, "0.08");
    await readied((now) => now.catalog !== catalog);
    expect(await price()).toBe("0.08");
    await savePrice(folder, "0,09");
    await readied(({ refused }) => refused !== null);
    const { refused, status } = await ready();
    expect(status).toBe("ready");
    expect(refused?.problems[0]).toMatchObject({
      code: "number-with-comma",
      place: { file: PRICED, line: 9 },
    });
    expect(await price()).toBe("0.08");
    await savePrice(folder, "0.09");
    await readied(({ refused: still }) => still === null);
    expect(await price()).toBe("0.09");
  });

  test("keeps its catalog while the folder is away, and takes the one that is put in its place", async () => {
    const { folder, ready, price, readied } = await serving();
    const { catalog } = await ready();
    await rename(folder, `${folder}-away`);
    await readied(({ refused }) => refused !== null);
    expect((await ready()).refused?.reason).toContain("it does not exist");
    expect(await price()).toBe("0.07");
    await savePrice(`${folder}-away`, "0.08");
    await rename(`${folder}-away`, folder);
    await readied((now) => now.catalog !== catalog && now.refused === null);
    expect(await price()).toBe("0.08");
    await savePrice(folder, "0.09"); // it is watched again
    await vi.waitFor(async () => expect(await price()).toBe("0.09"), { timeout: 9_000, interval: 50 });
  });

  test("takes a version that is added in a folder of its own", async () => {
    const { folder, ready, readied } = await serving();
    const { catalog } = await ready();
    await mkdir(join(folder, "acme/mail/other"));
    const text = priced("0.05")[1]?.text.replace("acme/mail/standard", "acme/mail/other") ?? "";
    await writeFile(join(folder, "acme/mail/other/2027-01-01.yaml"), text);
    await readied((now) => now.catalog !== catalog);
  });

  test("looks again when it is told to by SIGHUP", async () => {
    const { folder, child, price } = await serving();
    await savePrice(folder, "0.08");
    child.kill("SIGHUP");
    await vi.waitFor(async () => expect(await price()).toBe("0.08"), { timeout: 9_000, interval: 50 });
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
