import { CHECKS_OF_MAY, SCANS_OF_JUNE } from "../examples.ts";
import type { OperationDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

const REQUESTS = [CHECKS_OF_MAY, SCANS_OF_JUNE];

/** POST /v1/rate/batch. */
export const RATE_BATCH: OperationDescription = {
  tag: "Rating",
  summary: "Rate many requests in one stream",
  description:
    "One request per line in, one result or failure per line out, in the same order, all from one catalog. Lines are answered " +
    "as they come, so that a batch may be as long as you like; read while you send. A request that cannot be rated, or read, " +
    "gets its problems in its place and does not disturb the others, so look into each line: the status tells only that the " +
    "batch was begun. Should the last line be missing, the connection broke; send the rest again.",
  request: {
    "application/x-ndjson": {
      // What a line is, no schema of JSON can say of a text.
      schema: { type: "string", description: "Each line is one `rate_request` as JSON." },
      examples: {
        "two-requests": {
          summary: "415.00 USD and 43.92 USD",
          value: REQUESTS.map((request) => `${JSON.stringify(request)}\n`).join(""),
        },
      },
    },
    "application/json": {
      schema: { type: "array", items: schemaOf("rate_request") },
      examples: { "two-requests": { summary: "The same as an array", value: REQUESTS } },
    },
  },
  answers: {
    200: {
      description: "A line for each request: its result, or its problems.",
      content: {
        "application/x-ndjson": { schema: { oneOf: [schemaOf("rate_result"), schemaOf("failure")] } },
      },
    },
  },
  failures: { 400: "The body holds no request at all, or the path has a query." },
};
