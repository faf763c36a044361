import { stat } from "node:fs/promises";
import type { Origin } from "../config/settings.ts";

/** What a path leads to: a bundle where it is a file, else a folder. Where there is nothing its name tells which was meant. */
export async function originAt(path: string): Promise<Origin> {
  const isBundle = await stat(path).then(
    (found) => found.isFile(),
    () => path.endsWith(".json"),
  );
  return isBundle ? { kind: "bundle", file: path, signedBy: [] } : { kind: "folder", folder: path };
}
