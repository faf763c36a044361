import type { Source } from "../../src/index.ts";

const PATH = "shop/disk/metered/2026-01-01.yaml";

/** Files too large to be stored, or with characters that an editor or git would turn, by the folder of their case. */
export const MADE_TEXTS: ReadonlyMap<string, readonly Source[]> = new Map([
  ["character-forbidden", made("why: Pay per disk\u202eyad dna.\n")],
  ["character-forbidden/a-control-character", made("why: Pay \u001b[31mper disk.\n")],
  ["character-forbidden/a-line-break-for-some", made("why: Pay per disk. # agreed\u2028trial: free\n")],
  ["character-forbidden/not-utf-8", made("source: Preisliste f\ufffdr 2026\n")],
  ["character-forbidden/a-carriage-return", made("why: Pay per disk.\rtrial: free\n")],
  ["file-too-deep", made(`why: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`)],
  ["file-too-deep/lists", made(`why: \n${"- ".repeat(10_000)}x\n`)],
  ["file-too-large", made(`why: ${"x".repeat(2_000_000)}\n`)],
]);

function made(text: string): readonly Source[] {
  return [{ path: PATH, text }];
}
