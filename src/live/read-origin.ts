import type { Origin } from "../config/settings.ts";
import type { Source } from "../domain/catalog.ts";
import { tariffsFolder } from "../files/tariffs-folder.ts";

/** The texts of where tariffs come from, or a sentence that says why there are none. */
export function readOrigin(origin: Origin): Promise<readonly Source[] | string> {
  switch (origin.kind) {
    case "folder":
      return tariffsFolder(origin.folder);
    case "bundle":
      return Promise.resolve(`the bundle \`${origin.file}\` cannot be read: bundles are not known yet`);
  }
}
