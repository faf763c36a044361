import type { Source } from "../domain/catalog.ts";
import { causeOf } from "./cause-of.ts";
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
    return `the tariffs folder \`${folder}\` cannot be read: ${error instanceof UnfitLink ? error.message : causeOf(error)}; ${fix}`;
  }
}

const FIX = "name the folder with `--tariffs FOLDER` or in the environment variable TARIFFS";

const LINK_FIX = "put what it stands for into the folder, or remove it";
