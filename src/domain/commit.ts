/** A commit of git: its full hash, and its author's date in ISO 8601 with an offset. */
export type Commit = { readonly hash: string; readonly date: string };

/** With the first line of its message; null where that is not recorded. */
export type NamedCommit = Commit & { readonly subject: string | null };

/** Who wrote a file, as far as it is known. */
export type FileHistory = {
  /** The commits that changed the file, the newest first. */
  readonly commits: readonly NamedCommit[];
  /** Whether the file says something else than its newest commit. */
  readonly isChanged: boolean;
  /** For each line of the file the hash of the commit that last changed it, null or nothing for none yet; undefined where it is not known. */
  readonly lines: readonly (string | null)[] | undefined;
};
