import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text as textOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import { serve } from "../../src/http/serve.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { payAsYouGo } from "./requests.ts";
import { TARIFFS } from "./service.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tariff-serve-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Serves in this process, for what ends by itself. */
async function served(options: { tariffs?: string; port?: number; host?: string }) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const { tariffs = TARIFFS, ...listen } = options;
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    listen: { ...DEFAULT_SETTINGS.listen, port: 0, ...listen },
    access: { ...DEFAULT_SETTINGS.access, open: true },
    tariffs: { kind: "folder", folder: tariffs },
  };
  const code = await serve({ settings, clock: SYSTEM_CLOCK, write });
  return { code, text: lines.join("\n") };
}

describe("a service that cannot start", () => {
  test("says that its port is in use, and what to do", async () => {
    const other = createServer();
    await once(other.listen(0, "127.0.0.1"), "listening");
    const { port } = other.address() as AddressInfo; // it listens on a port
    const { code, text } = await served({ port });
    other.close();
    expect(code).toBe(2);
    expect(text).toContain(
      `not started: port ${port} on 127.0.0.1 is in use; take another, for example PORT=8081`,
    );
  });

  test.each([
    [{ port: 70_000 }, "70000 is not a port; take one from 1 to 65535"],
    [{ host: "203.0.113.1" }, "`203.0.113.1` is not an address of this machine"],
    [{ tariffs: "/nowhere" }, "the tariffs folder `/nowhere` cannot be read: it does not exist"],
    [{ tariffs: join(TARIFFS, "../package.json") }, "it is not a folder"],
  ])("with %j says why", async (options, why) => {
    const { code, text } = await served(options);
    expect(code).toBe(2);
    expect(text).toContain(why);
  });

  test("says that its folder is empty", async () => {
    const tariffs = join(folder, "empty");
    await mkdir(tariffs);
    const { code, text } = await served({ tariffs });
    expect(code).toBe(2);
    expect(text).toContain(
      `not started: the tariffs folder \`${tariffs}\` holds no files; name the folder with`,
    );
  });

  test("shows what is wrong with its tariffs, and where", async () => {
    const tariffs = join(folder, "broken");
    const file = "security-center/cspm/pay-as-you-go/2024-01-01.yaml";
    await cp(TARIFFS, tariffs, { recursive: true });
    const text = await readFile(join(tariffs, file), "utf8");
    await writeFile(join(tariffs, file), text.replace("up_to: 500_000", "up_to: 50_000"));
    const found = await served({ tariffs });
    expect(found.code).toBe(1);
    const place = `${join(tariffs, file)}:45:18`;
    expect(found.text).toContain(`${place} error tiers-not-ascending\n`);
    expect(found.text).toContain("^");
    expect(found.text).not.toContain("listening");
  });
});

describe("a running service", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  /** A process of its own, once it listens: what a signal does cannot be seen from within. */
  async function started() {
    const args = [MAIN, "serve", "--tariffs", TARIFFS, "--host", "127.0.0.1", "--port", "0"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    children.push(child);
    const lines: string[] = [];
    const reader = createInterface({ input: child.stdout });
    reader.on("line", (line) => lines.push(line));
    const seen = async (part: string): Promise<void> => {
      const ended = once(reader, "close").then(() => Promise.reject(new Error(lines.join("\n"))));
      while (!lines.some((line) => line.includes(part))) await Promise.race([once(reader, "line"), ended]);
      ended.catch(() => undefined); // later it may end
    };
    await seen("/v1/rate");
    const port = Number(/listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(lines.join("\n"))?.[1]);
    return { child, lines, seen, port };
  }

  test("prints what it loaded, and a first request that works as it stands", async () => {
    const { lines, port } = await started();
    const text = lines.join("\n");
    expect(text).toContain("loaded 2 tariffs in 4 versions");
    expect(text).toMatch(
      /security-center\/cspm\/subscription\n +2024-01-01 .*\n +2026-06-02 .*\d+ examples proved/,
    );
    expect(text).toMatch(/catalog sha256:[0-9a-f]{64}/);
    const [, address, body] =
      /curl (\S+\/v1\/rate) -H 'Content-Type: application\/json' -d '(.+)'/.exec(text) ?? [];
    expect(address).toBe(`http://127.0.0.1:${port}/v1/rate`);
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(address ?? "", { method: "POST", headers, body: body ?? "" });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"lines":[{')]);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "ends at %s with 0, whatever connections are idle",
    async (signal) => {
      const { child, port } = await started();
      await (await fetch(`http://127.0.0.1:${port}/livez`)).text(); // fetch keeps its connection
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([0, null]);
    },
  );

  test("answers at SIGTERM what is under way, and takes nothing new", async () => {
    const { child, seen, port } = await started();
    const body = JSON.stringify(payAsYouGo(600_000));
    const socket = await halfRequest(port, body);
    child.kill("SIGTERM");
    await seen("SIGTERM");
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    socket.write(body.slice(10));
    const answer = await textOf(socket);
    expect(answer).toContain("HTTP/1.1 200 OK");
    expect(answer).toContain("Connection: close");
    expect(answer).toContain('"exact":"415"');
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  /** A request whose rest is still to come; the service has seen its head. */
  async function halfRequest(port: number, body: string): Promise<Socket> {
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST /v1/rate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n` +
        `Expect: 100-continue\r\n\r\n${body.slice(0, 10)}`,
    );
    await once(socket, "readable"); // 100 Continue
    return socket;
  }
});
