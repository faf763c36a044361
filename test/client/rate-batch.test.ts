import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, test } from "vitest";
import { type BatchAnswer, createClient, type RateRequest } from "../../src/client/create-client.ts";
import { rate } from "../../src/index.ts";
import { payAsYouGo } from "../http/requests.ts";
import { shippedCatalog } from "../http/service.ts";

const catalog = await shippedCatalog();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server whose only endpoint is the given one, and a client of it. */
async function clientOf(answer: Handler) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return createClient({ address: `http://127.0.0.1:${port}`, sleep: () => Promise.resolve() });
}

/** One line of answer for each line of question, no faster than they are taken. */
function lineByLine(answerTo: (line: string) => Promise<string> | string, parts: string[] = []): Handler {
  return async (request, response) => {
    parts.push(`${request.method} ${request.url} ${request.headers["content-type"]}`);
    response.writeHead(200, { "Content-Type": "application/x-ndjson" });
    for await (const line of createInterface({ input: request })) {
      if (!response.write(`${await answerTo(line)}\n`)) await once(response, "drain");
    }
    response.end();
  };
}

const rated = async (line: string) => JSON.stringify(await rate(catalog, JSON.parse(line)));

const requests = Array.from({ length: 20 }, (_, n) =>
  payAsYouGo(n * 1000, n % 5 === 4 ? { tariff: "no/such" } : {}),
) as readonly RateRequest[];

async function answersOf(answers: AsyncIterable<BatchAnswer>): Promise<readonly BatchAnswer[]> {
  return await Array.fromAsync(answers);
}

async function* oneByOne<Value>(values: Iterable<Value>): AsyncGenerator<Value> {
  for (const value of values) yield await Promise.resolve(value);
}

describe("a batch", () => {
  test.each([
    ["one stream", undefined, 1],
    ["parts of 7", 7, 3],
    ["parts of 10", 10, 2],
  ])("in %s answers each request in its place", async (_, linesPerRequest, count) => {
    const parts: string[] = [];
    const client = await clientOf(lineByLine(rated, parts));
    const options = linesPerRequest === undefined ? {} : { linesPerRequest };
    const answers = await answersOf(client.rateBatch(oneByOne(requests), options));
    const alone = await Promise.all(requests.map((request) => rate(catalog, request)));
    expect(answers).toEqual(
      alone.map((one, n) =>
        "problems" in one
          ? { ok: false, line: n + 1, problems: one.problems, refusal: undefined }
          : { ok: true, line: n + 1, value: one },
      ),
    );
    expect(parts).toEqual(Array.from({ length: count }, () => "POST /v1/rate/batch application/x-ndjson"));
  });

  test("of nothing has no answers", async () => {
    const client = await clientOf(lineByLine(rated));
    expect(await answersOf(client.rateBatch([]))).toEqual([]);
    expect(await answersOf(client.rateBatch([], { linesPerRequest: 5 }))).toEqual([]);
  });

  test("takes no more requests than its answers are taken, and ends both when the reader leaves", async () => {
    let [taken, hasEnded] = [0, false];
    function* endless(): Generator<RateRequest> {
      try {
        for (;;) {
          taken += 1;
          yield payAsYouGo(1, { id: "x".repeat(10_000) }) as RateRequest;
        }
      } finally {
        hasEnded = true;
      }
    }
    const client = await clientOf(lineByLine((line) => line.replace(/^/, "")));
    let answered = 0;
    let lead = 0;
    for await (const _ of client.rateBatch(endless())) {
      answered += 1;
      lead = Math.max(lead, taken - answered);
      if (answered === 5_000) break;
    }
    expect(lead).toBeLessThan(3_000); // of 10 KB each, in the buffers of two connections and four streams
    expect(hasEnded).toBe(true);
  });

  test.each([undefined, 5])("refused as a whole has that as its last answer", async (linesPerRequest) => {
    const client = await clientOf(async (_, response) => {
      const body = JSON.stringify({
        type: "about:blank",
        title: "Unauthorized",
        detail: "no key",
        hint: "a key",
      });
      response.writeHead(401, { "Content-Type": "application/problem+json" }).end(body);
      await once(response, "finish");
    });
    const options = linesPerRequest === undefined ? {} : { linesPerRequest };
    expect(await answersOf(client.rateBatch(requests, options))).toMatchObject([
      { ok: false, line: 1, problems: [], refusal: { status: 401, detail: "no key", hint: "a key" } },
    ]);
  });

  test("in parts sends a part again where the service is busy, and tells which request is refused at last", async () => {
    let asked = 0;
    const answer = lineByLine(rated);
    const client = await clientOf(async (request, response) => {
      asked += 1;
      if (asked === 1 || asked === 3) await answer(request, response);
      else response.writeHead(429, { "Retry-After": "1" }).end();
    });
    const answers = await answersOf(client.rateBatch(requests, { linesPerRequest: 8 }));
    expect(asked).toBe(6); // part 1; part 2, and again; part 3, and twice again
    expect(answers.map(({ line }) => line)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1));
    expect(answers.at(-1)).toMatchObject({ refusal: { status: 429 } });
  });

  test.each([undefined, 20])("with an answer too few throws", async (linesPerRequest) => {
    let lines = 0;
    const client = await clientOf(
      lineByLine(() => {
        lines += 1;
        return lines === 20 ? "" : '{"problems":[]}';
      }),
    );
    const options = linesPerRequest === undefined ? {} : { linesPerRequest };
    await expect(answersOf(client.rateBatch(requests, options))).rejects.toThrow("after line 19");
  });

  test("whose connection breaks throws", async () => {
    const client = await clientOf(async (request, response) => {
      response.writeHead(200);
      response.write('{"problems":[]}\n');
      await once(request, "data");
      response.destroy();
    });
    await expect(answersOf(client.rateBatch(requests))).rejects.toThrow();
  });

  test.each([undefined, 5])("whose requests cannot be had throws why", async (linesPerRequest) => {
    async function* broken(): AsyncGenerator<RateRequest> {
      yield* oneByOne(requests);
      throw new RangeError("the file of requests ends too soon");
    }
    const client = await clientOf(lineByLine(rated));
    const options = linesPerRequest === undefined ? {} : { linesPerRequest };
    await expect(answersOf(client.rateBatch(broken(), options))).rejects.toThrow("ends too soon");
  });
});
