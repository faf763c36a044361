import { isFailure } from "../../src/domain/problem.ts";
import type { Tariff } from "../../src/domain/tariff.ts";
import type { RateRequest } from "../../src/domain/usage.ts";
import { readRateRequest } from "../../src/parse/request.ts";
import { problemLine, shop, version } from "../support/shop.ts";

/** A tariff in Shanghai sold open-ended, and one sold by order. */
export const OPEN = (await shop(version("2026-01-01", { zone: "Asia/Shanghai" }))).tariffs;
export const BY_ORDER = (await shop(version("2026-01-01", { sold: "by_order", zone: "Asia/Shanghai" })))
  .tariffs;

export const JUNE = { from: "2026-06-01", until: "2026-07-01" };

/** The decoded request, which must not be refused. */
export function read(json: unknown, tariffs: ReadonlyMap<string, Tariff> = OPEN): RateRequest {
  const request = readRateRequest(json, tariffs);
  if (isFailure(request)) throw new Error(request.problems.map(problemLine).join("\n"));
  return request;
}

/** `pointer code` of each problem with which a request is refused. */
export function refused(json: unknown, tariffs: ReadonlyMap<string, Tariff> = OPEN): readonly string[] {
  const request = readRateRequest(json, tariffs);
  return isFailure(request) ? request.problems.map(problemLine) : [];
}
