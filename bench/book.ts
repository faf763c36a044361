// A book of contracts made up from a seed: `node bench/book.ts 100000 7 FOLDER` writes contracts.ndjson, usage.ndjson, and the
// tariffs before and after the shipped change, in which Europe goes over two weeks later. Pay-as-you-go and subscriptions of
// different length, bought at different times, in four regions, some in a trial, some ended.
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { readTariffs } from "../src/index.ts";

const PRODUCT = "security-center/cspm";

/** What a line of either file holds. */
export type BookLine = { readonly contract: object; readonly usage: readonly object[] };

/** So many contracts with their usage of June 2026; the same seed gives the same book. */
export function* madeUpBook(contracts: number, seed: number): Generator<BookLine> {
  const draw = drawFrom(seed);
  for (let n = 0; n < contracts; n += 1) yield contractAndUsage(`c-${String(n + 1).padStart(6, "0")}`, draw);
}

type Draw = (below: number) => number;

/** mulberry32, a small generator of even quality; each call gives a whole number below the bound. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function contractAndUsage(id: string, draw: Draw): BookLine {
  const contract = draw(10) < 6 ? payAsYouGo(id, draw) : subscription(id, draw);
  return { contract, usage: usageOf(draw) };
}

const REGIONS = ["cn", "eu", "us", "ap"];

function payAsYouGo(id: string, draw: Draw): object {
  const started = dayAfter("2024-02-01", draw(840)); // to 21 May 2026
  const isNew = draw(10) === 0;
  const from = dayAfter("2026-05-20", draw(12));
  const trial = isNew ? { trial: { from, until: dayAfter(from, 14 + draw(17)) } } : {};
  const ended = !isNew && draw(30) === 0 ? { ended: dayAfter("2026-06-05", draw(20)) } : {};
  return {
    id,
    tariff: `${PRODUCT}/pay-as-you-go`,
    started: isNew ? from : started,
    ...trial,
    ...ended,
    ...attributes(draw),
  };
}

function subscription(id: string, draw: Draw): object {
  const months = [1, 3, 12, 24][draw(4)] ?? 12;
  const from = Temporal.PlainDate.from(dayAfter("2025-07-01", draw(335))); // to 31 May 2026
  const orders = [orderFrom(from, months, draw)];
  for (
    let until = from.add({ months });
    Temporal.PlainDate.compare(until, "2026-07-01") < 0;
    until = until.add({ months })
  )
    orders.push(orderFrom(until, months, draw));
  return { id, tariff: `${PRODUCT}/subscription`, orders, ...attributes(draw) };
}

/** Bought on its first day, or up to a month ahead. */
function orderFrom(from: Temporal.PlainDate, months: number, draw: Draw): object {
  const ahead = draw(3) === 0 ? draw(30) : 0;
  return {
    bought: from.subtract({ days: ahead }).toString(),
    from: from.toString(),
    until: from.add({ months }).toString(),
    quantities: { instances: 1 + draw(50) },
  };
}

function attributes(draw: Draw): object {
  return { attributes: { region: REGIONS[draw(REGIONS.length)] } };
}

/** A few rows of checks, and instances on some days of June. */
function usageOf(draw: Draw): readonly object[] {
  const instances = 1 + draw(60);
  const checks = [3, 12, 25].map((day) => ({ meter: "checks", at: june(day), quantity: draw(400_000) }));
  const scanned = Array.from({ length: 8 }, (_, n) => ({
    meter: "scanned-instances",
    at: june(2 + 3 * n),
    quantity: 1 + draw(instances),
  }));
  return [{ meter: "checks", at: june(1), quantity: draw(20_000) }, ...checks, ...scanned];
}

function june(day: number): string {
  return `2026-06-${String(day).padStart(2, "0")}`;
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The shipped tariffs without their examples, which state no region; with a row of its own for Europe. */
export async function regionalTariffs(): Promise<
  readonly { readonly path: string; readonly text: string }[]
> {
  const shipped = await readTariffs(fileURLToPath(new URL("../tariffs", import.meta.url)));
  return shipped.map(({ path, text }) => ({
    path,
    text: regional(path, text.replace(/\nexamples:\n[\s\S]*$/, "\n")),
  }));
}

function regional(path: string, text: string): string {
  if (path.endsWith("product.yaml"))
    return `${text}attributes: { region: { one_of: [${REGIONS.join(", ")}] } }\n`;
  if (!path.endsWith("pay-as-you-go/2026-06-02.yaml")) return text;
  const row = "existing_contracts:\n  - { when: europe, switch: on 2026-06-16 }\n";
  return `${text.replace("existing_contracts:\n", row)}cohorts: { europe: { all: [{ region: { in: [eu] } }, { in_trial: false }] } }\n`;
}

/** Writes the book, and the tariffs before and after the change. */
export async function writeBook(folder: string, contracts: number, seed: number): Promise<void> {
  for (const { path, text } of await regionalTariffs()) {
    const sides = path.includes("2026-06-02") ? ["after"] : ["before", "after"];
    for (const file of sides.map((side) => join(folder, side, path))) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const contractLines = function* () {
    for (const { contract } of madeUpBook(contracts, seed)) yield `${JSON.stringify(contract)}\n`;
  };
  const usageLines = function* () {
    for (const { contract, usage } of madeUpBook(contracts, seed))
      for (const row of usage)
        yield `${JSON.stringify({ contract: (contract as { id: string }).id, ...row })}\n`; // made above
  };
  await pipeline(contractLines, createWriteStream(join(folder, "contracts.ndjson")));
  await pipeline(usageLines, createWriteStream(join(folder, "usage.ndjson")));
}

if (import.meta.main) {
  const [contracts = "1000", seed = "7", folder = "book"] = process.argv.slice(2);
  await writeBook(folder, Number(contracts), Number(seed));
}
