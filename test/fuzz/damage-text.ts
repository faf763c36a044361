import type { Chance } from "./chance.ts";
import { ODD_CHARACTERS } from "./hostile-texts.ts";

/** One damage to a text that knows nothing of YAML; `other` is a text to take parts from. */
export function damageText(text: string, other: string, chance: Chance): string {
  return chance.oneOf(DAMAGES)({ text, other, chance });
}

type Given = { readonly text: string; readonly other: string; readonly chance: Chance };

/** Longer pieces say nothing that shorter ones do not. */
const LONGEST_PIECE = 80;

const DAMAGES: readonly ((given: Given) => string)[] = [
  flipped,
  ({ text, chance }) => replaced(text, chance.below(text.length + 1), 0, chance.oneOf(ODD_CHARACTERS)),
  ({ text, chance }) => replaced(text, chance.below(text.length + 1), 1, chance.oneOf(ODD_CHARACTERS)),
  ({ text, chance }) => replaced(text, chance.below(text.length + 1), 1 + chance.below(LONGEST_PIECE), ""),
  doubled,
  ({ text, chance }) => text.slice(0, chance.below(text.length + 1)),
  ({ text, chance }) => text.slice(chance.below(text.length + 1)),
  ({ text, other, chance }) =>
    text.slice(0, chance.below(text.length + 1)) + other.slice(chance.below(other.length + 1)),
  lineTaken,
  ({ text, chance }) => text.replaceAll("\n", chance.oneOf(["\r\n", "\r", "\n\n", "\u2028", " \n", "\n "])),
  ({ text, chance }) => chance.oneOf(["\ufeff", "\n", " ", "---\n", "# x\n", "\t"]) + text,
];

/** One bit of one byte; what is then no UTF-8 is read as U+FFFD, as from a disk. */
function flipped({ text, chance }: Given): string {
  const bytes = Buffer.from(text);
  const at = chance.below(bytes.length);
  if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
  return bytes.toString();
}

function doubled({ text, chance }: Given): string {
  const from = chance.below(text.length + 1);
  const piece = text.slice(from, from + 1 + chance.below(LONGEST_PIECE));
  return replaced(text, from, 0, piece.repeat(1 + chance.below(3)));
}

/** A line of the other text in place of one of its own, or between two. */
function lineTaken({ text, other, chance }: Given): string {
  const lines = text.split("\n");
  lines.splice(chance.below(lines.length + 1), chance.below(2), chance.oneOf(other.split("\n")));
  return lines.join("\n");
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}
