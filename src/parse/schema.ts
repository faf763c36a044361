import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { Problem } from "../domain/problem.ts";
import { productSchema, requestSchema, resultSchema, tariffSchema } from "../generated/schemas.ts";
import type { Places } from "./places.ts";
import { isMisread } from "./scalar/misread.ts";
import { READERS } from "./scalar/readers.ts";
import { foldErrors } from "./schema-problems.ts";

export type Shape =
  | "product"
  | "tariff"
  | "rate"
  | "timeline"
  | "check"
  | "rate_result"
  | "timeline_result"
  | "failure";

const SCHEMAS = {
  product: "product.schema.json",
  tariff: "tariff.schema.json",
  rate: "request.schema.json",
  timeline: "request.schema.json#/definitions/timeline_request",
  check: "request.schema.json#/definitions/check_request",
  rate_result: "result.schema.json",
  failure: "result.schema.json#/definitions/failure",
  timeline_result: "result.schema.json#/definitions/timeline_result",
} as const;

/** Enough for `MOST_PROBLEMS` after folding; a request can have a million wrong rows. */
const MOST_ERRORS = 1000;

const ajv = newAjv();

/** The problems of a value's shape and scalars, one per mistake; none means that decoding it cannot fail on its shape. */
export function shapeProblems(shape: Shape, value: unknown, places: Places): readonly Problem[] {
  const validate = ajv.getSchema(SCHEMAS[shape]) as ValidateFunction;
  if (validate(value)) return [];
  return foldErrors((validate.errors as ErrorObject[]).slice(0, MOST_ERRORS), places);
}

/** An ajv that knows every schema of the project and the formats in them. */
function newAjv(): Ajv {
  const options = { allErrors: true, verbose: true, discriminator: true } as const;
  const instance = new Ajv({ ...options, strict: true, allowUnionTypes: true, strictRequired: false });
  for (const [name, read] of Object.entries(READERS)) {
    instance.addFormat(name, { type: "string", validate: (text: string) => !isMisread(read(text)) });
  }
  instance.addSchema(productSchema, "product.schema.json");
  instance.addSchema(requestSchema, "request.schema.json");
  instance.addSchema(tariffSchema, "tariff.schema.json");
  instance.addSchema(resultSchema, "result.schema.json");
  return instance;
}
