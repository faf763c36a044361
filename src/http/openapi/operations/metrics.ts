import type { OperationDescription } from "../operation-description.ts";

/** GET /metrics. */
export const METRICS: OperationDescription = {
  tag: "Operation",
  summary: "The service's own figures",
  description:
    "In the text format of Prometheus: durations by route and status, requests in flight, rated requests and their problems " +
    "by code, reloads, comparisons with the shadow, the catalog that answers, and those of Node.js.",
  answers: {
    200: { description: "The figures.", content: { "text/plain": { schema: { type: "string" } } } },
  },
};
