import type { OperationDescription } from "../operation-description.ts";

const content = { "application/json": { schema: { $ref: "#/components/schemas/readiness" } } };

/** GET /readyz. */
export const READY: OperationDescription = {
  tag: "Operation",
  summary: "Tell whether the service takes work, and from which catalog",
  description:
    "Whoever sends requests asks this. A broken edit of the tariff files does not make the service unready: the last good catalog answers on, and `refused` says what is wrong with the files.",
  answers: {
    200: { description: "It takes work.", content },
    503: { description: "It stops, and takes no new work.", content },
  },
};
