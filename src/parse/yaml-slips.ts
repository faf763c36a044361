import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";
import { quote } from "./scalar/misread.ts";

/** `&name` gives a value a second home, so that one edit changes two prices. */
export function anchorProblem(name: string, place: FilePlace): Problem {
  const message = `the anchor ${quote(`&${name}`)} was found; a file says everything where it stands`;
  return errorAt({ code: "yaml-alias", message, hint: "delete the anchor and repeat the value", place });
}

export function aliasProblem(name: string, place: FilePlace): Problem {
  const message = `the alias ${quote(`*${name}`)} was found; a file says everything where it stands`;
  return errorAt({ code: "yaml-alias", message, hint: "write the value itself", place });
}

export function mergeProblem(place: FilePlace): Problem {
  const message = "the merge key `<<` was found; a file says everything where it stands";
  return errorAt({ code: "yaml-merge-key", message, hint: "write the entries themselves", place });
}

export function keyProblem(found: string, place: FilePlace): Problem {
  const message = `${found} cannot be a key; a key is a plain text`;
  return errorAt({ code: "key-forbidden", message, hint: "use another name", place });
}

/** In braces a comma ends a value: `{ up_to: 1,000 }` is 1 and a stray key. */
export function commaProblem(first: string, rest: string, place: FilePlace): Problem {
  const found = `${first},${rest}`;
  const digits = /^[0-9]+/.exec(rest)?.[0] ?? rest;
  const grouped = /^[0-9]{3}$/.test(digits) && first !== "0";
  const meant = grouped ? `${first}_${rest}` : `${first}.${rest}`;
  const message = `${quote(found)} has a comma, which ends the value here, so that it would be read as \`${first}\``;
  return errorAt({ code: "number-with-comma", message, hint: `write ${quote(meant)}`, place });
}

export function emptyProblem(key: string, place: FilePlace): Problem {
  const message = `${quote(key)} has no value`;
  const hint = "write one, or delete the key; a text that starts with `#` must stand in quotes";
  return errorAt({ code: "value-empty", message, hint, place });
}

export function numberProblem(source: string, place: FilePlace): Problem {
  const message = `${quote(source)} is a number that YAML reads in a form of its own; plain decimal digits were expected`;
  return errorAt({ code: "number-form", message, hint: "write it out in decimal digits", place });
}

/** A tag gives a value another type than its text shows. */
export function tagProblem(place: FilePlace): Problem {
  const message = "a YAML tag was found; a value's type follows from its text";
  return errorAt({
    code: "yaml-tag",
    message,
    hint: "delete the tag; put a text in quotes where needed",
    place,
  });
}
