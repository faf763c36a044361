import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { expect } from "vitest";
import { OPEN_GATE } from "../../src/access/open-gate.ts";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { createApp } from "../../src/http/create-app.ts";
import { createHttpServer } from "../../src/http/create-http-server.ts";
import type { ProblemDetails } from "../../src/http/failure-answer.ts";
import { routeOf } from "../../src/http/route-of.ts";
import type { Serving } from "../../src/http/serving.ts";
import { type Catalog, openCatalog, readTariffs } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { createMetrics } from "../../src/observe/metrics.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";

export const TARIFFS = fileURLToPath(new URL("../../tariffs", import.meta.url));

/** A real server with a catalog, on a free port of this machine. */
export type Service = {
  readonly port: number;
  readonly address: string;
  readonly ask: (method: string, path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  readonly stop: () => void;
};

export async function shippedCatalog(): Promise<Catalog> {
  const { catalog } = await openCatalog(await readTariffs(TARIFFS));
  if (!catalog) throw new Error("the shipped tariffs are broken");
  return catalog;
}

/** All parts of a service with nothing switched on; a test replaces the one it is about. */
export function servingOf(catalog: Catalog, parts: Partial<Serving> = {}): Serving {
  const first = { catalog, sources: [], since: Temporal.Instant.from("2026-01-01T00:00Z") };
  return {
    settings: DEFAULT_SETTINGS,
    inForce: new CatalogInForce(first, DEFAULT_SETTINGS.reload.keep),
    gate: OPEN_GATE,
    observer: PLAIN_OBSERVER,
    metrics: createMetrics(routeOf),
    clock: SYSTEM_CLOCK,
    state: { isDraining: false, refusal: undefined },
    shadow: undefined,
    ...parts,
  };
}

export async function startService(catalog: Catalog, parts: Partial<Serving> = {}): Promise<Service> {
  const serving = servingOf(catalog, parts);
  const server = createHttpServer(createApp(serving), serving.settings.limits);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  const address = `http://127.0.0.1:${port}`;
  const ask = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(address + path, { method, ...init });
  return {
    port,
    address,
    ask,
    post: (path, body) =>
      ask("POST", path, {
        headers: { "Content-Type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Sends bytes that no HTTP client would send, and gives all that comes back. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(text);
  return await textOf(socket);
}

/** Asserts what holds for every failure, and gives its body. */
export async function failureOf(response: Response): Promise<ProblemDetails> {
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expectCommonHeaders(response);
  expect(text).not.toMatch(/node_modules|\.ts:|\n./);
  const details: ProblemDetails = JSON.parse(text);
  expect(details.status).toBe(response.status);
  for (const part of [details.type, details.title, details.detail, details.hint]) expect(part).not.toBe("");
  if (details.problems.length > 0) expectValid("failure", { problems: details.problems });
  return details;
}

/** Asserts what holds for every answer that is no failure, and gives its body. */
export async function resultOf(response: Response, definition: string): Promise<unknown> {
  const text = await response.text();
  expect(response.status, text).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expectCommonHeaders(response);
  const result = JSON.parse(text);
  expectValid(definition, result);
  return result;
}

export function expectCommonHeaders({ headers }: Response): void {
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("etag")).toBeNull();
}

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(
  JSON.parse(readFileSync(new URL("../../schemas/result.schema.json", import.meta.url), "utf8")),
  "result",
);

/** `definition` of result.schema.json; the whole schema is `rate_result`. */
export function expectValid(definition: string, value: unknown): void {
  const name = definition === "rate_result" ? "result" : `result#/definitions/${definition}`;
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema ${name}`);
  expect(validate(value), `${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`).toBe(true);
}
