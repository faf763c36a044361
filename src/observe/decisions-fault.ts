import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Settings } from "../config/settings.ts";
import { causeOf } from "../files/cause-of.ts";

/** Why decisions cannot be kept where the settings say, as one sentence; whoever wants a record must not find out at the audit. */
export async function decisionsFault(decisions: Settings["decisions"]): Promise<string | undefined> {
  if (!decisions) return undefined;
  const { file } = decisions;
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  try {
    await access(isThere ? file : dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    const what = isThere ? "" : ` in the folder \`${dirname(file)}\``;
    return `the decision log \`${file}\` cannot be written${what}: ${causeOf(error)}; name another file under \`decisions\`, or leave the section out`;
  }
}
