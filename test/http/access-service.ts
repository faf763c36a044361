import { digestOf, newKey } from "../../src/access/api-key.ts";
import type { Gate } from "../../src/access/gate.ts";
import { gateFor } from "../../src/access/gate-for.ts";
import type { AccessSettings } from "../../src/config/settings.ts";
import type { Serving } from "../../src/http/serving.ts";
import { accessOf, entryOf, stoppedClock } from "../access/issuer.ts";
import { payAsYouGo } from "./requests.ts";
import { type Service, shippedCatalog, startService } from "./service.ts";

export const CHALLENGE = 'Bearer realm="tariff-service"';
export const INVALID = `${CHALLENGE}, error="invalid_token"`;

/** A key that may rate and read, and one that may only read. */
export const [KEY, READING_KEY] = [newKey(), newKey()];
export const KEYS = [
  entryOf("reader", digestOf(READING_KEY), "read"),
  entryOf("biller", digestOf(KEY), "rate", "read"),
];

const clock = stoppedClock();
const catalog = await shippedCatalog();

/** The gate of settings that are right. */
export async function gateOf(access: AccessSettings): Promise<Gate> {
  const gate = await gateFor(access, { clock, readText: () => Promise.reject(new Error("no file")) });
  if (typeof gate === "string") throw new Error(gate);
  return gate;
}

/** A service for one test alone, since a service counts whom it has refused. */
export async function withService<T>(
  parts: Partial<Serving>,
  use: (service: Service) => Promise<T>,
): Promise<T> {
  const service = await startService(catalog, { gate: await gateOf(accessOf(KEYS)), clock, ...parts });
  try {
    return await use(service);
  } finally {
    service.stop();
  }
}

/** Asks for a rating that comes to 415, with this header `Authorization`. */
export function askRating({ ask }: Service, authorization?: string): Promise<Response> {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  if (authorization !== undefined) headers["Authorization"] = authorization;
  return ask("POST", "/v1/rate", { headers, body: JSON.stringify(payAsYouGo(600_000)) });
}
