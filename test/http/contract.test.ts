import { afterAll, describe, expect, test, vi } from "vitest";
import type { Gate } from "../../src/access/gate.ts";
import type { RateResult } from "../../src/generated/result.ts";
import type { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { type Described, type Description, operationsOf, pathOf, Reader } from "./description.ts";
import { shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();

const FAULTY = {
  get current(): never {
    throw new Error("a fault");
  },
} as unknown as CatalogInForce; // nothing else of it is asked

const services = {
  open: await startService(catalog),
  guarded: await startService(catalog, { gate: refusingAs("unknown") }),
  narrow: await startService(catalog, { gate: refusingAs("forbidden") }),
  faulty: await startService(catalog, { inForce: FAULTY, observer: silent() }),
};
afterAll(() => {
  for (const service of Object.values(services)) service.stop();
});

const served = (await (await services.open.ask("GET", "/openapi.json")).json()) as Description; // linted in openapi.test.ts
const reader = new Reader(served);
const operations = operationsOf(served);

function refusingAs(refused: "unknown" | "forbidden"): Gate {
  return { admit: () => Promise.resolve({ refused, detail: "you are not let in", hint: "have a key" }) };
}

function silent() {
  return { ...PLAIN_OBSERVER, fault: vi.fn() };
}

type Call = {
  readonly service?: keyof typeof services;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

function ask(operation: Described, call: Call = {}): Promise<Response> {
  const { service = "open", path = pathOf(operation), body = bodyOf(operation), headers } = call;
  const type = Object.keys(operation.requestBody?.content ?? {})[0];
  return services[service].ask(operation.method, path, {
    headers: { ...(type ? { "Content-Type": type } : {}), ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

function bodyOf({ requestBody }: Described): string | undefined {
  const [content] = Object.values(requestBody?.content ?? {});
  const [example] = Object.values(content?.examples ?? {});
  return example && textOf(example.value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** By status, the calls that provoke it. */
const PROVOKED: Readonly<Record<string, (operation: Described) => readonly Call[]>> = {
  400: (operation) => [
    { path: `${pathOf(operation)}?a=1` },
    ...(operation.requestBody ? [{ body: "{" }, { body: "{}" }, { body: "[1]" }] : []),
  ],
  401: () => [{ service: "guarded" }],
  403: () => [{ service: "narrow" }],
  404: (operation) => [{ path: pathOf(operation, "nothing-of-the-kind") }],
  412: () => [{ headers: { "Tariff-Catalog": `sha256:${"0".repeat(64)}` } }],
  413: () => [{ body: " ".repeat(1_048_577) }],
  415: () => [{ headers: { "Content-Type": "text/plain" } }, { headers: { "Content-Encoding": "gzip" } }],
  422: (operation) => [{ body: (bodyOf(operation) ?? "").replaceAll("/cspm/", "/none/") }],
  500: () => [{ service: "faulty" }],
};

/** What needs time or bare sockets, or a part that this service has switched off, is provoked where that is tested. */
const ELSEWHERE: readonly string[] = ["408", "429", "431", "503"];

const failures = operations.flatMap((operation) =>
  Object.keys(operation.responses)
    .filter((status) => Number(status) >= 400 && !ELSEWHERE.includes(status))
    .map((status) => [operation.operationId, status, operation] as const),
);

describe("what the description says of", () => {
  test.each(operations.map((operation) => [operation.operationId, operation] as const))(
    "%s holds for each of its examples",
    async (_, operation) => {
      const content = Object.entries(operation.requestBody?.content ?? {});
      const calls = content.flatMap(([type, { examples }]) =>
        Object.values(examples).map(({ value }) => ({
          headers: { "Content-Type": type },
          body: textOf(value),
        })),
      );
      if (operation.requestBody) expect(calls).not.toEqual([]);
      for (const call of operation.requestBody ? calls : [{}]) {
        const response = await ask(operation, call);
        await reader.expectDescribed(operation, response);
        expect(response.status).toBe(200);
      }
    },
  );

  test.each(failures)("%s and %s holds", async (_, status, operation) => {
    const calls = PROVOKED[status]?.(operation) ?? [];
    expect(calls, `nothing provokes ${status}`).not.toEqual([]);
    for (const call of calls) {
      const response = await ask(operation, call);
      await reader.expectDescribed(operation, response);
      expect(String(response.status)).toBe(status);
    }
  });
});

describe("what the description says of every path", () => {
  test.each([...new Set(operations.map(({ path }) => path))])(
    "holds for a method that %s has not",
    async (path) => {
      const response = await services.open.ask("DELETE", path.replaceAll(/[{}]/g, ""));
      expect([response.status, response.headers.get("allow")]).toEqual([
        405,
        expect.stringContaining("OPTIONS"),
      ]);
      reader.expectValid(["components", "schemas", "problem_details"], await response.json());
    },
  );

  test("holds for one that there is not", async () => {
    const response = await services.open.ask("GET", "/v2/rate");
    expect(response.status).toBe(404);
    reader.expectValid(["components", "schemas", "problem_details"], await response.json());
  });
});

describe("an example", () => {
  const rate = operations.find(({ operationId }) => operationId === "rate");
  const examples = Object.values(rate?.requestBody?.content["application/json"]?.examples ?? {});

  test.each(examples.map(({ summary, value }) => [summary, value]))(
    "costs what it says: %s",
    async (summary, value) => {
      const { totals } = (await (await services.open.post("/v1/rate", value)).json()) as RateResult; // validated above
      expect(summary).toContain(`${totals[0]?.amount} USD`);
    },
  );
});

test("every documented status is provoked here, or is one of the few that are provoked elsewhere", () => {
  const documented = operations.flatMap(({ responses }) => Object.keys(responses));
  expect(new Set(documented).difference(new Set(["200", ...ELSEWHERE, ...Object.keys(PROVOKED)]))).toEqual(
    new Set(),
  );
  expect(operations.length).toBeGreaterThanOrEqual(8);
});
