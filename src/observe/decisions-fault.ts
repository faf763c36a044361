import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Settings } from "../config/settings.ts";
import { causeOf } from "../files/cause-of.ts";

/** Why decisions cannot be kept where the settings say, as one sentence; whoever wants a record must not find out at the audit. */
export async function decisionsFault(decisions: Settings["decisions"]): Promise<string | undefined> {
  if (!decisions) return undefined;
  const { file } = decisions;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return faultText(file, "it is a folder");
  try {
    await access(found ? file : dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    return faultText(file, found ? causeOf(error) : `the folder \`${dirname(file)}\`: ${causeOf(error)}`);
  }
}

function faultText(file: string, why: string): string {
  return `the decision log \`${file}\` cannot be written: ${why}; name another file under \`decisions\`, or leave the section out`;
}
