import type { Source } from "../domain/catalog.ts";
import type { FilePlace } from "../domain/problem.ts";
import type { Change, Operator, Surroundings } from "./operator.ts";
import { DIGITS } from "./operators/digits.ts";
import { STRUCTURE } from "./operators/structure.ts";
import { TIMES } from "./operators/times.ts";
import { WORDS } from "./operators/words.ts";
import type { Slip } from "./slip.ts";
import { termsOf } from "./terms.ts";

/** The ways in which a hand slips: a closed list, so that nobody gets better by trying less. */
export const OPERATORS: readonly Operator[] = [...DIGITS, ...TIMES, ...WORDS, ...STRUCTURE];

/** Every slip of the operators at every place of a right file that carries money, time or structure; each text once, by place. */
export function slipsIn(
  source: Source,
  around: Surroundings,
  operators: readonly Operator[] = OPERATORS,
): readonly Slip[] {
  const terms = termsOf(source.text);
  const all = operators.flatMap((operator) =>
    operator.changes(terms, around).map((change) => slipOf(operator, change, source)),
  );
  return [...new Map(all.toReversed().map((slip) => [slip.text, slip])).values()]
    .filter(({ text }) => text !== source.text)
    .toReversed()
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function slipOf({ name }: Operator, { at, was, is, edits }: Change, { path, text }: Source): Slip {
  return { operator: name, place: placeAt(at, path, text), was, is, text: edited(text, edits) };
}

function edited(text: string, edits: Change["edits"]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.until), text);
}

function placeAt(offset: number, file: string, text: string): FilePlace {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n") };
}
