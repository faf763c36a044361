import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import type { RateResult, Readiness } from "../../src/generated/result.ts";
import { folderOf, ONE_MESSAGE, PRICED, priced, savePrice } from "../live/two-prices.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** What a process writes, line by line, for as long as it is asked; lines that nobody waited for are kept. */
function linesOf(stream: NodeJS.ReadableStream | null) {
  if (!stream) throw new Error("no output");
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]();
  return async (part: string | RegExp): Promise<string> => {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      if (next.value.search(part) >= 0) return next.value;
    }
    throw new Error(`it ended without saying ${String(part)}`);
  };
}

const SERVE = new URL("../../src/http/serve.ts", import.meta.url).href;
const CLOCK = new URL("../../src/live/clock.ts", import.meta.url).href;

/** The service as a process of its own, with these settings: what signals do cannot be seen from within. */
async function processOf(settings: Settings) {
  const script = `
    const { serve } = await import(${JSON.stringify(SERVE)});
    const { SYSTEM_CLOCK: clock } = await import(${JSON.stringify(CLOCK)});
    const write = (line) => void process.stdout.write(line + "\\n");
    process.exitCode = await serve({ settings: ${JSON.stringify(settings)}, clock, write });`;
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  ends.push(() => child.kill("SIGKILL"));
  const said = linesOf(child.stdout);
  const warned = linesOf(child.stderr);
  const line = await said("listening on ");
  const address = /listening on (\S+);/.exec(line)?.[1] ?? "";
  return { child, address, said, warned };
}

async function folder(price: string): Promise<string> {
  const made = await folderOf(priced(price));
  ends.push(() => rm(dirname(made), { recursive: true }));
  return made;
}

function settingsFor(tariffs: string, parts: Partial<Settings> = {}): Settings {
  return {
    ...DEFAULT_SETTINGS,
    listen: { ...DEFAULT_SETTINGS.listen, port: 0 },
    tariffs: { kind: "folder", folder: tariffs },
    ...parts,
  };
}

async function price(address: string): Promise<string | undefined> {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify(ONE_MESSAGE);
  const response = await fetch(`${address}/v1/rate`, { method: "POST", headers, body });
  return ((await response.json()) as RateResult).totals[0]?.exact;
}

async function readiness(address: string): Promise<readonly [number, Readiness]> {
  const response = await fetch(`${address}/readyz`);
  return [response.status, (await response.json()) as Readiness];
}

describe("a process that serves", { timeout: 20_000 }, () => {
  test("is unready at SIGTERM and takes requests still, until those who send them have had time to see it", async () => {
    const listen = { ...DEFAULT_SETTINGS.listen, port: 0, unreadySeconds: 3 };
    const { child, address, said } = await processOf(settingsFor(await folder("0.07"), { listen }));
    expect((await readiness(address))[0]).toBe(200);
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await said("SIGTERM");
    expect(await readiness(address)).toMatchObject([503, { status: "draining" }]);
    expect(await price(address)).toBe("0.07");
    expect(await exit).toEqual([0, null]);
    await expect(fetch(`${address}/livez`)).rejects.toThrow();
  });

  test("waits for nobody at Ctrl+C", async () => {
    const listen = { ...DEFAULT_SETTINGS.listen, port: 0, unreadySeconds: 3_600 };
    const { child } = await processOf(settingsFor(await folder("0.07"), { listen }));
    const exit = once(child, "exit");
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
  });

  test("ends at once at a second signal, though it was to wait", async () => {
    const listen = { ...DEFAULT_SETTINGS.listen, port: 0, unreadySeconds: 3_600 };
    const { child, said } = await processOf(settingsFor(await folder("0.07"), { listen }));
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await said("SIGTERM");
    child.kill("SIGTERM");
    expect(await exit).toEqual([null, "SIGTERM"]);
  });

  test("that does not watch looks at SIGHUP, and says what came of it in one line each", async () => {
    const tariffs = await folder("0.07");
    const reload = { watch: false, keep: 3 };
    const { child, address, warned } = await processOf(settingsFor(tariffs, { reload }));
    await savePrice(tariffs, "0,08");
    child.kill("SIGHUP");
    const refused = await warned("the catalog stays as it is");
    expect(refused).toContain(`${PRICED}:9:`);
    expect(refused).toContain("number-with-comma: ");
    expect((await readiness(address))[1].refused?.problems[0]).toMatchObject({ code: "number-with-comma" });
    expect(await price(address)).toBe("0.07");
    await savePrice(tariffs, "0.08");
    child.kill("SIGHUP");
    expect(await warned("the catalog ")).toContain("is now sha256:");
    expect(await price(address)).toBe("0.08");
    await writeFile(join(tariffs, "notes.txt"), "no tariff");
    child.kill("SIGHUP");
    expect(await warned("the catalog ")).toContain("notes.txt:1:1 file-unexpected");
    await rm(join(tariffs, "notes.txt"));
    child.kill("SIGHUP");
    expect(await warned("the catalog ")).toContain("its files are as they were");
    expect((await readiness(address))[1].refused).toBeNull();
  });

  test("starts although the files of its shadow are wrong, and says so", async () => {
    const shadow = { kind: "folder", folder: await folder("0,08") } as const;
    const { address, warned } = await processOf(settingsFor(await folder("0.07"), { shadow }));
    expect(await warned("the shadow ")).toContain("number-with-comma");
    expect((await readiness(address))[1]).toMatchObject({ status: "ready", refused: null });
  });
});
