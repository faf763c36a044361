import { type Endpoint, isOfCatalog } from "../endpoint.ts";

/** By status, how an endpoint fails because of where it is, who may ask it and what it reads; not because of what it does. */
export function commonFailures(endpoint: Endpoint): Readonly<Record<string, string>> {
  const { method, scope } = endpoint;
  return {
    400:
      method === "POST"
        ? "The body is not of the documented shape, or the path has a query."
        : "The path has a query.",
    ...(scope === undefined ? {} : guarded(scope)),
    ...(isOfCatalog(endpoint)
      ? { 412: "The catalog that the request pins does not answer here, or no longer." }
      : {}),
    ...(method === "POST" ? WITH_BODY : {}),
    431: "The headers are too large.",
    500: "The service has a fault; its log knows it by the id of the request.",
  };
}

function guarded(scope: string): Readonly<Record<string, string>> {
  return {
    401: "The request has no credential, or none that holds.",
    403: `The credential holds, but lacks the scope \`${scope}\`.`,
    429: "Too many requests.",
    503: "The service cannot decide now whether the credential holds.",
  };
}

const WITH_BODY: Readonly<Record<string, string>> = {
  408: "The body did not arrive in time.",
  413: "The body is too large.",
  415: "The body is not of the documented media type, or compressed.",
};
