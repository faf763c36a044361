import type { Origin } from "../config/settings.ts";
import type { Source } from "../domain/catalog.ts";
import { bundleFile } from "../files/bundle-file.ts";
import { tariffsFolder } from "../files/tariffs-folder.ts";

/** Reads the texts of where tariffs come from, or says in a sentence why there are none. */
export type OriginReader = () => Promise<readonly Source[] | string>;

/**
 * Reads an origin again and again. Of bundles it remembers the highest sequence that it has read, and takes none below: who
 * can put a file in place, but cannot sign one, could otherwise put back an old price list that was signed once.
 */
export function originReader(origin: Origin): OriginReader {
  if (origin.kind === "folder") return () => tariffsFolder(origin.folder);
  let least: number | undefined;
  return async () => {
    const bundle = await bundleFile(origin.file, { signedBy: origin.signedBy, least });
    if (typeof bundle === "string") return bundle;
    least = bundle.sequence ?? least;
    return bundle.files;
  };
}
