import type { ErrorRequestHandler } from "express";
import type { Observer } from "../observe/observer.ts";
import { sendAnswer } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";
import { requestIdOf } from "./request-id.ts";

/** The last resort: what arrives here is a bug. Its cause goes to the log under the request's id; only the id goes to the caller. */
export function answerFault(observer: Observer): ErrorRequestHandler {
  return (error: unknown, { method, path }, response, _next) => {
    const requestId = requestIdOf(response);
    observer.fault({ requestId, method, path, error });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const detail = "the service has a fault; it is logged under the id in `request_id`";
    const hint = `report \`${requestId}\` together with the request`;
    sendAnswer(response, httpFailureAnswer({ status: 500, detail, hint }));
  };
}
