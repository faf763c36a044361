import type { Request, RequestHandler, Response } from "express";
import { requestIdOf } from "./request-id.ts";
import type { Serving } from "./serving.ts";

/** Tells the observer of each request when its answer is out, or its caller gone. */
export function observeRequest({ observer, clock }: Serving): RequestHandler {
  return (request, response, next) => {
    const began = clock.elapsed();
    response.once("close", () => {
      observer.answered({ ...answeredBy(request, response), milliseconds: clock.elapsed() - began });
    });
    next();
  };
}

function answeredBy({ method, path, headers }: Request, response: Response) {
  const { traceparent } = headers;
  return {
    requestId: requestIdOf(response),
    traceparent: typeof traceparent === "string" ? traceparent : undefined,
    method,
    path,
    status: response.statusCode,
    operation: textOrNone(response.locals["operation"]),
    caller: textOrNone(response.locals["caller"]),
    catalog: textOrNone(response.locals["catalog"]),
  };
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
