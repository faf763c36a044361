import type { OperationDescription } from "../operation-description.ts";

/** GET /livez. */
export const LIVE: OperationDescription = {
  tag: "Operation",
  summary: "Tell that the service lives",
  description: "Answers while the process can answer at all. Whoever restarts services asks this.",
  answers: {
    200: {
      description: "It lives.",
      content: {
        "application/json": {
          schema: {
            type: "object",
            additionalProperties: false,
            required: ["status"],
            properties: { status: { const: "ok" } },
          },
        },
      },
    },
  },
};
