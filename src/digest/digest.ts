import { createHash } from "node:crypto";
import type { Source, SourceFile } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";

/** Over every path and text in order of path, so that neither the order of files nor their folder matters. */
export function digestOf(sources: readonly Source[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of sources.toSorted((a, b) => compareText(a.path, b.path))) {
    hash.update(`${JSON.stringify(path)} ${sha256(text)}\n`);
  }
  return `sha256:${hash.digest("hex")}`;
}

/** The files of a catalog by path. */
export function filesOf(sources: readonly Source[]): ReadonlyMap<string, SourceFile> {
  return new Map(sources.map(({ path, text, commit = null }) => [path, { sha256: sha256(text), commit }]));
}

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
