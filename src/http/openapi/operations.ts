import type { OperationDescription } from "./operation-description.ts";
import { CHECK } from "./operations/check.ts";
import { DIFF } from "./operations/diff.ts";
import { DOCS, DOCS_FILE } from "./operations/docs.ts";
import { IMPACT } from "./operations/impact.ts";
import { LIVE } from "./operations/live.ts";
import { METRICS } from "./operations/metrics.ts";
import { OPENAPI } from "./operations/openapi.ts";
import { GET_PROBLEM, LIST_PROBLEMS } from "./operations/problems.ts";
import { RATE } from "./operations/rate.ts";
import { RATE_BATCH } from "./operations/rate-batch.ts";
import { READY } from "./operations/ready.ts";
import { GET_TARIFF, GET_VERSION, LIST_TARIFFS } from "./operations/tariffs.ts";
import { TIMELINE } from "./operations/timeline.ts";

/** By the operation of an endpoint: every endpoint has one, and there is none besides. */
export const OPERATIONS: Readonly<Record<string, OperationDescription>> = {
  rate: RATE,
  rateBatch: RATE_BATCH,
  timeline: TIMELINE,
  check: CHECK,
  diff: DIFF,
  impact: IMPACT,
  listTariffs: LIST_TARIFFS,
  getTariff: GET_TARIFF,
  getVersion: GET_VERSION,
  live: LIVE,
  ready: READY,
  metrics: METRICS,
  openapi: OPENAPI,
  docs: DOCS,
  docsFile: DOCS_FILE,
  listProblems: LIST_PROBLEMS,
  getProblem: GET_PROBLEM,
};
