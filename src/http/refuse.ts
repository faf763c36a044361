import type { Request, RequestHandler } from "express";
import { sendAnswer } from "./answer.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { httpFailureAnswer } from "./failure-answer.ts";
import { tariffPath } from "./tariff-answer.ts";

/** Answers OPTIONS, and refuses every other method that the path does not have. */
export function refuseMethod(allow: string): RequestHandler {
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
export const refuseQuery: RequestHandler = (request, response, next) => {
  if (!request.url.includes("?")) {
    next();
    return;
  }
  const detail = `\`${shown(request)}\` takes no query parameters`;
  const hint = "leave out everything from the `?` on; what a request says stands in its body";
  sendAnswer(response, httpFailureAnswer({ status: 400, detail, hint }));
};

/** RFC 9112, 3.2: of two hosts a proxy in front may have taken the other one. Node.js keeps the first, and says nothing. */
export const refuseTwoHosts: RequestHandler = (request, response, next) => {
  if ((request.headersDistinct["host"]?.length ?? 0) < 2) {
    next();
    return;
  }
  const detail = "the request has more than one `Host`";
  sendAnswer(response, httpFailureAnswer({ status: 400, detail, hint: "send the header `Host` once" }));
};

export const refusePath: RequestHandler = (request, response) => {
  const known = ENDPOINTS.map(({ method, path }) => `${method} ${path}`).join(", ");
  const detail = `there is nothing at \`${shown(request)}\``;
  const hint = encodedTariff(request) ?? `known: ${known}`;
  sendAnswer(response, httpFailureAnswer({ status: 404, detail, hint }));
};

/** A path like `/%zz` stands for no text, so that it can be nobody's. */
export const refuseBrokenPath: RequestHandler = (request, response, next) => {
  if (isDecodable(request.path)) next();
  else refusePath(request, response, next);
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The right address for who has put the slashes of a tariff id into the path as they are. */
function encodedTariff({ path }: Request): string | undefined {
  const [, tariff = "", version = ""] =
    /^\/v1\/tariffs\/([a-z0-9/-]{1,200}?)(\/versions\/[0-9-]{1,20})?$/.exec(path) ?? [];
  if (!tariff.includes("/")) return undefined;
  return `write each slash of the tariff id as %2F: \`${tariffPath(tariff)}${version}\``;
}

/** The path as it was sent, and not for pages. */
function shown({ path }: Request): string {
  return path.length > 100 ? `${path.slice(0, 100)}...` : path;
}
