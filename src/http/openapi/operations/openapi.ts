import type { OperationDescription } from "../operation-description.ts";

/** GET /openapi.json. */
export const OPENAPI: OperationDescription = {
  tag: "Documentation",
  summary: "Describe this interface",
  description: "This description, in OpenAPI 3.1. Its schemas are those by which the service validates.",
  answers: {
    200: {
      description: "The description.",
      content: {
        "application/json": {
          schema: {
            type: "object",
            required: ["openapi", "info", "paths", "components"],
            properties: {
              openapi: { type: "string", pattern: "^3\\.1\\." },
              info: { type: "object" },
              paths: { type: "object" },
              components: { type: "object" },
            },
          },
        },
      },
    },
  },
};
