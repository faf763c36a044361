import { isMisread } from "../../../src/parse/scalar/misread.ts";

/** What a reader made of a text, on one line: its fields, or `at <offset>: <message>`. */
export function outcome(reading: object): string {
  if (isMisread(reading)) return `at ${reading.offset}: ${reading.misread}`;
  if (Object.getPrototypeOf(reading) !== Object.prototype) return String(reading);
  return Object.entries(reading)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
