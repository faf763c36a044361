import { type Endpoint, isOfCatalog } from "../endpoint.ts";
import { CATALOG_HEADER } from "../pinned-catalog.ts";
import { REQUEST_ID_HEADER } from "../request-id.ts";
import type { Json, OperationDescription, ParameterDescription } from "./operation-description.ts";
import { schemaOf } from "./schema-components.ts";

/** What a request to an endpoint may say in its path and its headers. */
export function parametersOf(endpoint: Endpoint, { parameters = {} }: OperationDescription): readonly Json[] {
  return [
    ...Object.entries(parameters).map(([name, parameter]) => pathParameter(name, parameter)),
    ...(isOfCatalog(endpoint) ? [reference("catalog")] : []),
    ...(endpoint.scope === undefined ? [] : [reference("request_id")]),
  ];
}

/** The components that `parametersOf` points to. */
export const PARAMETERS: Readonly<Record<string, Json>> = {
  catalog: {
    name: CATALOG_HEADER,
    in: "header",
    description:
      "The digest of the catalog to be answered from, as an earlier answer named it; the current one where it is left out.",
    schema: schemaOf("digest"),
  },
  request_id: {
    name: REQUEST_ID_HEADER,
    in: "header",
    description:
      "The caller's own name for the request: the answer repeats it, and the service's log knows the request by it.",
    schema: { type: "string", maxLength: 128 },
  },
};

function pathParameter(name: string, { description, example }: ParameterDescription): Json {
  return { name, in: "path", required: true, description, schema: { type: "string" }, example };
}

function reference(name: string): Json {
  return { $ref: `#/components/parameters/${name}` };
}
