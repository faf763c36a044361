import { type Endpoint, isOfCatalog } from "../endpoint.ts";
import { CATALOG_HEADER } from "../pinned-catalog.ts";
import { REQUEST_ID_HEADER } from "../request-id.ts";
import type { Json } from "./operation-description.ts";
import { schemaOf } from "./schema-components.ts";

/** The headers that an answer with this status may or must have. */
export function headersOf(endpoint: Endpoint, status: string): Json {
  if (BEFORE_THE_REQUEST.has(status)) return {};
  return {
    [REQUEST_ID_HEADER]: reference("request_id"),
    ...catalogHeader(endpoint, status),
    ...(status === "415" ? OTHER_TYPE : {}),
    ...(endpoint.scope === undefined ? {} : { ...RATE_LIMIT, ...ADMISSION[status] }),
  };
}

/** The components that `headersOf` points to. */
export const HEADERS: Readonly<Record<string, Json>> = {
  request_id: {
    description:
      "The request's own id where it sent a harmless one, else a new one; the service's log knows the request by it.",
    required: true,
    schema: { type: "string", pattern: "^[A-Za-z0-9._~:/+=-]{1,128}$" },
  },
  catalog: {
    description:
      "The digest of the catalog that the answer came from; send it back in the same header to be answered from it again.",
    required: true,
    schema: schemaOf("digest"),
  },
  catalog_if_asked: {
    description: "The digest of the catalog, where the request came as far as to be asked of one.",
    schema: schemaOf("digest"),
  },
  rate_limit: {
    description: "How many requests are left and for how many seconds, where requests are limited.",
    schema: { type: "string" },
  },
  rate_limit_policy: {
    description: "How many requests may be sent in how many seconds, where requests are limited.",
    schema: { type: "string" },
  },
  retry_after: {
    description: "After how many seconds to try again.",
    schema: { type: "string", pattern: "^[0-9]+$" },
  },
  challenge: {
    description: "How to authenticate (RFC 6750).",
    required: true,
    schema: { type: "string", pattern: "^Bearer " },
  },
  challenge_if_asked: {
    description: "How to authenticate (RFC 6750), where a better credential would help.",
    schema: { type: "string", pattern: "^Bearer " },
  },
  accept: { description: "The media type to send, where it was another.", schema: { type: "string" } },
  accept_encoding: {
    description: "The content encoding to send, where it was another.",
    schema: { type: "string" },
  },
};

/** What is answered while there is no request yet, but only a connection. */
const BEFORE_THE_REQUEST: ReadonlySet<string> = new Set(["408", "431"]);

const RATE_LIMIT = { RateLimit: reference("rate_limit"), "RateLimit-Policy": reference("rate_limit_policy") };

const OTHER_TYPE = { Accept: reference("accept"), "Accept-Encoding": reference("accept_encoding") };

/** What whoever is not let in needs to know, by status. */
const ADMISSION: Readonly<Record<string, Json>> = {
  400: { "WWW-Authenticate": reference("challenge_if_asked") },
  401: { "WWW-Authenticate": reference("challenge") },
  403: { "WWW-Authenticate": reference("challenge_if_asked") },
  429: { "Retry-After": reference("retry_after") },
  503: { "Retry-After": reference("retry_after") },
};

/** A request that is not let in is told of no catalog. */
function catalogHeader(endpoint: Endpoint, status: string): Json {
  if (!isOfCatalog(endpoint) || NOT_LET_IN.has(status)) return {};
  const isCertain = ASKED_OF_ONE.has(status);
  return { [CATALOG_HEADER]: reference(isCertain ? "catalog" : "catalog_if_asked") };
}

/** What can only be said once the catalog is known. */
const ASKED_OF_ONE: ReadonlySet<string> = new Set(["200", "404", "412", "422"]);

const NOT_LET_IN: ReadonlySet<string> = new Set(["401", "403", "429", "503"]);

function reference(name: string): Json {
  return { $ref: `#/components/headers/${name}` };
}
