import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";
import { withoutComma } from "./scalar/comma.ts";
import { quote } from "./scalar/misread.ts";

/** More levels than any file needs, and few enough for whatever reads it by calling itself. */
export function depthProblem(most: number, place: FilePlace): Problem {
  const message = `the file is nested more than ${most} levels deep`;
  const hint = "remove the needless brackets or indentation";
  return errorAt({ code: "file-too-deep", message, hint, place });
}

/** `&name` gives a value a second home, so that one edit changes two prices. */
export function anchorProblem(name: string, place: FilePlace): Problem {
  const message = `the anchor ${quote(`&${name}`)} was found; a file says everything where it stands`;
  const hint = "delete the anchor and repeat the value; a text that starts with `&` must stand in quotes";
  return errorAt({ code: "yaml-alias", message, hint, place });
}

export function aliasProblem(name: string, place: FilePlace): Problem {
  const message = `the alias ${quote(`*${name}`)} was found; a file says everything where it stands`;
  const hint = "write the value itself; a text that starts with `*` must stand in quotes";
  return errorAt({ code: "yaml-alias", message, hint, place });
}

export function mergeProblem(place: FilePlace): Problem {
  const message = "the merge key `<<` was found; a file says everything where it stands";
  return errorAt({ code: "yaml-merge-key", message, hint: "write the entries themselves", place });
}

export function duplicateProblem(key: string, place: FilePlace, first: FilePlace): Problem {
  const message = `${quote(key)} stands twice in one map`;
  return errorAt({
    code: "yaml-duplicate-key",
    message,
    hint: "keep one of the two",
    place,
    related: [first],
  });
}

export function keyProblem(why: string, place: FilePlace): Problem {
  const message = `${why}; a key is a plain text`;
  return errorAt({ code: "key-forbidden", message, hint: "use another name", place });
}

/** In braces a comma ends a value: `{ up_to: 1,000 }` is 1 and a stray key. */
export function commaProblem(found: string, place: FilePlace): Problem {
  const [read] = found.split(",");
  const message = `${quote(found)} has a comma, which ends the value here, so that it would be read as \`${read}\``;
  const meant = withoutComma(found);
  const isText = /[a-z]/.test(found) && !/^[0-9.,]+ +([A-Z]{3}\b|per day$)/.test(found);
  const number = meant ? `write ${quote(meant)}` : "write a point before decimals, and `_` between thousands";
  const hint = isText ? inQuotes(found) : number;
  return errorAt({ code: "number-with-comma", message, hint, place });
}

/** What stands where a value should: how YAML spells nothing, if so, and a comment behind it. */
export type Nothing = { readonly source: string; readonly comment: string };

export function emptyProblem(key: string, { source, comment }: Nothing, place: FilePlace): Problem {
  const name = quote(key);
  if (comment !== "" && !comment.startsWith(" ")) {
    const message = `${name} has no value, since a \`#\` after a space starts a comment`;
    return errorAt({
      code: "value-empty",
      message,
      hint: inQuotes(`#${comment}`),
      place,
    });
  }
  if (source !== "") {
    const message = `${name} is ${quote(source)}, which YAML reads as no value`;
    const hint = `write a value, or ${quote(JSON.stringify(source))} if it is meant as a text`;
    return errorAt({ code: "value-empty", message, hint, place });
  }
  const hint = "write a value behind the colon, or delete the key";
  return errorAt({ code: "value-empty", message: `${name} has no value`, hint, place });
}

/** A part of a text with a comma, in braces: `{ why: more, and better }`. */
export function strayProblem(key: string, place: FilePlace): Problem {
  const message = `${quote(key)} has no value; in braces a comma ends the value before it`;
  const hint = `write ${quote(`${key}: <value>`)}, or put the whole text before and after the comma in quotes`;
  return errorAt({ code: "value-empty", message, hint, place });
}

export function emptyItemProblem(place: FilePlace): Problem {
  const message = "an item of this list has no value";
  return errorAt({ code: "value-empty", message, hint: "write a value, or delete the item", place });
}

/** `1e3`, `0o17`, `+1`, `.inf`: a number whose digits are not its value. */
export function numberProblem(source: string, value: number, place: FilePlace): Problem {
  const message = `${quote(source)} is read as the number ${value}; plain decimal digits were expected`;
  const digits = Math.abs(value) === Number.POSITIVE_INFINITY ? "unlimited" : String(value);
  const hint = /^-?[0-9]+(\.[0-9]+)?$|^unlimited$/.test(digits)
    ? `write \`${digits}\`, or put it in quotes if it is a text`
    : "write a number in decimal digits, or put it in quotes if it is a text";
  return errorAt({ code: "number-form", message, hint, place });
}

/** A text with `: ` in it stands where only a text can be. */
export function textWithColon(text: string, place: FilePlace): Problem {
  const message = `${quote(text)} is read as a map, since it has a \`: \` in it`;
  const hint = isLong(text) ? `${inQuotes(text)}, or on the next line after \`>-\`` : inQuotes(text);
  return errorAt({ code: "text-with-colon", message, hint, place });
}

/** The text in quotes, ready to paste; what to do where it is too long for a hint, which would cut off its end. */
function inQuotes(text: string): string {
  return isLong(text) ? "put the text in double quotes" : `write ${quote(JSON.stringify(text))}`;
}

function isLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

/** With its quotes and a few escapes such a text still fits into what is quoted whole. */
const LONGEST_TEXT = 60;

/** A tag gives a value another type than its text shows. */
export function tagProblem(tag: string, place: FilePlace): Problem {
  const message = `the tag ${quote(tag)} was found; a value's type follows from its text`;
  const hint = "delete the tag; a text that starts with `!` must stand in quotes";
  return errorAt({ code: "yaml-tag", message, hint, place });
}
