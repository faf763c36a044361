import { createHash } from "node:crypto";
import type { Source } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";

/** What kind of file it is; the number grows when the format changes. */
export const FORMAT = "tariff-bundle/1";

export type BundledFile = { readonly path: string; readonly sha256: string; readonly text: string };

/** `key` is the SHA-256 of the public key, `value` the signature in base64. */
export type Signature = { readonly algorithm: "ed25519"; readonly key: string; readonly value: string };

/** A release of tariffs in one file. It has no date: the same files, sequence and key make the same bytes. */
export type Bundle = {
  readonly format: typeof FORMAT;
  /** Digest of the catalog that the files make. */
  readonly catalog: string;
  /** The number of the release, by which an older one is told; null where releases are not numbered. */
  readonly sequence: number | null;
  readonly files: readonly BundledFile[];
  readonly signature: Signature | null;
};

/** The bundle of these texts, not signed. */
export function bundleOf(
  sources: readonly Source[],
  { catalog, sequence }: Pick<Bundle, "catalog" | "sequence">,
): Bundle {
  const files = sources
    .toSorted((a, b) => compareText(a.path, b.path))
    .map(({ path, text }) => ({ path, sha256: sha256(text), text }));
  return { format: FORMAT, catalog, sequence, files, signature: null };
}

/** The only way in which a bundle is spelled: so two of the same content are the same to the byte. */
export function printBundle({ format, catalog, sequence, files, signature }: Bundle): string {
  const ordered = {
    ...{ format, catalog, sequence },
    files: files.map(({ path, sha256, text }) => ({ path, sha256, text })),
    signature: signature && { algorithm: signature.algorithm, key: signature.key, value: signature.value },
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
