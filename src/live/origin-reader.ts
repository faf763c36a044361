import type { Origin } from "../config/settings.ts";
import type { Source } from "../domain/catalog.ts";
import { bundleFile } from "../files/bundle-file.ts";
import { tariffsFolder } from "../files/tariffs-folder.ts";

/** Reads where tariffs come from, again and again. */
export type OriginReader = {
  /** The texts, or a sentence that says why there are none. */
  readonly read: () => Promise<readonly Source[] | string>;
  /** To be called when what was read last answers. */
  readonly taken: () => void;
};

/**
 * Of bundles it remembers the highest sequence that has answered, and takes none below: who
 * can put a file in place, but cannot sign one, could otherwise put back an old price list that was signed once.
 */
export function originReader(origin: Origin): OriginReader {
  if (origin.kind === "folder") return { read: () => tariffsFolder(origin.folder), taken: () => undefined };
  let least: number | undefined;
  let last: number | null = null;
  const read = async (): Promise<readonly Source[] | string> => {
    const bundle = await bundleFile(origin.file, { signedBy: origin.signedBy, least });
    if (typeof bundle === "string") return bundle;
    last = bundle.sequence;
    return bundle.files;
  };
  return {
    read,
    // Only what answers is a bar for what follows: a bundle that was refused must not keep its repair out.
    taken: () => {
      least = last ?? least;
    },
  };
}
