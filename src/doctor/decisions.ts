import { stat } from "node:fs/promises";
import type { Settings } from "../config/settings.ts";
import { decisionsFault } from "../observe/decisions-fault.ts";
import { error, type Finding, ok, warning } from "./finding.ts";

/** Whether the decision log can be written, and is nobody else's to read. Nothing is written to find out. */
export async function examineDecisions(settings: Settings): Promise<readonly Finding[]> {
  if (!settings.decisions) return [];
  const { file } = settings.decisions;
  const fault = await decisionsFault(settings);
  if (fault !== undefined) return [error("decisions", fault)];
  // One that is not there yet will be its owner's alone.
  const mode = await stat(file).then(
    (found) => found.mode,
    () => 0,
  );
  if ((mode & 0o077) === 0) return [ok("decisions", `${file} can be written`)];
  const fix = `\`chmod 600 ${file}\``;
  return [warning("decisions", `\`${file}\` can be read by others, and holds what customers use; ${fix}`)];
}
