import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { prepareDrain } from "../../src/http/drain.ts";

test("a request that never ends does not keep a server from stopping", async () => {
  const server = createServer(() => undefined); // never answers
  const drain = prepareDrain(server, 100);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1"); // it listens on a port
  socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await once(server, "request");
  const cut = once(socket.resume(), "close");
  await drain();
  await cut;
  expect(server.listening).toBe(false);
});
