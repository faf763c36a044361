import { packageVersion } from "../files/package-version.ts";
import { okAnswer } from "./answer.ts";
import { docsFileAnswer, docsPageAnswer } from "./docs-page.ts";
import type { Endpoint } from "./endpoint.ts";
import { openApiDocument } from "./openapi/openapi-document.ts";
import { problemListAnswer, problemPageAnswer } from "./problem-page.ts";

/** What tells of the other endpoints, and of itself. Everybody may read it: it holds nothing of the catalog. */
export function documentationEndpoints(others: readonly Endpoint[]): readonly Endpoint[] {
  let document: object | undefined;
  const own: readonly Endpoint[] = [
    {
      operation: "openapi",
      method: "GET",
      path: "/openapi.json",
      scope: undefined,
      answer: () => {
        document ??= openApiDocument([...others, ...own], packageVersion());
        return okAnswer(document);
      },
    },
    ...PAGES,
  ];
  return own;
}

const PAGES: readonly Endpoint[] = [
  { operation: "docs", method: "GET", path: "/docs", scope: undefined, answer: docsPageAnswer },
  {
    operation: "docsFile",
    method: "GET",
    path: "/docs/{file}",
    scope: undefined,
    answer: ({ parameters }) => docsFileAnswer(parameters["file"]),
  },
  {
    operation: "listProblems",
    method: "GET",
    path: "/problems",
    scope: undefined,
    answer: problemListAnswer,
  },
  {
    operation: "getProblem",
    method: "GET",
    path: "/problems/{code}",
    scope: undefined,
    answer: ({ parameters }) => problemPageAnswer(parameters["code"]),
  },
];
