import type { Catalog } from "../domain/catalog.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { check, describe, rate, timeline } from "../engine.ts";
import { type Answer, okAnswer } from "./answer.ts";
import { failureAnswer } from "./failure-answer.ts";

/** One path and what it answers; `request` is the JSON value of the body. */
export type Endpoint = { readonly path: string } & (
  | { readonly method: "GET"; readonly answer: (catalog: Catalog) => Answer }
  | { readonly method: "POST"; readonly answer: (catalog: Catalog, request: unknown) => Promise<Answer> }
);

/** All that the service can be asked. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/v1/rate",
    answer: async (catalog, request) => answerOf(await rate(catalog, request)),
  },
  {
    method: "POST",
    path: "/v1/timeline",
    answer: async (catalog, request) => answerOf(await timeline(catalog, request)),
  },
  {
    method: "POST",
    path: "/v1/check",
    answer: async (_catalog, request) => checkAnswer(await check(request)),
  },
  {
    method: "GET",
    path: "/v1/tariffs",
    answer: (catalog) => okAnswer(describe(catalog)),
  },
  {
    method: "GET",
    path: "/livez",
    answer: () => okAnswer({ status: "ok" }),
  },
];

function answerOf(result: object | Failure): Answer {
  return isFailure(result) ? failureAnswer(result) : okAnswer(result);
}

/**
 * To find problems in files is what a check is for, so that is a success. Problems of the request itself are not:
 * they have a pointer into it for a place, and problems of files a line.
 */
function checkAnswer(found: Failure): Answer {
  const isRefused = found.problems.some(({ place }) => "pointer" in place);
  return isRefused ? failureAnswer(found) : okAnswer(found);
}
