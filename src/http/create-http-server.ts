import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type Answer, headersOf, textOf } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/** How long and how much of a request the service waits for: a slow or endless one must not hold a connection. */
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than the 60 s for which load balancers commonly keep a connection: the side that reuses it must be
  // the side that closes it, or a request is lost now and then.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** A server with limits, that answers with problem details even what is not HTTP. */
export function createHttpServer(app: RequestListener): Server {
  const server = createServer(LIMITS, app);
  server.on("clientError", refuse);
  return server;
}

function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(rawText(refusalOf(error.code)), () => socket.destroy());
}

function refusalOf(code: string | undefined): Answer {
  if (code === "HPE_HEADER_OVERFLOW") {
    const detail = `the headers have more than ${LIMITS.maxHeaderSize} bytes`;
    return httpFailureAnswer({ status: 431, detail, hint: "send fewer or shorter headers" });
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const { headersTimeout, requestTimeout } = LIMITS;
    const detail = `the request did not arrive in time: its headers within ${headersTimeout / 1000} seconds, all of it within ${requestTimeout / 1000}`;
    return httpFailureAnswer({ status: 408, detail, hint: "send it again, all at once" });
  }
  const detail = "this cannot be read as an HTTP request";
  return httpFailureAnswer({ status: 400, detail, hint: "use HTTP/1.1 and its usual methods" });
}

/** Where a request cannot be parsed there is no response to write to, only the connection. */
function rawText(answer: Answer): string {
  const headers = { ...headersOf(answer), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n`;
  return `${status}${lines.join("")}\r\n${textOf(answer)}`;
}
