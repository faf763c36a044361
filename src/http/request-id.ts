import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

export const REQUEST_ID_HEADER = "X-Request-Id";

/**
 * Names the request in every answer and log line: by the caller's own id where it is harmless to print, else by a new one.
 * What is not harmless is not repeated, for it would be in our logs and in others' terminals.
 */
export const nameRequest: RequestHandler = (request, response, next) => {
  const own = request.headers["x-request-id"];
  const isHarmless = typeof own === "string" && /^[A-Za-z0-9._~:/+=-]{1,128}$/.test(own);
  response.setHeader(REQUEST_ID_HEADER, isHarmless ? own : randomUUID());
  next();
};

/** The id of the request that a response answers. */
export function requestIdOf(response: { readonly getHeader: (name: string) => unknown }): string {
  return String(response.getHeader(REQUEST_ID_HEADER) ?? "");
}
