import { IMPACT_LINES } from "../examples.ts";
import type { OperationDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

/** POST /v1/impact. */
export const IMPACT: OperationDescription = {
  tag: "Tariffs",
  summary: "Tell what a price change does to contracts, in one stream",
  description:
    "The first line in is an `impact_request`: the files before and after (without `base`, the catalog that rates), the period, " +
    "and budgets. Each further line is a `contract_use`. Out comes a `contract_impact` per contract, in order, as they come, and at " +
    "the end one `impact_result` with the sums, and whether each budget holds. A line that cannot be read ends the answer with its " +
    "problems and no sums; where the last line is no `impact_result`, send it again. Nothing is stored.",
  request: {
    "application/x-ndjson": {
      // What a line is, no schema of JSON can say of a text.
      schema: {
        type: "string",
        description: "An `impact_request`, then a `contract_use` per line, as JSON.",
      },
      examples: {
        "dearer-reads": { summary: "A price that rises by 20%, for one contract", value: IMPACT_LINES },
      },
    },
  },
  answers: {
    200: {
      description: "A line for each contract, and the whole at the end.",
      content: {
        "application/x-ndjson": {
          schema: { oneOf: [schemaOf("contract_impact"), schemaOf("impact_result"), schemaOf("failure")] },
        },
      },
    },
  },
  failures: { 400: "The body holds no request at all, or the path has a query." },
};
