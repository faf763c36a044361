import { errorAt, MOST_PROBLEMS, type Problem } from "../domain/problem.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * What a reviewer does not see: control characters, line breaks of which YAML and editors think differently, and
 * marks that show a line in another order than it is read. U+FFFD stands where the bytes were not UTF-8.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\r(?!\n)/g;

/**
 * One problem for each character that may not stand in a file, wherever: in values, in names and in comments. No more than
 * are told: a file that is no text has a million.
 */
export function characterProblems({ text, placeAt }: YamlSource): readonly Problem[] {
  return [...text.matchAll(HIDDEN).take(MOST_PROBLEMS)].map(({ 0: character, index }) => {
    const isBroken = character === "\ufffd";
    const name = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return errorAt({
      code: "character-forbidden",
      message: isBroken
        ? "bytes that are not UTF-8 were found"
        : `the character U+${name}, which cannot be seen, was found`,
      hint: isBroken ? "save the file as UTF-8, and write the character anew" : "delete it",
      place: placeAt(index),
    });
  });
}
