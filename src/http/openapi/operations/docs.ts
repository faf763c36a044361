import type { OperationDescription } from "../operation-description.ts";

/** GET /docs. */
export const DOCS: OperationDescription = {
  tag: "Documentation",
  summary: "Read this description",
  description:
    "This description as a page, from which the service can be tried. It loads nothing from another address.",
  answers: { 200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } } },
};

/** GET /docs/{file}. */
export const DOCS_FILE: OperationDescription = {
  tag: "Documentation",
  summary: "Load a part of the page",
  description:
    "The scripts and styles of the page at `/docs`, and its introduction as plain text, `introduction.md`.",
  parameters: { file: { description: "The name of the file.", example: "start.js" } },
  answers: {
    200: {
      description: "The file.",
      content: {
        "text/javascript": { schema: { type: "string" } },
        "text/css": { schema: { type: "string" } },
        "text/markdown": { schema: { type: "string" } },
      },
    },
  },
  failures: { 404: "The page has no such file." },
};
