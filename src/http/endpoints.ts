import { type Failure, isFailure } from "../domain/problem.ts";
import { check, describe, timeline } from "../engine.ts";
import { budget, pacedBy, TooMuchWork } from "../live/budget.ts";
import { type Answer, okAnswer } from "./answer.ts";
import { diffOf } from "./diff.ts";
import { documentationEndpoints } from "./documentation-endpoints.ts";
import type { Asked, Endpoint } from "./endpoint.ts";
import { failureAnswer } from "./failure-answer.ts";
import { impactStream } from "./impact.ts";
import { metricsAnswer } from "./metrics-answer.ts";
import { rateBatch } from "./rate-batch.ts";
import { rateOne } from "./rate-one.ts";
import { readinessAnswer } from "./readiness.ts";
import { tariffAnswer, versionAnswer } from "./tariff-answer.ts";
import { tooManyOrders, tooMuchToCheck } from "./too-much-work.ts";

/** What the service is for, and how it is. */
const SERVICE: readonly Endpoint[] = [
  {
    operation: "rate",
    method: "POST",
    path: "/v1/rate",
    scope: "rate",
    answer: async (asked) => answerOf(await rateOne(asked, asked.body)),
  },
  {
    operation: "rateBatch",
    method: "POST",
    path: "/v1/rate/batch",
    scope: "rate",
    stream: rateBatch,
  },
  {
    operation: "timeline",
    method: "POST",
    path: "/v1/timeline",
    scope: "read",
    answer: async (asked) => answerOf(await timelineIn(asked)),
  },
  {
    operation: "check",
    method: "POST",
    path: "/v1/check",
    scope: "check",
    answer: async (asked) => checkAnswer(await checkIn(asked)),
  },
  {
    operation: "diff",
    method: "POST",
    path: "/v1/diff",
    scope: "check",
    answer: async (asked) => answerOf(await diffOf(asked)),
  },
  {
    operation: "impact",
    method: "POST",
    path: "/v1/impact",
    scope: "check",
    stream: impactStream,
  },
  {
    operation: "listTariffs",
    method: "GET",
    path: "/v1/tariffs",
    scope: "read",
    answer: ({ snapshot }) => okAnswer(describe(snapshot.catalog)),
  },
  {
    operation: "getTariff",
    method: "GET",
    path: "/v1/tariffs/{tariff}",
    scope: "read",
    answer: ({ snapshot, parameters }) => tariffAnswer(snapshot.catalog, parameters["tariff"]),
  },
  {
    operation: "getVersion",
    method: "GET",
    path: "/v1/tariffs/{tariff}/versions/{date}",
    scope: "read",
    answer: ({ snapshot, parameters }) =>
      versionAnswer(snapshot.catalog, parameters["tariff"], parameters["date"]),
  },
  {
    operation: "live",
    method: "GET",
    path: "/livez",
    scope: undefined,
    answer: () => okAnswer({ status: "ok" }),
  },
  {
    operation: "ready",
    method: "GET",
    path: "/readyz",
    scope: undefined,
    answer: ({ serving }) => readinessAnswer(serving),
  },
  {
    operation: "metrics",
    method: "GET",
    path: "/metrics",
    scope: "metrics",
    answer: ({ serving }) => metricsAnswer(serving),
  },
];

/** All that the service can be asked. */
export const ENDPOINTS: readonly Endpoint[] = [...SERVICE, ...documentationEndpoints(SERVICE)];

function answerOf(result: object | Failure): Answer {
  return isFailure(result) ? failureAnswer(result) : okAnswer(result);
}

async function timelineIn({ snapshot, body, serving }: Asked): Promise<object | Failure> {
  try {
    return await timeline(snapshot.catalog, body, budget(serving.settings.limits.work));
  } catch (error) {
    if (error instanceof TooMuchWork) return tooManyOrders(error);
    throw error;
  }
}

/** Lets others have their turn between two examples, and does no more than is allowed in one of them and in all. */
async function checkIn({ body, gone, serving }: Asked): Promise<Failure> {
  const { work: atOnce, checkWork: inAll } = serving.settings.limits;
  try {
    return await check(body, pacedBy({ atOnce, inAll, gone }));
  } catch (error) {
    if (error instanceof TooMuchWork) return tooMuchToCheck(error);
    throw error;
  }
}

/**
 * To find problems in files is what a check is for, so that is a success. Problems of the request itself are not:
 * they have a pointer into it for a place, and problems of files a line.
 */
function checkAnswer(found: Failure): Answer {
  const isRefused = found.problems.some(({ place }) => "pointer" in place);
  return isRefused ? failureAnswer(found) : okAnswer(found);
}
