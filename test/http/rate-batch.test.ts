import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request as open } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { Limits } from "../../src/config/settings.ts";
import { rate } from "../../src/index.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { payAsYouGo, prepaidAndScanned, scannedDaily, subscription } from "./requests.ts";
import { failureOf, type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
const services: Service[] = [];
afterEach(() => {
  for (const { stop } of services.splice(0)) stop();
});

async function started(limits: Partial<Limits> = {}) {
  const decided = vi.fn();
  const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, ...limits } };
  const service = await startService(catalog, { settings, observer: { ...PLAIN_OBSERVER, decided } });
  services.push(service);
  const post = (body: string, type = "application/x-ndjson") =>
    service.ask("POST", "/v1/rate/batch", { body, headers: { "Content-Type": type } });
  return { ...service, decided, batch: post };
}

/** A batch whose lines a test sends and reads one by one. */
function opened(port: number): {
  readonly sending: ClientRequest;
  readonly answer: Promise<IncomingMessage>;
} {
  const headers = { "Content-Type": "application/x-ndjson" };
  const sending = open({ port, path: "/v1/rate/batch", method: "POST", headers });
  sending.on("error", () => undefined); // some tests break it off
  const answer = once(sending, "response").then(([response]) => response as IncomingMessage);
  return { sending, answer };
}

const line = (request: object): string => `${JSON.stringify(request)}\n`;
const REQUESTS = [
  payAsYouGo(600_000),
  { nonsense: true },
  scannedDaily(20),
  subscription("1"),
  prepaidAndScanned(10, 12),
];

async function expected(requests: readonly object[]): Promise<string> {
  const answers = await Promise.all(requests.map((request) => rate(catalog, request)));
  return answers.map(line).join("");
}

describe("POST /v1/rate/batch", () => {
  test("answers each line in its place, with the bytes of the library", async () => {
    const { batch } = await started();
    const response = await batch(REQUESTS.map(line).join(""));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    expect(response.headers.get("tariff-catalog")).toBe(catalog.digest);
    expect(await response.text()).toBe(await expected(REQUESTS));
  });

  test("takes a JSON array, and gives lines all the same", async () => {
    const { batch } = await started();
    const response = await batch(JSON.stringify(REQUESTS, null, 2), "application/json");
    expect(await response.text()).toBe(await expected(REQUESTS));
  });

  test("is answered as it is sent", async () => {
    const { port } = await started();
    const { sending, answer } = opened(port);
    sending.write(line(payAsYouGo(1)));
    const lines = createInterface(await answer)[Symbol.asyncIterator]();
    expect(`${(await lines.next()).value}\n`).toBe(await expected([payAsYouGo(1)]));
    sending.end(line(payAsYouGo(2)));
    expect(`${(await lines.next()).value}\n`).toBe(await expected([payAsYouGo(2)]));
    expect((await lines.next()).done).toBe(true);
  });

  test("says what is wrong with a line in its place, and goes on", async () => {
    const { batch } = await started({ bodyBytes: 1_000, rows: 2 });
    const rows = Array.from({ length: 3 }, () => ({ meter: "checks", at: "2026-05-01", quantity: 1 }));
    const broken = [
      "{",
      '{"a":1,"a":2}',
      `"${"x".repeat(1_000)}"`,
      JSON.stringify({ ...payAsYouGo(1), usage: rows }),
    ];
    const text = await (
      await batch(`${line(payAsYouGo(1))}${broken.join("\n")}\n${line(payAsYouGo(2))}`)
    ).text();
    const lines = text
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(lines.map(({ problems }) => problems?.[0].message)).toEqual([
      undefined,
      expect.stringContaining("the JSON cannot be read"),
      "this key stands twice in one object, of which one would be dropped",
      "the request has more than 1000 bytes",
      "there are 3 usage rows, expected 2 at most",
      undefined,
    ]);
  });

  test.each(["", "\n\n"])("refuses %j, which holds no request", async (body) => {
    const { batch } = await started();
    expect((await failureOf(await batch(body))).detail).toBe("the body holds no request");
  });

  test("refuses other types", async () => {
    const { batch } = await started();
    expect((await failureOf(await batch("{}", "text/plain"))).detail).toContain(
      "expected `application/x-ndjson` or `application/json` in UTF-8",
    );
  });

  test("keeps a record of each line that was rated", async () => {
    const { batch, decided } = await started();
    await (await batch(REQUESTS.slice(0, 2).map(line).join(""))).text();
    expect(decided.mock.calls.map(([{ operation, request }]) => [operation, request])).toEqual(
      REQUESTS.slice(0, 2).map((request) => ["rateBatch", request]),
    );
  });
});

