import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";

// A test starts up to seven processes, and other tests may take turns with them.
vi.setConfig({ testTimeout: 60_000 });

export const PAY_AS_YOU_GO = "security-center/cspm/pay-as-you-go";
export const SUBSCRIPTION = "security-center/cspm/subscription";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(ROOT, "src", "cli", "main.ts");

/** How a run of the command ended, and all it wrote. */
export type Run = { readonly exitCode: number | null; readonly out: string; readonly err: string };

type Setting = { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> };

/** Runs `tariff` with these words as a process of its own, in the project's folder. */
export function tariff(words: readonly string[], { input = "", env = {} }: Setting = {}): Promise<Run> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: ROOT,
    env: { ...plainEnvironment(), ...env },
  });
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.err += text));
  // A command that refuses its options does not read its input.
  child.stdin.on("error", () => undefined).end(input);
  const { promise, resolve } = Promise.withResolvers<Run>();
  child.on("close", (exitCode) => resolve({ exitCode, ...texts }));
  return promise;
}

/** As `tariff`, with the words of one line; quotes hold words together. */
export function tariffLine(line: string, setting?: Setting): Promise<Run> {
  const words = line.match(/(?:[^\s"]+|"[^"]*")+/g) ?? [];
  return tariff(
    words.map((word) => word.replaceAll('"', "")),
    setting,
  );
}

/** A folder with these files, gone after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tariff-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Without what would choose another folder, colours or a trace. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { TARIFFS: _, TARIFF_DEBUG: _debug, FORCE_COLOR: _force, NO_COLOR: _no, ...kept } = process.env;
  // Most of a run is reading the source; the runs of one test may share that.
  return { ...kept, NODE_COMPILE_CACHE: join(tmpdir(), "tariff-cli-compile-cache") };
}
