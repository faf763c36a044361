import { Option } from "commander";

/** How results are written; `pretty` and `html` are for people. */
export type Format = "pretty" | "html" | "json" | "ndjson";

/** The option `--format` with the formats of a command; each command has its own default. */
export function formatOption(formats: readonly Format[] = ["pretty", "json", "ndjson"]): Option {
  return new Option("--format <format>", "how results are written").choices(formats);
}

/** What the default of the commands that answer requests is, for their help. */
export const FORMATS_HELP = `Formats:
  pretty   text for people; the default on a terminal
  ndjson   one line of JSON per result; the default elsewhere
  json     the same, indented`;

/** What a page is, for the help of the commands that make one. */
export const HTML_HELP = `  html     a page in one file, to open, send and print; for one result only`;

/** The format that was asked for, or the one that the reader of standard output can use. */
export function formatOf({ format }: { readonly format?: Format }): Format {
  return format ?? (process.stdout.isTTY ? "pretty" : "ndjson");
}

/** A value as JSON, on one line or indented. */
export function jsonText(value: object, format: "json" | "ndjson"): string {
  return JSON.stringify(value, null, format === "json" ? 2 : undefined);
}

/** `1 error`, `12 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
