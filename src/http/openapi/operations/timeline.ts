import { TIMELINE_EXAMPLES } from "../examples.ts";
import type { OperationDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

/** POST /v1/timeline. */
export const TIMELINE: OperationDescription = {
  tag: "Rating",
  summary: "Tell which version applies when, and why",
  description:
    "The versions of its tariffs that a contract has been on, is on and will be on, each with the reason and the place in the " +
    "tariff file that decides it. With `at` also which one applies at that instant, and what comes next.",
  request: { "application/json": { schema: schemaOf("timeline_request"), examples: TIMELINE_EXAMPLES } },
  answers: {
    200: {
      description: "The segments of the contract, oldest first.",
      content: { "application/json": { schema: schemaOf("timeline_result") } },
    },
  },
  failures: {
    422: "The request is well formed, but the contract is none that the tariffs allow: an unknown tariff, an early switch.",
  },
};
