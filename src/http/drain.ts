import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";

/**
 * Gives the function that stops a server: no new connection is taken, requests under way are answered, and what is
 * not done after `limitMilliseconds` is cut off. To be called before the server listens.
 */
export function prepareDrain(server: Server, limitMilliseconds: number): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  server.prependListener("request", (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    if (!server.listening) endConnection(response);
  });
  return async () => {
    const closed = once(server, "close");
    server.close();
    for (const response of underWay) endConnection(response);
    const cut = setTimeout(() => server.closeAllConnections(), limitMilliseconds);
    await closed;
    clearTimeout(cut);
  };
}

/** A connection that is kept alive would keep the server open too, and bring further requests. */
function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
