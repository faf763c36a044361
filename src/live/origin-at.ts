import { stat } from "node:fs/promises";
import type { Origin } from "../config/settings.ts";

/** What a path leads to: a bundle where it is a file, else a folder, also where there is nothing. */
export async function originAt(path: string): Promise<Origin> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? { kind: "bundle", file: path, signedBy: [] } : { kind: "folder", folder: path };
}
