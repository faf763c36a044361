import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from "yaml";
import { errorAt, type Problem } from "../domain/problem.ts";
import { conditionForCohort } from "./condition-for-cohort.ts";
import { quote } from "./scalar/misread.ts";
import { tagProblem, textWithColon } from "./yaml-slips.ts";
import { restOfLine, type YamlSource } from "./yaml-source.ts";

/** What the author did; `offset` is where, if not where the parser noticed it. */
type Slip = { readonly message: string; readonly hint: string; readonly offset?: number };

type Noticed = {
  readonly error: YAMLError;
  readonly document: Document;
  readonly text: string;
  readonly offset: number;
};

/** The first error of a document, in words about the text instead of the parser; those behind it follow from it. */
export function syntaxProblems(document: Document, source: YamlSource): readonly Problem[] {
  const [error] = [...document.errors, ...document.warnings];
  if (!error) return [];
  const { text, placeAt } = source;
  const offset = error.pos[0];
  const rest = restOfLine(text, offset);
  if (error.code === "TAG_RESOLVE_FAILED") return [tagProblem(rest.split(" ", 1).join(""), placeAt(offset))];
  const condition = conditionAt(error, text, offset);
  if (condition) return [conditionForCohort(condition, placeAt(offset))];
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && /: |:$/.test(rest))
    return [textWithColon(rest, placeAt(offset))];
  const { message, hint, offset: at = offset } = slipOf({ error, document, text, offset });
  return [errorAt({ code: "yaml-syntax", message, hint, place: placeAt(at) })];
}

/** `when: region: eu`: a condition where a row names a cohort. */
function conditionAt({ code }: YAMLError, text: string, offset: number): object | undefined {
  if (code !== "BLOCK_AS_IMPLICIT_KEY" && code !== "BLOCK_IN_FLOW") return undefined;
  if (!/[ {]when: +$/.test(text.slice(Math.max(0, offset - 20), offset))) return undefined;
  const [, key, value] = /^([a-z_.-]+): +([\w.-]+) *(?=[,}#]|$)/.exec(restOfLine(text, offset)) ?? [];
  return key === undefined ? undefined : { [key]: value };
}

function slipOf(noticed: Noticed): Slip {
  const { error, text, offset } = noticed;
  const rest = restOfLine(text, offset);
  const conflict = /^(<{7}|={7}|>{7})( .*)?$/m.exec(text);
  if (conflict) return unresolved(conflict.index);
  switch (error.code) {
    case "BAD_SCALAR_START":
      return badStart(rest);
    case "MULTILINE_IMPLICIT_KEY":
      return notAnEntry(rest);
    case "BAD_DQ_ESCAPE":
      return badEscape(text.slice(offset, offset + 2));
    case "UNEXPECTED_TOKEN":
      return leftOver(rest);
    case "BAD_INDENT":
    case "MISSING_CHAR":
      return missing(noticed);
    default:
      return PLAIN_SLIPS[error.code] ?? unknown(error);
  }
}

/** Slips that need nothing from the text. */
const PLAIN_SLIPS: Readonly<Partial<Record<string, Slip>>> = {
  TAB_AS_INDENT: {
    message: "a tab was found where YAML indents with spaces",
    hint: "replace the tab by spaces",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "the next line is indented further than this one, so that it is read as part of it",
    hint: "indent both lines alike",
  },
  BLOCK_IN_FLOW: {
    message: "a second `: ` was found inside the brackets before a comma",
    hint: "put a comma between the entries; a text with `: ` in it must stand in quotes",
  },
};

function unknown(error: YAMLError): Slip {
  const message = `the YAML cannot be read: ${lowerFirst(error.message)}`;
  const hint = "put the text in quotes, or correct the indentation and the brackets around here";
  return { message, hint };
}

function unresolved(offset: number): Slip {
  const message = "a merge conflict was left in the file";
  const hint =
    "keep one of the two sides, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`";
  return { message, hint, offset };
}

function badEscape(found: string): Slip {
  const message = `${quote(found)} is not an escape that YAML knows`;
  return { message, hint: "write `\\\\` for a backslash, or put the text in single quotes" };
}

function leftOver(rest: string): Slip {
  const message = `${quote(rest)} was found after the end of the value`;
  return { message, hint: "put the whole text in one pair of quotes, or delete what is too much" };
}

function badStart(rest: string): Slip {
  const sign = rest.startsWith("`") ? "a backtick" : quote(rest.charAt(0));
  return {
    message: `a text cannot start with ${sign} unless it stands in quotes`,
    hint: `write ${quote(JSON.stringify(rest))}`,
  };
}

/** A line in a map that has no `: `, which the parser takes for the first line of a key. */
function notAnEntry(rest: string): Slip {
  const [, key, value] = /^([\w-]+):(\S.*)$/.exec(rest) ?? [];
  if (key && value) {
    return {
      message: `a space is missing after ${quote(`${key}:`)}`,
      hint: `write ${quote(`${key}: ${value}`)}`,
    };
  }
  return {
    message: `${quote(rest)} was found where \`<key>: <value>\` was expected`,
    hint: "write a `: ` behind the key; what belongs to the text above must be indented further than its key",
  };
}

function missing({ error, document, text, offset }: Noticed): Slip {
  const open = unclosed(document, text, offset);
  if (open !== undefined) {
    const sign = text.charAt(open);
    const close = { "{": "}", "[": "]" }[sign] ?? sign;
    return {
      message: `the \`${sign}\` here is never closed`,
      hint: `add \`${close}\` where it ends`,
      offset: open,
    };
  }
  if (error.message.startsWith("Comments")) {
    return { message: "a comment touches what stands before it", hint: "put a space before `#`" };
  }
  if (error.message.startsWith("Missing ,")) {
    return { message: "a comma is missing before this", hint: "separate the entries by commas" };
  }
  if (error.message.startsWith("Implicit map keys")) return notAnEntry(restOfLine(text, offset));
  const indent = /^ */.exec(text.slice(offset))?.[0].length ?? 0;
  return {
    message: "this line does not start in the column of the entries around it",
    hint: "indent it as the lines that it belongs with; an item of a list starts with `- `",
    offset: offset + indent,
  };
}

/** Where the innermost bracket or quote was opened that is still open at an offset. */
function unclosed(document: Document, text: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start = 0, end = 0] = (node as Node).range ?? [];
      const sign = text.charAt(start);
      const quoted = isScalar(node) && (sign === '"' || sign === "'");
      const bracketed = isCollection(node) && node.flow === true;
      const close = { "{": "}", "[": "]" }[sign] ?? sign;
      const isClosed = end - start > 1 && text.charAt(end - 1) === close;
      if ((quoted || bracketed) && start < offset && !isClosed) found = start;
    },
  });
  return found;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
