import { modelineIn } from "../engine.ts";

/** The text with its first line telling editors which schema to check it by and to complete from. */
export function withModeline(text: string, schema: string): string {
  const line = `# yaml-language-server: $schema=${schema}`;
  const found = modelineIn(text);
  return `${line}\n${found ? text.slice(0, found.from) + text.slice(found.until + 1) : text}`;
}
