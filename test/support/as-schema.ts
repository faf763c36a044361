import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const schema = JSON.parse(readFileSync(new URL("../../schemas/result.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ allowUnionTypes: true, formats: { "tariff-moment": isMoment } });
ajv.addSchema(schema, "result");

function isMoment(text: string): boolean {
  const kind = text.includes("T") ? Temporal.Instant : Temporal.PlainDate;
  try {
    return kind.from(text) !== undefined;
  } catch {
    return false;
  }
}

/** Throws unless an answer is as the result schema says; `name` is a part of it, such as `result#/definitions/failure`. */
export function expectAsSchema(name: string, answer: unknown): void {
  const validate = ajv.getSchema(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  const isValid = validate(answer);
  if (!isValid) throw new Error(`${ajv.errorsText(validate.errors)}\n${JSON.stringify(answer, null, 2)}`);
}
