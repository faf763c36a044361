import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import { isDeeper } from "./json-depth.ts";
import { repeatedKey } from "./json-keys.ts";

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

/**
 * Reads a JSON text. Numbers that are not safe integers stay what they were, and are refused by every schema.
 * Problems: json-syntax, json-duplicate-key.
 */
export function readJson(text: string): { readonly value: unknown } | Failure {
  if (isDeeper(text, MOST_DEPTH)) return { problems: [tooDeep()] };
  try {
    const value = JSON.parse(text, keepExact);
    const repeated = repeatedKey(text);
    return repeated === undefined ? { value } : { problems: [duplicateKey(repeated)] };
  } catch (error) {
    return { problems: [unreadable(error)] };
  }
}

/** Deeper than any request by far, and far less deep than what overflows a reader. */
const MOST_DEPTH = 64;

function tooDeep(): Problem {
  const message = `the JSON is nested more than ${MOST_DEPTH} deep`;
  return errorAt({ code: "json-syntax", message, hint: UTF8_HINT, place: { pointer: "" } });
}

const UTF8_HINT = "send one JSON object in UTF-8";

function duplicateKey(pointer: string): Problem {
  const message = "this key stands twice in one object, of which one would be dropped";
  return errorAt({ code: "json-duplicate-key", message, hint: "keep one of the two", place: { pointer } });
}

function unreadable(error: unknown): Problem {
  if (!(error instanceof SyntaxError)) throw error;
  const message = `the JSON cannot be read: ${lowerFirst(error.message)}`;
  return errorAt({ code: "json-syntax", message, hint: UTF8_HINT, place: { pointer: "" } });
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
