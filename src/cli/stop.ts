/** The command was called in a way that cannot work; the message is one sentence for the caller, with the fix. */
export class WrongCall extends Error {}

/** The tariff files have errors, so that nothing can be answered from them; the message is their whole report. */
export class FilesRefused extends Error {}

/** Why the system refused a file or folder, in words. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return CAUSES[code] ?? (error instanceof Error ? error.message : String(error));
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOENT: "it does not exist",
  ENOTDIR: "it is not a folder",
};
