import { RATE_EXAMPLES } from "../examples.ts";
import type { OperationDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

/** POST /v1/rate. */
export const RATE: OperationDescription = {
  tag: "Rating",
  summary: "Rate the usage of a contract",
  description:
    "What one contract owes for its usage in one billing period: every line with the version, the tiers and the prices that " +
    "made it, exact and rounded, and why that version applies. The answer depends on the request and the catalog alone: the " +
    "same request to the same catalog gets the same bytes.",
  request: { "application/json": { schema: schemaOf("rate_request"), examples: RATE_EXAMPLES } },
  answers: {
    200: {
      description: "The lines, their totals, and the timeline behind them.",
      content: { "application/json": { schema: schemaOf("rate_result") } },
    },
  },
  failures: {
    422: "The request is well formed, but cannot be rated: an unknown tariff, usage that is missing, orders that overlap.",
  },
};
