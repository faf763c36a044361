import type { Endpoint } from "../endpoint.ts";
import { commonFailures } from "./common-failures.ts";
import { HEADERS, headersOf } from "./headers.ts";
import { INTRODUCTION } from "./introduction.ts";
import type { Json, OperationDescription, TagName } from "./operation-description.ts";
import { OPERATIONS } from "./operations.ts";
import { PARAMETERS, parametersOf } from "./parameters.ts";
import { schemaOf, schemasUsedBy } from "./schema-components.ts";

/** The description of all endpoints in OpenAPI 3.1: from their table, their descriptions and the engine's own schemas. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): Json {
  const byPath = Map.groupBy(endpoints, ({ path }) => path);
  const paths = Object.fromEntries([...byPath].map(([path, own]) => [path, pathItem(own)]));
  const shared = {
    headers: usedIn(paths, "headers", HEADERS),
    parameters: usedIn(paths, "parameters", PARAMETERS),
  };
  return {
    openapi: "3.1.1",
    info: {
      title: "Tariff service",
      version,
      summary: "Rates usage by tariffs that are versioned files, exactly and explained.",
      description: INTRODUCTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/", description: "Where this description came from." }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemasUsedBy({ paths, shared }), ...shared, securitySchemes: SECURITY },
  };
}

const TAGS: Readonly<Record<TagName, string>> = {
  Rating: "What a contract owes, and which terms it is on.",
  Tariffs: "What the catalog holds, and whether files could be one.",
  Operation: "For whoever runs the service.",
  Documentation: "What you read here.",
};

const SECURITY: Readonly<Record<string, Json>> = {
  api_key: {
    type: "http",
    scheme: "bearer",
    description: "A key of the service's own, as `Authorization: Bearer KEY`.",
  },
  token: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description:
      "A token of the issuer that the service trusts, as `Authorization: Bearer TOKEN`; its scopes are those of a key.",
  },
};

function pathItem(endpoints: readonly Endpoint[]): Json {
  return Object.fromEntries(
    endpoints.map((endpoint) => [endpoint.method.toLowerCase(), operationOf(endpoint)]),
  );
}

function operationOf(endpoint: Endpoint): Json {
  const { operation, scope } = endpoint;
  const description = OPERATIONS[operation];
  if (!description) throw new Error(`the operation ${operation} has no description`);
  const { tag, summary, request } = description;
  return {
    operationId: operation,
    tags: [tag],
    summary,
    description: description.description,
    // For schemes other than OAuth the list names what the caller has to be allowed.
    security: scope === undefined ? [] : Object.keys(SECURITY).map((scheme) => ({ [scheme]: [scope] })),
    parameters: parametersOf(endpoint, description),
    ...(request ? { requestBody: { required: true, content: request } } : {}),
    responses: responsesOf(endpoint, description),
  };
}

function responsesOf(endpoint: Endpoint, { answers, failures = {} }: OperationDescription): Json {
  const own = Object.entries(answers).map(([status, { description, content }]) => [
    status,
    { description, headers: headersOf(endpoint, status), content },
  ]);
  const failed = Object.entries({ ...commonFailures(endpoint), ...failures }).map(([status, description]) => [
    status,
    { description, headers: headersOf(endpoint, status), content: PROBLEM_DETAILS },
  ]);
  return Object.fromEntries([...failed, ...own]);
}

const PROBLEM_DETAILS: Json = { "application/problem+json": { schema: schemaOf("problem_details") } };

/** A component that nothing points to would be noise. */
function usedIn(
  paths: object,
  kind: string,
  all: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const text = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)),
  );
}
