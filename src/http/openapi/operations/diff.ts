import { DIFF_EXAMPLES } from "../examples.ts";
import type { OperationDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

/** POST /v1/diff. */
export const DIFF: OperationDescription = {
  tag: "Tariffs",
  summary: "Tell what two sets of tariff files mean differently",
  description:
    "Prices with their change in percent, terms, who goes over to a new version when, assumptions, and from which quantity on " +
    "which side costs less. Without `base` the files are held against the catalog that rates. Files with errors are refused, " +
    "with all problems; one of them relates to `/base/files` or `/head/files`. Nothing is stored.",
  request: { "application/json": { schema: schemaOf("diff_request"), examples: DIFF_EXAMPLES } },
  answers: {
    200: {
      description: "What differs; no versions and products where nothing does.",
      content: { "application/json": { schema: schemaOf("diff_result") } },
    },
  },
};
