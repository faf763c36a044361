import type { CheckRequest, RateRequest, TimelineRequest } from "../generated/request.ts";
import type {
  CheckResult,
  RateResult,
  Readiness,
  TariffResult,
  TariffsResult,
  TimelineResult,
  VersionResult,
} from "../generated/result.ts";
import { type Answer, answered, answerOf } from "./answer.ts";
import { type Ask, type ClientOptions, connectionTo } from "./connection.ts";
import { type BatchAnswer, type BatchOptions, type BatchRequests, rateBatch } from "./rate-batch.ts";

export type {
  CheckRequest,
  Contract,
  Order,
  RateRequest,
  TimelineRequest,
  UsageRow,
} from "../generated/request.ts";
export type {
  AdjustingLine,
  ChargeDescription,
  ChargeLine,
  CheckResult,
  Correction,
  Line,
  Problem,
  RateResult,
  Readiness,
  ReversalLine,
  Segment,
  TariffDescription,
  TariffResult,
  TariffsResult,
  TimelineResult,
  Total,
  VersionDescription,
  VersionResult,
} from "../generated/result.ts";
export type { Answer, Answered, Refused } from "./answer.ts";
export type { ClientOptions } from "./connection.ts";
export type { BatchAnswer, BatchOptions, BatchRequests } from "./rate-batch.ts";
export type { Sleep } from "./retry.ts";

/** How one question ends early. */
export type Asking = { readonly signal?: AbortSignal };

/**
 * The questions that the service answers. A refusal is a value with `ok: false`; only where there is no answer a method
 * throws: the connection failed, the signal aborted, or what answered is no such service.
 */
export type Client = {
  /** What a contract owes for a period. */
  readonly rate: (request: RateRequest, asking?: Asking) => Promise<Answer<RateResult>>;
  /** One answer for each request, in their order, as they come; see `BatchAnswer` for a refusal. */
  readonly rateBatch: (requests: BatchRequests, options?: BatchOptions) => AsyncIterable<BatchAnswer>;
  /** Which version applies to a contract from when until when, and why. */
  readonly timeline: (request: TimelineRequest, asking?: Asking) => Promise<Answer<TimelineResult>>;
  /** What is wrong with a set of tariff files. */
  readonly check: (request: CheckRequest, asking?: Asking) => Promise<Answer<CheckResult>>;
  /** All tariffs of the catalog. */
  readonly tariffs: (asking?: Asking) => Promise<Answer<TariffsResult>>;
  /** One tariff, by an id such as `security-center/cspm/pay-as-you-go`. */
  readonly tariff: (id: string, asking?: Asking) => Promise<Answer<TariffResult>>;
  /** One version of a tariff, by its effective date such as `2026-06-02`. */
  readonly version: (id: string, date: string, asking?: Asking) => Promise<Answer<VersionResult>>;
  /** Whether the service takes work; asked once, for who asks wants to know how things stand now. */
  readonly readiness: (asking?: Asking) => Promise<Answer<Readiness>>;
};

/** A client of the service over HTTP, for Node.js from 20 on and browsers. It holds no connection and need not be closed. */
export function createClient(options: ClientOptions): Client {
  const ask = connectionTo(options);
  return {
    rate: (request, asking) => post(ask, "/v1/rate", request, asking),
    rateBatch: (requests, batch = {}) => rateBatch(ask, requests, batch),
    timeline: (request, asking) => post(ask, "/v1/timeline", request, asking),
    check: (request, asking) => post(ask, "/v1/check", request, asking),
    tariffs: (asking) => get(ask, "/v1/tariffs", asking),
    tariff: (id, asking) => get(ask, `/v1/tariffs/${encodeURIComponent(id)}`, asking),
    version: (id, date, asking) =>
      get(ask, `/v1/tariffs/${encodeURIComponent(id)}/versions/${encodeURIComponent(date)}`, asking),
    readiness: (asking) => readiness(ask, asking),
  };
}

async function post<Value>(
  ask: Ask,
  path: string,
  request: object,
  asking: Asking = {},
): Promise<Answer<Value>> {
  const body = JSON.stringify(request);
  return answerOf(await ask({ method: "POST", path, mediaType: "application/json", body, ...asking }));
}

async function get<Value>(ask: Ask, path: string, asking: Asking = {}): Promise<Answer<Value>> {
  return answerOf(await ask({ method: "GET", path, ...asking }));
}

/** That a service is draining is no refusal of the question, though its status is 503. */
async function readiness(ask: Ask, asking: Asking = {}): Promise<Answer<Readiness>> {
  const response = await ask({ method: "GET", path: "/readyz", ...asking, retries: 0 });
  const isTold = response.status === 503 && response.headers.get("Content-Type") === "application/json";
  return isTold ? answered(response) : answerOf(response);
}
