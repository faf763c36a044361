import { once } from "node:events";

/** Writes to standard output, and waits where its reader is slower: a long stream of results is never held in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, "drain");
}

/** Writes what is no result, such as problems and notes, to standard error. */
export async function printAside(text: string): Promise<void> {
  if (!process.stderr.write(`${text}\n`)) await once(process.stderr, "drain");
}

/** A reader that has seen enough, as in `tariff rate | head`, is no failure. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
}
