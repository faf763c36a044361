import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { type Admission, admissionOf } from "./admission.ts";
import { sendAnswer } from "./answer.ts";
import { answerFault } from "./answer-fault.ts";
import { allowOrigins } from "./cors.ts";
import { type Endpoint, isOfCatalog } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { observeRequest } from "./observe-request.ts";
import { nameCatalog, snapshotFor } from "./pinned-catalog.ts";
import { readBody } from "./read-body.ts";
import { refuseBrokenPath, refuseMethod, refusePath, refuseQuery, refuseTwoHosts } from "./refuse.ts";
import { nameRequest, requestIdOf } from "./request-id.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import type { Serving } from "./serving.ts";

/** The HTTP interface of a service. The body of a result is a function of the catalog and the request alone. */
export function createApp(serving: Serving): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag"); // to hash an answer costs more than to rate, and nothing is cached
  app.set("query parser", "simple");
  app.enable("strict routing"); // `/v1/rate/` and `/V1/rate` are other paths, and there is nothing at them
  app.enable("case sensitive routing");
  app.set("trust proxy", serving.settings.access.trustedProxies);
  app.use(nameRequest, observeRequest(serving));
  app.use(SECURITY_HEADERS, allowOrigins(serving.settings.cors.origins));
  app.use(refuseTwoHosts, refuseBrokenPath, refuseQuery);
  const admit = admissionOf(serving);
  for (const endpoint of ENDPOINTS) route(app, endpoint, { serving, admit });
  app.use(refusePath);
  app.use(answerFault(serving.observer));
  return app;
}

type Parts = { readonly serving: Serving; readonly admit: Admission };

function route(app: Express, endpoint: Endpoint, parts: Parts): void {
  const path = endpoint.path.replaceAll(/\{([a-z_]+)\}/g, ":$1"); // as express writes a parameter
  const answer: RequestHandler = (request, response) => answerRequest(endpoint, parts, request, response);
  if (endpoint.method === "GET") app.get(path, answer);
  else app.post(path, answer);
  app.all(path, refuseMethod(endpoint.method === "GET" ? "GET, HEAD, OPTIONS" : "POST, OPTIONS"));
}

/** Who may ask, of which catalog, and what: in this order, so that nothing is read of a request that is refused. */
async function answerRequest(
  endpoint: Endpoint,
  { serving, admit }: Parts,
  request: Request,
  response: Response,
): Promise<void> {
  response.locals["operation"] = endpoint.operation;
  const admitted = await admit(endpoint, request, response);
  if ("status" in admitted) return sendAnswer(response, admitted);
  const snapshot = snapshotFor(endpoint, serving.inForce, request);
  if ("status" in snapshot) return sendAnswer(response, snapshot);
  if (isOfCatalog(endpoint)) nameCatalog(response, snapshot);
  const asked = {
    ...{ serving, snapshot, requestId: requestIdOf(response) },
    ...{ operation: endpoint.operation, caller: admitted.name },
    parameters: request.params as Readonly<Record<string, string>>, // no path of ours has a list
  };
  if ("stream" in endpoint) return endpoint.stream(asked, request, response);
  const { limits } = serving.settings;
  const body = endpoint.method === "GET" ? { value: undefined } : await readBody(request, limits);
  if (!body) return;
  if ("refusal" in body) return sendAnswer(response, body.refusal);
  const leaving = new AbortController();
  response.once("close", () => leaving.abort());
  const gone = leaving.signal;
  try {
    sendAnswer(response, await endpoint.answer({ ...asked, body: body.value, gone }));
  } catch (error) {
    if (error !== gone.reason) throw error; // else nobody is left to answer
  }
}
