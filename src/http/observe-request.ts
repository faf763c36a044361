import type { Request, RequestHandler, Response } from "express";
import { startRequestSpan } from "../observe/request-span.ts";
import { requestIdOf } from "./request-id.ts";
import { routeOf } from "./route-of.ts";
import type { Serving } from "./serving.ts";

/** Tells the observer of each request when its answer is out, or its caller gone; and traces it. */
export function observeRequest({ observer, clock }: Serving): RequestHandler {
  return (request, response, next) => {
    const began = clock.elapsed();
    const span = startRequestSpan(request);
    observer.begun();
    response.once("close", () => {
      const answered = answeredBy(request, response);
      const milliseconds = clock.elapsed() - began;
      observer.answered({ ...answered, milliseconds, trace: span.trace });
      span.end({ ...answered, route: answered.operation && routeOf(answered.operation) });
    });
    span.run(next);
  };
}

/** No answer has this status: nginx made it usual in logs for a caller that was gone before there was one. */
const CALLER_GONE = 499;

function answeredBy({ method, path }: Request, response: Response) {
  return {
    requestId: requestIdOf(response),
    method,
    path,
    status: response.headersSent ? response.statusCode : CALLER_GONE,
    operation: textOrNone(response.locals["operation"]),
    caller: textOrNone(response.locals["caller"]),
    catalog: textOrNone(response.locals["catalog"]),
  };
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
