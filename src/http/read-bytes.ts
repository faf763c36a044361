import type { IncomingMessage } from "node:http";
import type { Limits } from "../config/settings.ts";

/**
 * How many times the limit of a body is read all the same: who is cut off while still sending sees a broken connection
 * instead of the answer. Not without end: express's own reader took 31 GB of one request.
 */
export const PATIENCE = 16;

/** Why there are no bytes. `broken off`: nobody is left to answer. */
export type NoBytes = "too large" | "too slow" | "broken off";

/** The bytes of a body; or why there are none. */
export async function readBytes(
  request: IncomingMessage,
  { bodyBytes, requestSeconds }: Limits,
): Promise<Buffer | NoBytes> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<"too slow">((resolve) => {
    timer = setTimeout(() => resolve("too slow"), requestSeconds * 1_000);
  });
  try {
    return await Promise.race([collect(request, bodyBytes), tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(request: IncomingMessage, most: number): Promise<Buffer | NoBytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      if (size > PATIENCE * most) break;
    }
  } catch {
    return "broken off"; // the caller has gone, or the server has answered why it listens no longer
  }
  return size > most ? "too large" : Buffer.concat(chunks);
}
