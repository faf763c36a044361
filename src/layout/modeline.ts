const MODELINE = /^#\s*yaml-language-server:\s*\$schema=(\S*)[ \t]*$/m;

/** The schema that a file names for editors: where it says so, and what. */
export function modelineIn(text: string): { readonly line: number; readonly schema: string } | undefined {
  const found = MODELINE.exec(text);
  if (!found) return undefined;
  return { line: text.slice(0, found.index).split("\n").length, schema: found[1] ?? "" };
}

/** The text with its first line telling editors which schema to check it by and to complete from. */
export function withModeline(text: string, schema: string): string {
  const line = `# yaml-language-server: $schema=${schema}`;
  const found = MODELINE.exec(text);
  if (!found) return `${line}\n${text}`;
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length + 1);
  return `${line}\n${rest}`;
}
