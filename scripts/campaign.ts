/**
 * npm run campaign -- 30m
 *
 * Looks for counter-examples to the laws in test/laws for as long as asked, in rounds of the whole of them, each with a seed
 * of its own. Stops at the first failure with what it printed and the command that repeats it, and exits with 1. A round that
 * is under way when the time is over is ended.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { askedDuration } from "./asked-duration.ts";

type Round = { readonly outcome: "held" | "failed" | "ended"; readonly printed: string };

const RUNS = process.env["LAWS_RUNS"] ?? "1";
const LARGEST_SEED = 2 ** 31 - 1;
const WORDS = { held: "all laws held", failed: "A LAW FAILED", ended: "the time was over" };

const duration = askedDuration("campaign", process.argv.slice(2));
if (typeof duration === "string") {
  process.stderr.write(`campaign: ${duration}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await campaign(performance.now() + duration);
}

async function campaign(end: number): Promise<number> {
  for (let round = 1; performance.now() < end; round += 1) {
    const seed = process.env["LAWS_SEED"] ?? String(randomInt(LARGEST_SEED));
    const began = performance.now();
    const { outcome, printed } = await runLaws(seed, end - began);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`round ${round}: seed ${seed}, ${WORDS[outcome]} after ${seconds} s\n`);
    if (outcome !== "failed") continue;
    process.stdout.write(`${printed}\nagain: ${repeating(seed)}\n`);
    return 1;
  }
  process.stdout.write("no counter-example was found\n");
  return 0;
}

function repeating(seed: string): string {
  return `LAWS_RUNS=${RUNS} LAWS_SEED=${seed} npm run check:tests -- test/laws`;
}

async function runLaws(seed: string, milliseconds: number): Promise<Round> {
  const manifest = createRequire(import.meta.url).resolve("vitest/package.json");
  const child = spawn(
    process.execPath,
    [join(dirname(manifest), "vitest.mjs"), "run", "--bail=1", "test/laws"],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { ...process.env, LAWS_RUNS: RUNS, LAWS_SEED: seed, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let isEnded = false;
  const timer = setTimeout(() => {
    isEnded = true;
    child.kill();
  }, milliseconds);
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), closed(child)]);
  clearTimeout(timer);
  if (status === 0) return { outcome: "held", printed: "" };
  return { outcome: isEnded ? "ended" : "failed", printed: out + err };
}

function closed(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}
