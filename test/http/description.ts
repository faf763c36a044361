import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

/** The parts of a served OpenAPI description that its tests read. */
export type Description = {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly headers: Readonly<Record<string, Header>> };
};

type Operation = {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly example: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples: Examples }>> };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
};

type Examples = Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
type Header = { readonly required?: boolean };
type DescribedAnswer = {
  readonly headers: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content: Readonly<Record<string, object>>;
};

/** An operation with where it is. */
export type Described = Operation & { readonly path: string; readonly method: string };

export function operationsOf({ paths }: Description): readonly Described[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );
}

/** The path of an operation; its parameters are those of its examples unless a value is given for all. */
export function pathOf({ path, parameters }: Described, value?: string): string {
  return parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((filled, { name, example }) => {
      return filled.replace(`{${name}}`, encodeURIComponent(value ?? example));
    }, path);
}

/** Headers that would say something only of our own making; what else an answer has is not the description's business. */
const OWN_HEADERS = /^(x-request-id|tariff-|ratelimit|retry-after|www-authenticate|accept)/;

/** Asserts that answers are as a description says. */
export class Reader {
  readonly #description: Description;
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

  constructor(description: Description) {
    this.#description = description;
    this.#ajv.addSchema(description, "description");
  }

  async expectDescribed(operation: Described, response: Response): Promise<string> {
    const text = await response.text();
    const status = String(response.status);
    const described = operation.responses[status];
    if (!described) throw new Error(`${operation.operationId} does not describe ${status}: ${text}`);
    this.#expectHeaders(operation, described, response);
    const type = response.headers.get("content-type")?.split(";")[0] ?? "";
    expect(Object.keys(described.content)).toContain(type);
    const place = ["paths", operation.path, operation.method.toLowerCase(), "responses", status];
    for (const value of valuesIn(type, text)) this.expectValid([...place, "content", type, "schema"], value);
    return text;
  }

  /** Against the schema at a place of the description. */
  expectValid(place: readonly string[], value: unknown): void {
    const pointer = place
      .map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1"))
      .map(encodeURIComponent);
    const validate = this.#ajv.compile({ $ref: `description#/${pointer.join("/")}` });
    expect(validate(value), `${this.#ajv.errorsText(validate.errors)} at ${place.join(" ")}`).toBe(true);
  }

  #expectHeaders({ operationId }: Described, { headers }: DescribedAnswer, response: Response): void {
    const where = `${operationId} ${response.status}`;
    for (const [name, { $ref }] of Object.entries(headers)) {
      const component = $ref.split("/").at(-1) ?? "";
      const value = response.headers.get(name);
      if (value !== null) this.expectValid(["components", "headers", component, "schema"], value);
      else
        expect(this.#description.components.headers[component]?.required ?? false, `${where} ${name}`).toBe(
          false,
        );
    }
    const described = Object.keys(headers).map((name) => name.toLowerCase());
    const own = [...response.headers.keys()].filter((name) => OWN_HEADERS.test(name));
    expect(described, where).toEqual(expect.arrayContaining(own));
  }
}

/** What is validated by itself: each line of lines, the value of JSON, the text of everything else. */
function valuesIn(type: string, text: string): readonly unknown[] {
  if (type === "application/x-ndjson")
    return text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return [type.endsWith("json") ? JSON.parse(text) : text];
}
