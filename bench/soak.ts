/**
 * npm run soak [-- --minutes 10 --rate 90 --no-reload]
 *
 * Serves a folder of one tariff with `tariff serve`, changes its price every second (each seventh time to one that is broken)
 * and asks meanwhile, one request in a hundred a bad one. Exits with 1 unless
 * - every good request is answered with exactly the amount that the price of the catalog it names gives,
 * - every bad one is refused, with problems,
 * - both prices were met, so that there was something to mix up,
 * - memory does not grow: by the line through its samples, less than a tenth in the time after the first quarter.
 * 90 requests a second stay below what one caller may ask. Loopback alone, eight connections, an hour at most.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { growthOf, type Sample } from "./growth.ts";
import { folderOf, savePrice } from "./priced-folder.ts";
import { heapMegabytes, residentMegabytes, type Served, startServed } from "./served.ts";
import { Asker } from "./soak-asker.ts";
import { figure } from "./table.ts";

const { values } = parseArgs({
  allowNegative: true,
  options: {
    minutes: { type: "string", default: "10" },
    rate: { type: "string", default: "90" },
    reload: { type: "boolean", default: true },
  },
});
const milliseconds = Math.min(60, Number(values.minutes)) * 60_000;
const perSecond = Math.min(10_000, Number(values.rate));
if (!(milliseconds > 0 && perSecond > 0)) throw new RangeError("--minutes and --rate are numbers above 0");
const ASKERS = 8;

const folder = await folderOf("0.07");
const served = await startServed("src/cli/main.ts", ["serve", "--tariffs", folder.path, "--port", "0"]);
try {
  process.exitCode = await soak(served);
} finally {
  await served.stop();
  await folder.remove();
}

async function soak({ address, pid, exitCode }: Served): Promise<number> {
  const until = performance.now() + milliseconds;
  const isOver = () => performance.now() >= until || exitCode() !== null;
  const samples: Sample[] = [];
  const asker = new Asker(address, (ASKERS * 1000) / perSecond);
  const asking = Array.from({ length: ASKERS }, (_, n) => asker.askUntil(isOver, n));
  const [saved] = await Promise.all([
    saveUntil(isOver),
    sampleUntil(isOver, { address, pid, samples }),
    ...asking,
  ]);
  const failures = [...asker.failures, ...(exitCode() === null ? [] : ["the service ended by itself"])];
  if (values.reload && asker.met.size < 2) failures.push("only one price was met");
  say(
    `${asker.good} good and ${asker.bad} bad requests, ${saved} changes of the files, ${asker.changes} changes met`,
  );
  for (const key of ["resident", "heap"] as const) {
    const { text, isGrowing } = growthOf(samples, key);
    say(`${key}: ${text}`);
    if (isGrowing) failures.push(`the ${key} memory grows`);
  }
  for (const failure of failures.slice(0, 20)) say(`FAILED: ${failure}`);
  say(failures.length === 0 ? "passed" : `${failures.length} failures`);
  return failures.length === 0 ? 0 : 1;
}

/** A price a second, as an editor saves it; the number of saves. */
async function saveUntil(isOver: () => boolean): Promise<number> {
  let saved = 0;
  for (; values.reload && !isOver(); saved += 1) {
    await sleep(1000);
    await savePrice(folder.path, saved % 7 === 6 ? "0,09" : saved % 2 === 0 ? "0.08" : "0.07");
  }
  return saved;
}

type Watched = { readonly address: string; readonly pid: number; readonly samples: Sample[] };

async function sampleUntil(isOver: () => boolean, { address, pid, samples }: Watched): Promise<void> {
  const began = performance.now();
  while (!isOver()) {
    const resident = await residentMegabytes(pid);
    samples.push({
      minutes: (performance.now() - began) / 60_000,
      resident,
      heap: await heapMegabytes(address),
    });
    if (samples.length % 30 === 0)
      say(`${figure(samples.at(-1)?.minutes ?? 0)} min: ${figure(resident ?? 0)} MB`);
    await sleep(1000);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
