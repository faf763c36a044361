import { InexactNumber } from "./json.ts";
import { quote } from "./scalar/misread.ts";

/** A value as a message shows it: scalars quoted, lists and maps by their kind. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isMap(value)) return "a map";
  return quote(String(value));
}

/** Whether a value is a map of the document, not a list or a scalar. */
export function isMap(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof InexactNumber)
  );
}
