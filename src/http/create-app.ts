import express, { type Express, type Request, type RequestHandler } from "express";
import type { Catalog } from "../domain/catalog.ts";
import { sendAnswer } from "./answer.ts";
import { answerFault } from "./answer-fault.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { httpFailureAnswer } from "./failure-answer.ts";
import { readBody } from "./read-body.ts";

/** The HTTP interface of one catalog. Every answer is a function of the catalog and the request alone. */
export function createApp(catalog: Catalog): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag"); // to hash an answer costs more than to rate, and nothing is cached
  app.set("query parser", "simple");
  app.enable("strict routing"); // `/v1/rate/` and `/V1/rate` are other paths, and there is nothing at them
  app.enable("case sensitive routing");
  app.use(refuseQuery);
  for (const endpoint of ENDPOINTS) route(app, endpoint, catalog);
  app.use(refusePath);
  app.use(answerFault);
  return app;
}

function route(app: Express, endpoint: Endpoint, catalog: Catalog): void {
  const { path, method } = endpoint;
  if (endpoint.method === "GET") {
    app.get(path, (_request, response) => sendAnswer(response, endpoint.answer(catalog)));
  } else {
    app.post(path, async (request, response) => {
      const body = await readBody(request);
      if (!body) return;
      const answer = "refusal" in body ? body.refusal : await endpoint.answer(catalog, body.value);
      sendAnswer(response, answer);
    });
  }
  app.all(path, refuseMethod(method === "GET" ? "GET, HEAD, OPTIONS" : "POST, OPTIONS"));
}

/** Answers OPTIONS, and refuses every other method that the path does not have. */
function refuseMethod(allow: string): RequestHandler {
  const headers = { Allow: allow };
  return (request, response) => {
    if (request.method === "OPTIONS") {
      sendAnswer(response, { status: 204, mediaType: "application/json", headers, body: undefined });
      return;
    }
    const detail = `\`${shown(request)}\` cannot be asked with ${request.method}`;
    const hint = `use ${allow.split(",")[0]}`;
    sendAnswer(response, httpFailureAnswer({ status: 405, detail, hint, headers }));
  };
}

/** No path takes a parameter: one that is sent would be ignored, and whoever sent it would not know. */
const refuseQuery: RequestHandler = (request, response, next) => {
  if (!request.url.includes("?")) {
    next();
    return;
  }
  const detail = `\`${shown(request)}\` takes no query parameters`;
  const hint = "leave out everything from the `?` on; what a request says stands in its body";
  sendAnswer(response, httpFailureAnswer({ status: 400, detail, hint }));
};

const refusePath: RequestHandler = (request, response) => {
  const known = ENDPOINTS.map(({ method, path }) => `${method} ${path}`).join(", ");
  const detail = `there is nothing at \`${shown(request)}\``;
  sendAnswer(response, httpFailureAnswer({ status: 404, detail, hint: `known: ${known}` }));
};

/** The path as it was sent, and not for pages. */
function shown({ path }: Request): string {
  return path.length > 100 ? `${path.slice(0, 100)}...` : path;
}
