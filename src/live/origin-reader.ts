import type { Bundle } from "../bundle/bundle.ts";
import type { Floor } from "../bundle/read-bundle.ts";
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
 * Of bundles it remembers the one that has answered last, and takes none of a lower sequence, nor another one of the same:
 * who can put a file in place, but cannot sign one, could otherwise put back an old price list that was signed once.
 */
export function originReader(origin: Origin, least?: number): OriginReader {
  if (origin.kind === "folder") return folderReader(origin.folder, least);
  const { file, signedBy } = origin;
  let floor: Floor | undefined = least === undefined ? undefined : { sequence: least, catalog: undefined };
  let last: Bundle | undefined;
  const read = async (): Promise<readonly Source[] | string> => {
    const bundle = await bundleFile(file, { signedBy, floor });
    if (typeof bundle === "string") return bundle;
    last = bundle;
    return bundle.files;
  };
  return {
    read,
    // Only what answers is a bar for what follows: a bundle that was refused must not keep its repair out.
    taken: () => {
      if (!last || last.sequence === null) return;
      floor = { sequence: last.sequence, catalog: last.catalog };
    },
  };
}

function folderReader(folder: string, least: number | undefined): OriginReader {
  const fault = `the tariffs folder \`${folder}\` has no sequence, and \`reload.least_sequence\` demands one: name a bundle, or delete the key`;
  const read = () => (least === undefined ? tariffsFolder(folder) : Promise.resolve(fault));
  return { read, taken: () => undefined };
}
