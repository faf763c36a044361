import { readFileSync } from "node:fs";

/** The version of this package, as its package.json has it. */
export function packageVersion(): string {
  // From src/files/ and, when built, from dist/files/.
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version; // npm holds that a package has one
}
