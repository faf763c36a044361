import { setImmediate } from "node:timers/promises";

/** Lets everything that waits have its turn, requests above all, before long work goes on. */
export async function breathe(): Promise<void> {
  await setImmediate();
}

/** The same, and throws the reason of what is aborted: nobody waits for the work any more. */
export async function breatheUnless(aborted: AbortSignal): Promise<void> {
  await breathe();
  aborted.throwIfAborted();
}
