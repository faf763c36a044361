import { access, constants, lstat, stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { Settings } from "../config/settings.ts";
import { causeOf } from "../files/cause-of.ts";

/** Why decisions cannot be kept where the settings say, as one sentence; whoever wants a record must not find out at the audit. */
export async function decisionsFault({
  decisions,
  tariffs,
}: Pick<Settings, "decisions" | "tariffs">): Promise<string | undefined> {
  if (!decisions) return undefined;
  const { file } = decisions;
  if (tariffs.kind === "folder" && isBelow(tariffs.folder, file))
    return `the decision log \`${file}\` lies in the tariffs folder, where it would be taken for a tariff file; ${FIX}`;
  const why = await unwritable(file);
  return why === undefined ? undefined : `the decision log \`${file}\` cannot be written: ${why}; ${FIX}`;
}

const FIX = "name another file under `decisions`, or leave the section out";

function isBelow(folder: string, file: string): boolean {
  return !relative(resolve(folder), resolve(file)).startsWith("..");
}

/** Nothing is written to find out. */
async function unwritable(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return "it is a folder";
  // A pipe waits for a reader, and everything for it.
  if (found && !found.isFile()) return "it is no file";
  if (!found && (await lstat(file).catch(() => undefined))) return "it is a link that leads nowhere";
  const folder = dirname(file);
  try {
    const above = found ? undefined : await stat(folder);
    if (above && !above.isDirectory()) return `\`${folder}\` is no folder`;
    await access(found ? file : folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return found ? causeOf(error) : `the folder \`${folder}\`: ${causeOf(error)}`;
  }
}