describe("the caller of a batch", () => {
  test("who goes away stops the work", async () => {
    const { port, decided } = await started();
    const { sending, answer } = opened(port);
    sending.write(line(payAsYouGo(1)).repeat(2_000));
    (await answer).destroy();
    await sleep(300);
    const done = decided.mock.calls.length;
    expect(done).toBeLessThan(2_000);
    await sleep(300);
    expect(decided.mock.calls.length).toBe(done);
  });

  // What was sent before the brakes held is still rated, which takes a busy machine some time.
  test("who does not read is not read on: what waits does not grow with the batch", {
    timeout: 60_000,
  }, async () => {
    const { port, decided } = await started();
    const { sending, answer } = opened(port);
    const response = await startReading(sending, answer);
    response.pause();
    const some = line(scannedDaily(20)).repeat(20);
    let sent = 0;
    for (; sent < 6_000 && sending.write(some); sent += 20);
    for (; sent < 20_000; sent += 20) sending.write(some);
    await vi.waitFor(async () => {
      const before = decided.mock.calls.length;
      await sleep(200);
      expect(decided.mock.calls.length).toBe(before);
    }, 50_000);
    expect(decided.mock.calls.length).toBeLessThan(sent / 2);
    sending.destroy();
  });

  test("who sends nothing any more is let go", async () => {
    const { port } = await started({ requestSeconds: 0.1 });
    const { sending, answer } = opened(port);
    sending.write(line(payAsYouGo(1)));
    const response = await answer;
    response.resume();
    await expect(once(response, "end")).rejects.toThrow("aborted");
  });

  test("who never begins is told so", async () => {
    const { port } = await started({ requestSeconds: 0.1 });
    const { sending, answer } = opened(port);
    sending.flushHeaders();
    expect((await answer).statusCode).toBe(408);
    sending.destroy();
  });
});

async function startReading(
  sending: ClientRequest,
  answer: Promise<IncomingMessage>,
): Promise<IncomingMessage> {
  sending.write(line(payAsYouGo(1)));
  return await answer;
}

describe("any body", () => {
  test("that does not come in time is refused by 408", async () => {
    const { port } = await started({ requestSeconds: 0.1 });
    const headers = { "Content-Type": "application/json" };
    const sending = open({ port, path: "/v1/rate", method: "POST", headers });
    sending.on("error", () => undefined);
    sending.write("{");
    const [response] = (await once(sending, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(408);
    expect(response.headers.connection).toBe("close");
    sending.destroy();
  });

  test("with more rows than are taken is refused", async () => {
    const { post } = await started({ rows: 1 });
    const usage = [1, 2].map((day) => ({ meter: "checks", at: `2026-05-0${day}`, quantity: 1 }));
    const failure = await failureOf(await post("/v1/rate", { ...payAsYouGo(1), usage }));
    expect(failure.problems[0]).toMatchObject({ code: "value-out-of-bounds", place: { pointer: "/usage" } });
  });

  test.each([
    ["2026-01-01", "2026-02-01", 200],
    ["2026-01-01", "2026-02-02", 400],
    ["2026-01-01T00:00:00+08:00", "2026-02-01T00:00:00+08:00", 200],
    ["2026-01-01", "9999-01-01", 400],
  ])("with a period from %s to %s, where 31 days are taken, gets %i", async (from, until, status) => {
    const { post } = await started({ periodDays: 31 });
    const response = await post("/v1/rate", { ...payAsYouGo(1), usage: [], period: { from, until } });
    expect(response.status).toBe(status);
    if (status === 200) return;
    const failure = await failureOf(response);
    expect(failure.problems[0]).toMatchObject({ code: "value-out-of-bounds", place: { pointer: "/period" } });
  });
});
