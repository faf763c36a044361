import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Settings } from "../config/settings.ts";
import { causeOf } from "../files/cause-of.ts";
import { error, type Finding, ok, warning } from "./finding.ts";

/** Whether the decision log can be written, and is nobody else's to read. Nothing is written to find out. */
export async function examineDecisions(decisions: Settings["decisions"]): Promise<readonly Finding[]> {
  if (!decisions) return [];
  const { file } = decisions;
  const mode = await stat(file).then(
    (found) => found.mode,
    () => undefined,
  );
  const fault = await writeFault(mode === undefined ? dirname(file) : file);
  if (fault !== undefined)
    return [error("decisions", `\`${file}\` cannot be written: ${fault}; every decision would be lost`)];
  const others = mode === undefined ? 0 : mode & 0o077;
  if (others === 0) return [ok("decisions", `${file} can be written`)];
  return [
    warning(
      "decisions",
      `\`${file}\` can be read by others, and holds what customers use; \`chmod 600 ${file}\``,
    ),
  ];
}

async function writeFault(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.W_OK);
    return undefined;
  } catch (cause) {
    return causeOf(cause);
  }
}
