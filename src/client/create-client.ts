import type { CheckRequest, RateRequest, TimelineRequest } from "../generated/request.ts";
import type {
  Problem,
  RateResult,
  TariffDescription,
  TariffsResult,
  TimelineResult,
  VersionDescription,
} from "../generated/result.ts";
import { type Answer, answerOf } from "./answer.ts";
import { type Ask, type ClientOptions, connectionTo, type Question } from "./connection.ts";
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
  ChargeLine,
  Correction,
  Line,
  Problem,
  RateResult,
  ReversalLine,
  Segment,
  TariffDescription,
  TariffsResult,
  TimelineResult,
  Total,
  VersionDescription,
} from "../generated/result.ts";
export type { Answer, Answered, Refused } from "./answer.ts";
export type { ClientOptions } from "./connection.ts";
export type { BatchAnswer, BatchOptions, BatchRequests } from "./rate-batch.ts";
export type { Sleep } from "./retry.ts";

/** How one question ends early. */
export type Asking = { readonly signal?: AbortSignal };

/** The problems of a set of files; none where they could be a catalog. */
export type CheckResult = { readonly problems: readonly Problem[] };

/** Whether the service can rate; what else its answer tells depends on the service. */
export type Readiness = { readonly status: string; readonly [detail: string]: unknown };

/** An answer names the catalog it came from. */
type OfCatalog<Value> = Value & { readonly catalog: string };

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
  readonly tariff: (id: string, asking?: Asking) => Promise<Answer<OfCatalog<TariffDescription>>>;
  /** One version of a tariff, by its effective date such as `2026-06-02`. */
  readonly version: (
    id: string,
    date: string,
    asking?: Asking,
  ) => Promise<Answer<OfCatalog<VersionDescription>>>;
  /** Asked once, also where it is refused: who asks wants to know how things stand now. */
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
    readiness: (asking) => get(ask, "/readyz", { ...asking, retries: 0 }),
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

async function get<Value>(
  ask: Ask,
  path: string,
  asking: Pick<Question, "signal" | "retries"> = {},
): Promise<Answer<Value>> {
  return answerOf(await ask({ method: "GET", path, ...asking }));
}
