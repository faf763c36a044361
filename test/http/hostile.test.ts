import { connect } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payAsYouGo } from "./requests.ts";
import { type Service, sendRaw, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
const body = JSON.stringify(payAsYouGo(1));
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());
/** Whatever was done to it, the service still answers. */
afterEach(async () => {
  expect((await service.post("/v1/rate", body)).status).toBe(200);
});

const LIVE = "GET /livez HTTP/1.1\r\nHost: a\r\n";

/** The status of each answer that came, in order. */
async function statusesOf(text: string): Promise<readonly number[]> {
  const answers = await sendRaw(service.port, text);
  return [...answers.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}

function post(headers: string, content: string): string {
  return `POST /v1/rate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}\r\n${content}`;
}

describe("one request that two readers could take for two", () => {
  test.each([
    [
      "length and chunks",
      post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", `0\r\n\r\n${LIVE}\r\n`),
    ],
    ["chunks, then another coding", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n")],
    ["a coding that is none", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")],
    ["a blank before the colon", post("Content-Length : 2\r\n", "{}")],
    ["a negative length", post("Content-Length: -2\r\n", "{}")],
    ["a length in hexadecimal", post("Content-Length: 0x2\r\n", "{}")],
    ["a length of two numbers", post("Content-Length: 2, 2\r\n", "{}")],
    ["a folded line", `${LIVE}X: a\r\n b\r\n\r\n`],
    ["NUL in a header", `${LIVE}X: a\0b\r\n\r\n`],
    ["lines that end in LF alone", "GET /livez HTTP/1.1\nHost: a\n\n"],
    ["a size of a chunk that is none", post("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n")],
    ["a blank in the target", "GET /livez x HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["NUL in the target", "GET /livez\0 HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["two hosts", `${LIVE}Host: b\r\n\r\n`],
    ["no host", "GET /livez HTTP/1.1\r\n\r\n"],
  ])("is refused, and nothing behind it is read: %s", async (_what, text) => {
    expect(await statusesOf(text)).toEqual([400]);
  });
});

describe("what HTTP allows and few send", () => {
  test("requests one behind the other are answered in order", async () => {
    expect(await statusesOf(`${LIVE}\r\nGET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n${LIVE}\r\n`)).toEqual([
      200, 404, 200,
    ]);
  });

  test.each([
    ["HTTP/1.0", "GET /livez HTTP/1.0\r\n\r\n", 200],
    ["another protocol version", "GET /livez HTTP/3.0\r\nHost: a\r\n\r\n", 400],
    ["a whole address as target", "GET http://127.0.0.1/livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 200],
    ["the target *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 404],
    ["TRACE, which would show headers to scripts", "TRACE /livez HTTP/1.1\r\nHost: a\r\n\r\n", 405],
    ["an upgrade, which is not taken", `${LIVE}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n`, 200],
    ["an expectation that nobody meets", `${LIVE}Expect: 200-ok\r\n\r\n`, 417],
  ])("%s", async (_what, text, status) => {
    expect(await statusesOf(text)).toEqual([status]);
  });

  test("a tunnel is not opened", async () => {
    expect(await statusesOf("CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n")).not.toContain(200);
  });

  test("who asks before sending is told whether to", async () => {
    expect(
      await statusesOf(post(`Expect: 100-continue\r\nContent-Length: ${body.length}\r\n`, body)),
    ).toEqual([100, 200]);
  });
});

describe("what would fill the memory", () => {
  test.each(["/v1/rate", "/v1/rate/batch", "/v1/timeline", "/v1/check"])(
    "what gzip has made small is not unpacked at %s",
    async (path) => {
      const bomb = gzipSync(Buffer.alloc(64 * 1_048_576, "["));
      const type = path.endsWith("batch") ? "application/x-ndjson" : "application/json";
      const headers = { "Content-Type": type, "Content-Encoding": "gzip" };
      expect((await service.ask("POST", path, { headers, body: bomb })).status).toBe(415);
    },
  );

  test.each([
    ["/v1/rate", "application/json"],
    ["/v1/rate/batch", "application/x-ndjson"],
    ["/v1/rate/batch", "application/json"],
  ])("chunks of one line without end are cut off at %s", async (path, type) => {
    const socket = connect(service.port, "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = Buffer.from(`10000\r\n${"[{".repeat(0x8000)}\r\n`);
    const send = (): void => {
      while (socket.writable && socket.write(chunk));
    };
    const answer = textOf(socket).catch(() => ""); // cut off while it sends
    socket.on("drain", send);
    send();
    expect(await answer).toMatch(/^(HTTP\/1\.1 413 |$)/); // the cut can come before the answer is read
    await closed;
    expect(socket.bytesWritten).toBeLessThan(100_000_000);
  });

  test("chunks with long extensions are refused", async () => {
    const text = post("Transfer-Encoding: chunked\r\n", `1;${"x".repeat(20_000)}\r\n{\r\n0\r\n\r\n`);
    expect(await statusesOf(text)).toEqual([400]);
  });
});
