import type { OperationDescription, ParameterDescription } from "../operation-description.ts";
import { schemaOf } from "../schema-components.ts";

const TARIFF: ParameterDescription = {
  description:
    "The tariff's id. Its slashes are written `%2F`, as in `security-center%2Fcspm%2Fpay-as-you-go`; programs that build " +
    "addresses from this description do so by themselves.",
  example: "security-center/cspm/pay-as-you-go",
};

const DATE: ParameterDescription = {
  description: "The version's effective date.",
  example: "2026-06-02",
};

/** GET /v1/tariffs. */
export const LIST_TARIFFS: OperationDescription = {
  tag: "Tariffs",
  summary: "List the tariffs",
  description:
    "Every tariff with what may be ordered and measured, and its versions with their reasons and assumptions.",
  answers: {
    200: {
      description: "The tariffs, by id.",
      content: { "application/json": { schema: schemaOf("tariffs_result") } },
    },
  },
};

/** GET /v1/tariffs/{tariff}. */
export const GET_TARIFF: OperationDescription = {
  tag: "Tariffs",
  summary: "Describe a tariff",
  description: "One tariff, as the list of all has it.",
  parameters: { tariff: TARIFF },
  answers: {
    200: {
      description: "The tariff and its versions, oldest first.",
      content: { "application/json": { schema: schemaOf("tariff_result") } },
    },
  },
  failures: { 404: "The catalog has no such tariff; the hint names the one that was probably meant." },
};

/** GET /v1/tariffs/{tariff}/versions/{date}. */
export const GET_VERSION: OperationDescription = {
  tag: "Tariffs",
  summary: "Describe a version of a tariff",
  description: "One version with its charges and prices in brief, each with its place in the tariff file.",
  parameters: { tariff: TARIFF, date: DATE },
  answers: {
    200: {
      description: "The version and what it charges.",
      content: { "application/json": { schema: schemaOf("version_result") } },
    },
  },
  failures: {
    404: "The catalog has no such tariff, or no version of that date; the hint names what was probably meant.",
  },
};
