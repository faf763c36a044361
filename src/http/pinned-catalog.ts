import type { IncomingMessage } from "node:http";
import type { Response } from "express";
import type { CatalogInForce } from "../live/catalog-in-force.ts";
import type { Snapshot } from "../live/snapshot.ts";
import type { Answer } from "./answer.ts";
import { type Endpoint, isOfCatalog } from "./endpoint.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/** The header by which a request pins a catalog, and an answer names its own. */
export const CATALOG_HEADER = "Tariff-Catalog";

/** The catalog that a request is answered from: the one it pins, else the current one; or the answer that refuses it. */
export function snapshotFor(
  endpoint: Endpoint,
  inForce: CatalogInForce,
  { headers }: IncomingMessage,
): Snapshot | Answer {
  const digest = isOfCatalog(endpoint) ? headers[CATALOG_HEADER.toLowerCase()] : undefined;
  if (digest === undefined) return inForce.current;
  const pinned = inForce.pinned(String(digest));
  if (pinned) return pinned;
  const current = inForce.current.catalog.digest;
  return httpFailureAnswer({
    status: 412,
    detail: `the catalog \`${String(digest).slice(0, 100)}\` does not answer here, or no longer`,
    hint: `leave the header \`${CATALOG_HEADER}\` out, or pin the current catalog \`${current}\``,
    headers: { [CATALOG_HEADER]: current },
  });
}

/** Says in whatever answer follows which catalog it came from, to the caller and to the observer. */
export function nameCatalog(response: Response, { catalog }: Snapshot): void {
  response.setHeader(CATALOG_HEADER, catalog.digest);
  response.locals["catalog"] = catalog.digest;
}
