import type { IncomingMessage } from "node:http";

/** The most bytes that a body may have. */
export const BODY_LIMIT = 1_048_576;

/**
 * How much of a body that is too large is read all the same: who is cut off while still sending sees a broken
 * connection instead of the answer. Not without end: express's own reader took 31 GB of one request.
 */
const PATIENCE = 16 * BODY_LIMIT;

/** The bytes of a body; or why there are none. */
export async function readBytes(request: IncomingMessage): Promise<Buffer | "too large" | "broken off"> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= BODY_LIMIT) chunks.push(chunk);
      if (size > PATIENCE) break;
    }
  } catch {
    return "broken off"; // the caller has gone, or the server has answered why it listens no longer
  }
  return size > BODY_LIMIT ? "too large" : Buffer.concat(chunks);
}
