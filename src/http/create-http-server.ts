import { randomUUID } from "node:crypto";
import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Limits } from "../config/settings.ts";
import { type Answer, headersOf, textOf, withRequestId } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";
import { REQUEST_ID_HEADER } from "./request-id.ts";

// Longer than the 60 s for which load balancers commonly keep a connection: the side that reuses it must be the side that
// closes it, or a request is lost now and then.
const KEEP_ALIVE_MILLISECONDS = 65_000;

/**
 * A server with limits, that answers with problem details even what is not HTTP: a slow or endless request must not hold a
 * connection. How long a body may take is for who reads it to say, since a batch takes as long as it takes.
 */
export function createHttpServer(app: RequestListener, limits: Limits): Server {
  const options = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerSeconds * 1_000,
    requestTimeout: 0,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    connectionsCheckingInterval: Math.min(limits.headerSeconds * 500, 5_000),
  };
  const server = createServer(options, app);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuse(error, socket, limits));
  return server;
}

function refuse(error: NodeJS.ErrnoException, socket: Duplex, limits: Limits): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(rawText(refusalOf(error.code, limits)), () => socket.destroy());
}

function refusalOf(code: string | undefined, { headerBytes, headerSeconds }: Limits): Answer {
  if (code === "HPE_HEADER_OVERFLOW") {
    const detail = `the headers have more than ${headerBytes} bytes`;
    return httpFailureAnswer({ status: 431, detail, hint: "send fewer or shorter headers" });
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const detail = `the headers of the request did not arrive within ${headerSeconds} seconds`;
    return httpFailureAnswer({ status: 408, detail, hint: "send it again, all at once" });
  }
  const detail = "this cannot be read as an HTTP request";
  return httpFailureAnswer({ status: 400, detail, hint: "use HTTP/1.1 and its usual methods" });
}

/** Where a request cannot be parsed there is no response to write to, only the connection. */
function rawText(refusal: Answer): string {
  const requestId = randomUUID();
  const answer = withRequestId(refusal, requestId);
  const headers = { ...headersOf(answer), [REQUEST_ID_HEADER]: requestId, Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n`;
  return `${status}${lines.join("")}\r\n${textOf(answer)}`;
}
