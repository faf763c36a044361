import { parentPort, workerData } from "node:worker_threads";
import { type Found, fuzz, type Tried } from "./fuzz.ts";
import { readSeeds } from "./seeds.ts";

export type FuzzOrder = { readonly seed: number; readonly milliseconds: number };
export type FuzzMessage =
  | { readonly kind: "begins"; readonly seed: number; readonly tried: Tried }
  | { readonly kind: "ended"; readonly found: Found | undefined; readonly tried: Tried };

/** The thread in which cases are looked at; whoever started it is told of each before it begins. */
const { seed, milliseconds } = workerData as FuzzOrder; // scripts/fuzz.ts starts no other
const seeds = await readSeeds();
const end = performance.now() + milliseconds;
const tell = (message: FuzzMessage) => parentPort?.postMessage(message);
const { tried, found } = await fuzz({
  seeds,
  seed,
  isOver: () => performance.now() > end,
  begins: (begun, soFar) => tell({ kind: "begins", seed: begun, tried: soFar }),
});
tell({ kind: "ended", found, tried });
