import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { MOST_PROBLEMS, type Problem } from "../domain/problem.ts";
import {
  budgetsSchema,
  configSchema,
  productSchema,
  requestSchema,
  resultSchema,
  tariffSchema,
} from "../generated/schemas.ts";
import type { Places } from "./places.ts";
import { isMisread } from "./scalar/misread.ts";
import { READERS } from "./scalar/readers.ts";
import { foldErrors } from "./schema-problems.ts";
import { isMap } from "./show.ts";

export type Shape =
  | "budgets"
  | "config"
  | "product"
  | "tariff"
  | "rate"
  | "timeline"
  | "check"
  | "diff"
  | "impact"
  | "rate_result"
  | "timeline_result"
  | "failure";

const SCHEMAS = {
  budgets: "budgets.schema.json",
  config: "config.schema.json",
  product: "product.schema.json",
  tariff: "tariff.schema.json",
  rate: "request.schema.json",
  timeline: "request.schema.json#/definitions/timeline_request",
  check: "request.schema.json#/definitions/check_request",
  diff: "request.schema.json#/definitions/diff_request",
  impact: "request.schema.json#/definitions/impact_request",
  rate_result: "result.schema.json",
  failure: "result.schema.json#/definitions/failure",
  timeline_result: "result.schema.json#/definitions/timeline_result",
} as const;

/** Enough for `MOST_PROBLEMS` after folding. */
const MOST_ERRORS = 1000;

/** Stops at the first error, so that a right value costs least and a million wrong rows cost no more. */
const quick = newAjv({ allErrors: false });
/** Finds every error; only asked about values known to be wrong, and compiled only then. */
const thorough = newAjv({ allErrors: true });

/** The problems of a value's shape and scalars, one per mistake; none means that decoding it cannot fail on its shape. */
export function shapeProblems(shape: Shape, value: unknown, places: Places): readonly Problem[] {
  const first = errorsOf(quick, shape, value);
  if (first.length === 0) return [];
  const all = errorsOf(thorough, shape, shortened(value));
  return foldErrors((all.length > 0 ? all : first).slice(0, MOST_ERRORS), places, value);
}

function errorsOf(ajv: Ajv, shape: Shape, value: unknown): readonly ErrorObject[] {
  const validate = ajv.getSchema(SCHEMAS[shape]) as ValidateFunction;
  return validate(value) ? [] : (validate.errors ?? []);
}

/** With no more entries in each list than problems are shown: ajv takes quadratic time to collect errors. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_PROBLEMS).map(shortened);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

/** An ajv that knows every schema of the project and the formats in them. */
function newAjv({ allErrors }: { readonly allErrors: boolean }): Ajv {
  const options = { allErrors, verbose: true, discriminator: true } as const;
  const instance = new Ajv({ ...options, strict: true, allowUnionTypes: true, strictRequired: false });
  for (const [name, read] of Object.entries(READERS)) {
    instance.addFormat(name, { type: "string", validate: (text: string) => !isMisread(read(text)) });
  }
  instance.addSchema(budgetsSchema, "budgets.schema.json");
  instance.addSchema(configSchema, "config.schema.json");
  instance.addSchema(productSchema, "product.schema.json");
  instance.addSchema(requestSchema, "request.schema.json");
  instance.addSchema(tariffSchema, "tariff.schema.json");
  instance.addSchema(resultSchema, "result.schema.json");
  return instance;
}
