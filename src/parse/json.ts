import { errorAt, type Failure } from "../domain/problem.ts";

/**
 * A number that JSON allows and we do not read: one with a fraction, an exponent, or more digits than a JSON number
 * keeps. Kept as its text, so that a problem can show it; no schema accepts it.
 */
export class InexactNumber {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

/** Reads a JSON text. Numbers that are not safe integers stay what they were, and are refused by every schema. */
export function readJson(text: string): { readonly value: unknown } | Failure {
  try {
    return { value: JSON.parse(text, keepExact) };
  } catch (error) {
    const message = `the JSON cannot be read: ${error instanceof Error ? lowerFirst(error.message) : "unknown cause"}`;
    const hint = "send one JSON object in UTF-8";
    return { problems: [errorAt({ code: "json-syntax", message, hint, place: { pointer: "" } })] };
  }
}

function keepExact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number") return value;
  const source = context?.source ?? String(value);
  return /^-?(0|[1-9][0-9]*)$/.test(source) && Number.isSafeInteger(value)
    ? value
    : new InexactNumber(source);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
