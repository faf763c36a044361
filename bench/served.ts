import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A service in a process of its own, on a free port of this machine. */
export type Served = {
  readonly address: string;
  readonly pid: number;
  /** Undefined while it runs. */
  readonly exitCode: () => number | null;
  readonly stop: () => Promise<void>;
};

/** Starts a script of this project with the same Node.js, and waits until it prints its address. Its log goes nowhere. */
export async function startServed(script: string, words: readonly string[]): Promise<Served> {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...words], { stdio: ["ignore", "pipe", "ignore"] });
  const address = await addressIn(child);
  const { pid } = child;
  if (pid === undefined) throw new Error("the service has no process");
  return {
    address,
    pid,
    exitCode: () => child.exitCode,
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, "exit");
      child.kill("SIGINT"); // as Ctrl+C: nobody has to look away first
      await exit;
    },
  };
}

/** Goes on listening afterwards, so that what the service says never fills the pipe. */
function addressIn(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let told = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    if (told.length < 100_000) told += text;
    const address = /http:\/\/127\.0\.0\.1:[0-9]+/.exec(told)?.[0];
    if (address !== undefined) resolve(address);
  });
  child.once("exit", () => reject(new Error(`the service ended before it was ready:\n${told}`)));
  return promise;
}

/** The memory a process holds, in MB, as Linux tells it; undefined elsewhere. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+([0-9]+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** The heap in use that a service tells on /metrics, in MB; undefined where it tells none. */
export async function heapMegabytes(address: string): Promise<number | undefined> {
  const response = await fetch(`${address}/metrics`);
  const bytes = /^nodejs_heap_size_used_bytes(?:\{.*\})? ([0-9.e+]+)/m.exec(await response.text())?.[1];
  return response.ok && bytes !== undefined ? Number(bytes) / 1_048_576 : undefined;
}
