import { CHECK_EXAMPLES } from "../examples.ts";
import type { OperationDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

/** POST /v1/check. */
export const CHECK: OperationDescription = {
  tag: "Tariffs",
  summary: "Check tariff files",
  description:
    "A dry run over a whole folder of tariff files: what they say, what they mean, and whether their examples come out. " +
    "Finding problems is a success. Nothing is stored, and the catalog that rates stays as it is.",
  request: { "application/json": { schema: schemaOf("check_request"), examples: CHECK_EXAMPLES } },
  answers: {
    200: {
      description:
        "The problems of the files, each with its line and its fix; none where they could be a catalog.",
      content: { "application/json": { schema: schemaOf("check_result") } },
    },
  },
};
