import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler } from "express";
import { sendAnswer } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/**
 * The last resort: what arrives here is a bug. Its cause goes to stderr in one line, with an id, and only the id goes
 * to the caller.
 */
export const answerFault: ErrorRequestHandler = (error: unknown, { method, path }, response, _next) => {
  const instance = `urn:uuid:${randomUUID()}`;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`tariff: fault ${instance} in ${method} ${path}: ${JSON.stringify(cause)}\n`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const detail = "the service has a fault; it is logged under the id in `instance`";
  const hint = `report \`${instance}\` together with the request`;
  sendAnswer(response, httpFailureAnswer({ status: 500, detail, hint, instance }));
};
