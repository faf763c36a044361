/**
 * node bench/batch-memory.ts [--lines 1000000]
 *
 * Sends a million lines through /v1/rate/batch in one stream, holds each answer against its request, and prints what the
 * service's process and this one hold of memory on the way: both stay as they are, however many lines there are.
 */
import { parseArgs } from "node:util";
import { createClient, type RateRequest } from "../src/client/create-client.ts";
import { withRows } from "./requests.ts";
import { residentMegabytes, type Served, startServed } from "./served.ts";
import { figure, tableText } from "./table.ts";

const { values } = parseArgs({ options: { lines: { type: "string", default: "1000000" } } });
const lines = Number(values.lines);
if (!Number.isInteger(lines) || lines < 10 || lines > 10_000_000)
  throw new RangeError("--lines is a whole number from 10 to 10,000,000");
const served = await startServed("bench/serve-unlimited.ts", []);
try {
  await send(served);
} finally {
  await served.stop();
}

async function send({ address, pid }: Served): Promise<void> {
  const began = performance.now();
  const rows: string[][] = [];
  let count = 0;
  for await (const answer of createClient({ address }).rateBatch(requests())) {
    count += 1;
    if (!answer.ok) throw new Error(`line ${answer.line} is refused: ${JSON.stringify(answer)}`);
    if (answer.value.contract !== nameOf(count)) throw new Error(`line ${count} answers another request`);
    if (count % Math.ceil(lines / 10) !== 0 && count !== lines) continue;
    const seconds = (performance.now() - began) / 1000;
    const memory = [await residentMegabytes(pid), process.memoryUsage().rss / 1_048_576];
    rows.push([
      count.toLocaleString("en"),
      ...[seconds, ...memory].map((each) => figure(each ?? Number.NaN)),
    ]);
  }
  if (count !== lines) throw new Error(`${count} answers to ${lines} requests`);
  process.stdout.write(`${tableText(["lines", "seconds", "service MB", "client MB"], rows)}\n`);
}

function* requests(): Generator<RateRequest> {
  const request = withRows(1);
  for (let n = 1; n <= lines; n += 1) yield { ...request, contract: { ...request.contract, id: nameOf(n) } };
}

function nameOf(n: number): string {
  return `contract-${n}`;
}
