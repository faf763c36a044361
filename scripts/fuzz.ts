/**
 * npm run fuzz -- 5m
 *
 * Damages tariff files for as long as asked, and looks at what becomes of each: see test/fuzz/fault.ts. Stops at the first
 * fault, writes its files into a folder and says how to repeat it, and exits with 1. FUZZ_SEED is the seed of the first case.
 */
import { randomInt } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { damagedCase } from "../test/fuzz/damaged-case.ts";
import type { Found, Tried } from "../test/fuzz/fuzz.ts";
import type { FuzzMessage, FuzzOrder } from "../test/fuzz/fuzz-worker.ts";
import { readSeeds } from "../test/fuzz/seeds.ts";
import { askedDuration } from "./asked-duration.ts";

/** A case is looked at in a thread of its own, so that one without end can be told. */
const LONGEST_CASE_MILLISECONDS = 60_000;
const LARGEST_HEAP_MEGABYTES = 1024;
const PAUSE_MILLISECONDS = 10_000;
const LARGEST_SEED = 2 ** 31 - 1;

const duration = askedDuration("fuzz", process.argv.slice(2));
const seed = Number(process.env["FUZZ_SEED"] ?? randomInt(LARGEST_SEED));
const complaint = typeof duration === "string" ? duration : complaintAbout(seed);
if (complaint !== undefined || typeof duration === "string") {
  process.stderr.write(`fuzz: ${complaint}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`seed ${seed}\n`);
  const found = await fuzzInThread({ seed, milliseconds: duration });
  process.exitCode = found ? 1 : 0;
  if (found) process.stdout.write(await report(found));
}

function complaintAbout(number: number): string | undefined {
  const isSeed = Number.isInteger(number) && number >= 0 && number <= LARGEST_SEED;
  return isSeed ? undefined : "FUZZ_SEED is a whole number, for example: FUZZ_SEED=42 npm run fuzz -- 10s";
}

/** The first fault, be it that a case does not end or that its memory has none. */
function fuzzInThread(order: FuzzOrder): Promise<Found | undefined> {
  const url = new URL("../test/fuzz/fuzz-worker.ts", import.meta.url);
  const resourceLimits = { maxOldGenerationSizeMb: LARGEST_HEAP_MEGABYTES };
  const worker = new Worker(url, { workerData: order, resourceLimits });
  const { promise, resolve } = Promise.withResolvers<Found | undefined>();
  let current = order.seed;
  const fail = async (what: string) =>
    resolve({ seed: current, damaged: damagedCase(await readSeeds(), current), fault: { what } });
  const timer = setTimeout(
    () => fail(`takes longer than ${LONGEST_CASE_MILLISECONDS} ms`),
    LONGEST_CASE_MILLISECONDS,
  );
  let saysNext = performance.now() + PAUSE_MILLISECONDS;
  worker.on("error", (error) => fail(`ends with ${error instanceof Error ? error.message : String(error)}`));
  worker.on("message", (message: FuzzMessage) => {
    timer.refresh();
    if (message.kind === "begins") current = message.seed;
    else resolve(message.found);
    if (message.kind === "begins" && performance.now() < saysNext) return;
    saysNext = performance.now() + PAUSE_MILLISECONDS;
    process.stdout.write(`${progress(message.tried)}\n`);
  });
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

function progress({ cases, opened, rated }: Tried): string {
  return `${cases} cases, of which ${opened} were accepted; ${rated} bills by these`;
}

/** The files of a fault, written where a tariffs folder can be looked at, and what to do with them. */
async function report({ seed: own, fault, damaged }: Found): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tariff-fuzz-"));
  for (const { path, text } of damaged.sources) {
    await mkdir(join(folder, "tariffs", dirname(path)), { recursive: true });
    await writeFile(join(folder, "tariffs", path), text);
  }
  if (fault.request)
    await writeFile(join(folder, "request.json"), `${JSON.stringify(fault.request, null, 2)}\n`);
  return `FAULT in files made from \`${damaged.name}\`: ${fault.what}
files: ${folder}
again: FUZZ_SEED=${own} npm run fuzz -- 1s
`;
}
