import { type Document, LineCounter, parseAllDocuments, type YAMLError } from "yaml";
import type { Source } from "../domain/catalog.ts";
import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";
import { tagProblem } from "./yaml-slips.ts";
import { walkYaml, type YamlFile } from "./yaml-walk.ts";

const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 64;

/** Reads one strict YAML 1.2 document. Whatever YAML would resolve silently is refused: anchors, tags, merge keys, ... */
export function readYaml(source: Source): YamlFile | readonly Problem[] {
  const start = { file: source.path, line: 1, column: 1 };
  const unbearable = boundsProblem(source, start);
  if (unbearable) return [unbearable];
  const lines = new LineCounter();
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(offset);
    return { file: source.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const documents = parseDocuments(source.text, lines);
  if (documents === "too deep") return [tooDeep(start)];
  const [document, second] = documents;
  const problems = [
    ...documents.flatMap((each) => syntaxProblems(each, placeAt)),
    ...directives(source, start),
  ];
  if (problems.length > 0) return problems;
  if (!document || document.contents === null) return [emptyFile(start)];
  if (second) return [severalDocuments(placeAt(second.range?.[0] ?? 0))];
  return walkYaml(document, placeAt);
}

function parseDocuments(text: string, lineCounter: LineCounter): Document[] | "too deep" {
  try {
    const options = {
      lineCounter,
      strict: true,
      uniqueKeys: true,
      merge: false,
      prettyErrors: false,
    } as const;
    const parsed = parseAllDocuments(text, {
      ...options,
      version: "1.2",
      schema: "core",
      logLevel: "silent",
    });
    return Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    if (error instanceof RangeError) return "too deep"; // the parser recurses; this is the net below `nesting`
    throw error;
  }
}

function boundsProblem(source: Source, place: FilePlace): Problem | undefined {
  if (source.text.length > MOST_CHARACTERS) {
    const message = `the file has ${source.text.length} characters; at most ${MOST_CHARACTERS} are read`;
    return errorAt({
      code: "file-too-large",
      message,
      hint: "split what it says into several tariffs",
      place,
    });
  }
  return nesting(source.text) > DEEPEST ? tooDeep(place) : undefined;
}

function tooDeep(place: FilePlace): Problem {
  const message = `the file is nested more than ${DEEPEST} levels deep`;
  return errorAt({
    code: "file-too-deep",
    message,
    hint: "remove the needless brackets or indentation",
    place,
  });
}

/** The deepest nesting the text could have: open brackets outside quotes, or list dashes on one line. */
function nesting(text: string): number {
  const dashes = [...text.matchAll(/^[ ]*((?:[-?:] +)+)/gm)].map(
    (match) => (match[1] ?? "").split(/ +/).length - 1,
  );
  let open = 0;
  let deepest = dashes.reduce((most, each) => Math.max(most, each), 0);
  for (const [bracket] of text.matchAll(/"[^"\n]*"|'[^'\n]*'|#.*|[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") open += 1;
    if (bracket === "]" || bracket === "}") open = Math.max(0, open - 1);
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

function emptyFile(place: FilePlace): Problem {
  return errorAt({
    code: "file-empty",
    message: "the file is empty",
    hint: "write the terms, or delete it",
    place,
  });
}

function severalDocuments(place: FilePlace): Problem {
  const message = "a second document starts here; a file holds one";
  return errorAt({ code: "yaml-several-documents", message, hint: "move it to a file of its own", place });
}

function directives(source: Source, start: FilePlace): readonly Problem[] {
  const line = source.text.split("\n").findIndex((text) => text.startsWith("%"));
  if (
    line === -1 ||
    source.text
      .split("\n")
      .slice(0, line)
      .some((text) => /^[^#\s]/.test(text))
  )
    return [];
  const message = "a YAML directive was found; files are plain YAML 1.2";
  return [
    errorAt({
      code: "yaml-directive",
      message,
      hint: "delete the line",
      place: { ...start, line: line + 1 },
    }),
  ];
}

function syntaxProblems(document: Document, placeAt: (offset: number) => FilePlace): readonly Problem[] {
  return [...document.errors, ...document.warnings].slice(0, 1).map((error) => syntaxProblem(error, placeAt));
}

function syntaxProblem(error: YAMLError, placeAt: (offset: number) => FilePlace): Problem {
  const place = placeAt(error.pos[0]);
  if (error.code === "DUPLICATE_KEY") {
    const message = "this key stands twice in one map";
    return errorAt({ code: "yaml-duplicate-key", message, hint: "keep one of the two", place });
  }
  if (error.code === "TAG_RESOLVE_FAILED") return tagProblem(place);
  const message = `the YAML cannot be read: ${lowerFirst(error.message)}`;
  return errorAt({ code: "yaml-syntax", message, hint: syntaxHint(error), place });
}

function syntaxHint(error: YAMLError): string {
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" || error.message.startsWith("Nested mappings")) {
    return "a text that contains `: ` must stand in quotes, or on the next line after `>-`";
  }
  if (error.code === "TAB_AS_INDENT") return "indent with spaces";
  if (error.code === "BAD_ALIAS" || error.code === "BAD_SCALAR_START") return "put the text in quotes";
  return "check the indentation, the brackets and the quotes around here";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
