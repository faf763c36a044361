import { sha256 } from "../digest/digest.ts";
import type { Source } from "../domain/catalog.ts";
import type { Commit } from "../domain/commit.ts";
import { compareText } from "../domain/problem.ts";

/** What kind of file it is; the number grows when the format changes. The second names a commit for each file, or null. */
export const FORMATS = ["tariff-bundle/1", "tariff-bundle/2"] as const;

const [PLAIN, WITH_COMMITS] = FORMATS;

/** `commit` is there in the second format alone. */
export type BundledFile = Source & { readonly sha256: string };

/** `key` is the SHA-256 of the public key, `value` the signature in base64. */
export type Signature = { readonly algorithm: "ed25519"; readonly key: string; readonly value: string };

/** A release of tariffs in one file. It has no date: the same files, sequence and key make the same bytes. */
export type Bundle = {
  readonly format: (typeof FORMATS)[number];
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
  return { format: PLAIN, catalog, sequence, files, signature: null };
}

/** The same bundle, with the commit that each file is from; null for a path that is not among them. */
export function withCommits(bundle: Bundle, commits: ReadonlyMap<string, Commit>): Bundle {
  const files = bundle.files.map((file) => ({ ...file, commit: commits.get(file.path) ?? null }));
  return { ...bundle, format: WITH_COMMITS, files };
}

/** Whether each file names its commit, or says that it has none. */
export function hasCommits({ format }: Pick<Bundle, "format">): boolean {
  return format === WITH_COMMITS;
}

/** The only way in which a bundle is spelled: so two of the same content are the same to the byte. */
export function printBundle({ format, catalog, sequence, files, signature }: Bundle): string {
  const ordered = {
    ...{ format, catalog, sequence },
    files: files.map(({ path, sha256, text, commit }) =>
      hasCommits({ format }) ? { path, sha256, commit: spelled(commit), text } : { path, sha256, text },
    ),
    signature: signature && { algorithm: signature.algorithm, key: signature.key, value: signature.value },
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function spelled(commit: Commit | null | undefined): Commit | null {
  return commit ? { hash: commit.hash, date: commit.date } : null;
}
