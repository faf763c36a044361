import { setImmediate } from "node:timers/promises";

/** Lets everything that waits have its turn, requests above all, before long work goes on. */
export async function breathe(): Promise<void> {
  await setImmediate();
}
