import type { OperationDescription } from "../operation-description.ts";

/** GET /problems. */
export const LIST_PROBLEMS: OperationDescription = {
  tag: "Documentation",
  summary: "List the problems",
  description: "A page with all codes that problem details can have, each leading to its own page.",
  answers: { 200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } } },
};

/** GET /problems/{code}. */
export const GET_PROBLEM: OperationDescription = {
  tag: "Documentation",
  summary: "Explain a problem",
  description:
    "The page to which the `type` of problem details leads: what it means, the smallest example, and the fix.",
  parameters: {
    code: { description: "The code of the problem.", example: "usage-incomplete" },
  },
  answers: { 200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } } },
  failures: { 404: "There is no such problem; the hint names the one that was probably meant." },
};
