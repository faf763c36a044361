import type { Source } from "../domain/catalog.ts";
import { readTariffs } from "./read-tariffs.ts";
import { UnfitLink } from "./unfit-link.ts";

/** The files of a tariffs folder, or a sentence that says why there are none. */
export async function tariffsFolder(folder: string): Promise<readonly Source[] | string> {
  try {
    const sources = await readTariffs(folder);
    // Far more often the wrong folder than a business without prices.
    return sources.length > 0 ? sources : `the tariffs folder \`${folder}\` holds no files; ${FIX}`;
  } catch (error) {
    const fix = error instanceof UnfitLink ? LINK_FIX : FIX;
    return `the tariffs folder \`${folder}\` cannot be read: ${causeOf(error)}; ${fix}`;
  }
}

const FIX = "name the folder with `--tariffs FOLDER` or in the environment variable TARIFFS";

const LINK_FIX = "put what it stands for into the folder, or remove it";

function causeOf(error: unknown): string {
  if (error instanceof UnfitLink) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return CAUSES[code] ?? String(error);
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  ENOENT: "it does not exist",
  ENOTDIR: "it is not a folder",
};
