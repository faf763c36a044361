import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { payAsYouGo } from "./requests.ts";
import {
  expectCommonHeaders,
  failureOf,
  type Service,
  sendRaw,
  shippedCatalog,
  startService,
} from "./service.ts";

const catalog = await shippedCatalog();
const body = JSON.stringify(payAsYouGo(1));
const json = { "Content-Type": "application/json" };
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

const HEAD_OF_100_BYTES =
  "POST /v1/rate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";

function sized(bytes: number): string {
  return body.padEnd(bytes, " ");
}

describe("a body", () => {
  test("is missing", async () => {
    for (const path of ["/v1/rate", "/v1/timeline", "/v1/check"]) {
      const failure = await failureOf(await service.ask("POST", path));
      expect(failure).toMatchObject({
        status: 400,
        problems: [{ code: "json-syntax", place: { pointer: "" } }],
      });
    }
  });

  test("may have 1 MiB and not a byte more", async () => {
    expect((await service.post("/v1/rate", sized(1_048_576))).status).toBe(200);
    expect(await failureOf(await service.post("/v1/rate", sized(1_048_577)))).toMatchObject({ status: 413 });
    expect(await failureOf(await service.post("/v1/rate", sized(2_000_000)))).toMatchObject({ status: 413 });
  });

  test("may not grow beyond the limit in chunks without an announced length", async () => {
    const init: RequestInit = { headers: json, body: new Blob([sized(2_000_000)]).stream(), duplex: "half" };
    expect(await failureOf(await service.ask("POST", "/v1/rate", init))).toMatchObject({ status: 413 });
  });

  test("is read to the end of its chunks", async () => {
    const init: RequestInit = { headers: json, body: new Blob([body]).stream(), duplex: "half" };
    expect((await service.ask("POST", "/v1/rate", init)).status).toBe(200);
  });

  test.each([
    undefined,
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=latin1",
    "application/problem+json",
    "application/jsonp",
    "json",
    "application/json, text/plain",
  ])("of the type %s is refused", async (type) => {
    const headers: Record<string, string> = type === undefined ? {} : { "Content-Type": type };
    const response = await service.ask("POST", "/v1/rate", { headers, body: new TextEncoder().encode(body) });
    expect(response.headers.get("accept")).toBe("application/json");
    expect(await failureOf(response)).toMatchObject({ status: 415, type: "about:blank" });
  });

  test.each(["gzip", "br", "deflate", "zstd", "x"])("compressed as %s is refused", async (encoding) => {
    const headers = { ...json, "Content-Encoding": encoding };
    const response = await service.ask("POST", "/v1/rate", { headers, body: gzipSync(body) });
    expect(response.headers.get("accept-encoding")).toBe("identity");
    expect(await failureOf(response)).toMatchObject({ status: 415 });
  });

  test("that is not UTF-8 is refused", async () => {
    const latin1 = Buffer.from(JSON.stringify(payAsYouGo(1, { id: "Müller" })), "latin1");
    const failure = await failureOf(await service.ask("POST", "/v1/rate", { headers: json, body: latin1 }));
    expect(failure).toMatchObject({ status: 400, type: "/problems/json-syntax" });
    expect(failure.detail).toContain("UTF-8");
  });

  test("may begin with a byte order mark", async () => {
    expect((await service.post("/v1/rate", `\ufeff${body}`)).status).toBe(200);
  });

  test("without end is not read without end", async () => {
    const socket = connect(service.port, "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => undefined); // cut off while it sends
    socket.write(
      "POST /v1/rate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n",
    );
    const chunk = Buffer.alloc(1_048_576, " ");
    const send = (): void => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on("drain", send).resume();
    send();
    await closed;
    expect(socket.bytesWritten).toBeLessThan(100_000_000);
  });

  test("that ends too early is refused", async () => {
    const text = await sendRaw(service.port, `${HEAD_OF_100_BYTES}{`);
    expect(text).toMatch(/^HTTP\/1.1 400 /);
    expect(text.match(/HTTP.1\.1 \d/g)).toHaveLength(1);
  });

  test("that breaks off harms nobody, and is no fault", async () => {
    const log = vi.spyOn(process.stderr, "write");
    const socket = connect(service.port, "127.0.0.1");
    const head =
      "POST /v1/rate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
    socket.write(head, () => socket.destroy());
    await once(socket, "close");
    expect((await service.post("/v1/rate", body)).status).toBe(200);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});

describe("a path", () => {
  test.each([
    ["GET", "/v1/rate", "POST, OPTIONS"],
    ["HEAD", "/v1/rate", "POST, OPTIONS"],
    ["PUT", "/v1/timeline", "POST, OPTIONS"],
    ["DELETE", "/v1/check", "POST, OPTIONS"],
    ["POST", "/v1/tariffs", "GET, HEAD, OPTIONS"],
    ["PATCH", "/livez", "GET, HEAD, OPTIONS"],
  ])("refuses %s %s and allows %s", async (method, path, allow) => {
    const response = await service.ask(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    if (method !== "HEAD") expect(await failureOf(response)).toMatchObject({ type: "about:blank" });
  });

  test.each([
    ["/v1/rate", "POST, OPTIONS"],
    ["/v1/tariffs", "GET, HEAD, OPTIONS"],
  ])("%s tells its methods to OPTIONS", async (path, allow) => {
    const response = await service.ask("OPTIONS", path);
    expect([response.status, response.headers.get("allow"), await response.text()]).toEqual([204, allow, ""]);
    expectCommonHeaders(response);
  });

  test("gives HEAD the headers of GET", async () => {
    for (const path of ["/v1/tariffs", "/livez"]) {
      const [head, get] = [await service.ask("HEAD", path), await service.ask("GET", path)];
      expect(head.status).toBe(200);
      expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
      expect(await head.text()).toBe("");
    }
  });

  test.each([
    "/",
    "/v1",
    "/v1/rate/",
    "/V1/rate",
    "/v1/rates",
    "//v1/rate",
    "/v1/%2e%2e/rate",
    "/%zz",
    "/__proto__",
  ])("%s leads to nothing", async (path) => {
    const failure = await failureOf(await service.post(path, body));
    expect(failure).toMatchObject({ status: 404, type: "about:blank" });
    expect(failure.hint).toContain("POST /v1/rate");
  });

  test("takes no query, rather than ignore it", async () => {
    expect(await failureOf(await service.post("/v1/rate?dry_run=true", body))).toMatchObject({ status: 400 });
    expect(await failureOf(await service.ask("GET", "/v1/tariffs?a[b]=1"))).toMatchObject({ status: 400 });
  });
});

describe("what is not HTTP", () => {
  test.each([
    ["text", "hello\r\n\r\n", 400],
    ["an unknown method", "RATE / HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    [
      "two lengths",
      "POST /v1/rate HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
      400,
    ],
    ["endless headers", `GET /livez HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ])("is refused: %s", async (_what, text, status) => {
    const [head = "", content = ""] = (await sendRaw(service.port, text)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain("Content-Type: application/problem+json");
    expect(JSON.parse(content)).toMatchObject({ type: "about:blank", status, hint: expect.any(String) });
  });
});
