/**
 * npm run load [-- --seconds 3 --rounds 3 --connections 16]
 *
 * How many requests a second the service answers, and how soon; beside the same questions asked of the library in this
 * process, and of the batch. The service runs in a process of its own and gets a connection's next request when the
 * answer to the last one is there. What is compared is measured in turns within one run, the middle of the rounds counts:
 * a machine that is busy with something else then slows both sides. Nothing leaves this machine.
 */
import { parseArgs } from "node:util";
import autocannon, { type Result } from "autocannon";
import { createClient, type RateRequest } from "../src/client/create-client.ts";
import { openCatalog, rate, readTariffs } from "../src/index.ts";
import { TIMELINE_REQUEST, withRows } from "./requests.ts";
import { type Served, startServed } from "./served.ts";
import { figure, median, tableText } from "./table.ts";

type Mix = { readonly name: string; readonly path: string; readonly body: object | undefined };

const MIXES: readonly Mix[] = [
  { name: "rate, 1 row of usage", path: "/v1/rate", body: withRows(1) },
  { name: "rate, 60 rows of usage", path: "/v1/rate", body: withRows(60) },
  { name: "timeline", path: "/v1/timeline", body: TIMELINE_REQUEST },
  { name: "tariffs", path: "/v1/tariffs", body: undefined },
];

type Plan = { readonly seconds: number; readonly rounds: number; readonly connections: number };

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "16" },
  },
});
const plan: Plan = {
  seconds: atMost(60, values.seconds),
  rounds: atMost(9, values.rounds),
  connections: atMost(256, values.connections),
};
const served = await startServed("bench/serve-unlimited.ts", []);
try {
  await measure(served, plan);
} finally {
  await served.stop();
}

function atMost(most: number, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new RangeError(`${text} is no whole number from 1 to ${most}`);
}

async function measure({ address }: Served, { seconds, rounds, connections }: Plan): Promise<void> {
  const library = await libraryRates();
  for (const mix of MIXES) await shoot(address, mix, { seconds: 1, connections }); // until code is compiled
  const results = MIXES.map(() => [] as Result[]);
  const alone: number[][] = [[], []];
  const batches: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, mix] of MIXES.entries())
      results[n]?.push(await shoot(address, mix, { seconds, connections }));
    for (const [n, rows] of [1, 60].entries()) alone[n]?.push(await library(withRows(rows), seconds));
    const batch = await batchRate(address, withRows(1), seconds);
    if (batch !== undefined) batches.push(batch);
  }
  print(results, alone.map(median), batches.length > 0 ? median(batches) : undefined);
}

async function shoot(
  address: string,
  { path, body }: Mix,
  { seconds, connections }: Omit<Plan, "rounds">,
): Promise<Result> {
  const question = body && {
    method: "POST" as const,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const result = await autocannon({ url: address + path, connections, duration: seconds, ...question });
  if (result.errors + result.timeouts + result.non2xx > 0)
    throw new Error(`${path} failed: ${result.non2xx} refused, ${result.errors} without an answer`);
  return result;
}

/** Requests per second that the library rates in this process, one after another. */
async function libraryRates(): Promise<(request: RateRequest, seconds: number) => Promise<number>> {
  const { catalog } = await openCatalog(await readTariffs("tariffs"));
  if (!catalog) throw new Error("the shipped tariffs have problems");
  return async (request, seconds) => {
    for (let warm = 0; warm < 200; warm += 1) await rate(catalog, request);
    const [began, until] = [performance.now(), performance.now() + seconds * 1000];
    let count = 0;
    for (; performance.now() < until; count += 1) await rate(catalog, request);
    return (count * 1000) / (performance.now() - began);
  };
}

/** Lines per second of a batch; undefined where the service has none. */
async function batchRate(
  address: string,
  request: RateRequest,
  seconds: number,
): Promise<number | undefined> {
  const began = performance.now();
  const lines = function* () {
    while (performance.now() < began + seconds * 1000) yield request;
  };
  let count = 0;
  for await (const answer of createClient({ address }).rateBatch(lines())) {
    if (!answer.ok && answer.refusal?.status === 404) return undefined;
    if (!answer.ok) throw new Error(`line ${answer.line} of a batch is refused`);
    count += 1;
  }
  return (count * 1000) / (performance.now() - began);
}

function print(
  results: readonly (readonly Result[])[],
  [oneRow = Number.NaN, sixtyRows = Number.NaN]: readonly number[],
  batch: number | undefined,
): void {
  const middle = (of: readonly Result[], value: (result: Result) => number) => median(of.map(value));
  const rows = MIXES.map(({ name }, n) => {
    const own = results[n] ?? [];
    const latencies = (["p50", "p90", "p99", "max"] as const).map((key) =>
      middle(own, ({ latency }) => latency[key]),
    );
    return [name, middle(own, ({ requests }) => requests.average), ...latencies];
  });
  const head = ["HTTP", "requests/s", "p50 ms", "p90 ms", "p99 ms", "max ms"];
  write(
    tableText(
      head,
      rows.map(([name, ...figures]) => [String(name), ...figures.map((each) => figure(Number(each)))]),
    ),
  );
  const perSecond = (n: number) => Number(rows[n]?.[1]);
  const compared: readonly (readonly [string, number, number])[] = [
    ["library in-process : HTTP, 1 row", oneRow, perSecond(0)],
    ["library in-process : HTTP, 60 rows", sixtyRows, perSecond(1)],
    ...(batch === undefined ? [] : [["batch : single requests, 1 row", batch, perSecond(0)] as const]),
  ];
  const ratios = compared.map(([name, one, other]) => [
    name,
    figure(one),
    figure(other),
    figure(one / other),
  ]);
  write(tableText(["side by side, per second", "first", "second", "ratio"], ratios));
}

function write(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
