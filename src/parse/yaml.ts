import { type Document, isScalar, parseAllDocuments } from "yaml";
import type { Source } from "../domain/catalog.ts";
import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";
import { quote } from "./scalar/misread.ts";
import { characterProblems } from "./yaml-characters.ts";
import { depthProblem } from "./yaml-slips.ts";
import { restOfLine, type YamlSource, yamlSource } from "./yaml-source.ts";
import { syntaxProblems } from "./yaml-syntax.ts";
import { walkYaml, type YamlFile } from "./yaml-walk.ts";

const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 64;

/**
 * Reads one strict YAML 1.2 document. Whatever YAML would resolve silently is refused: anchors, tags, merge keys, ...
 * `awaited` says what an empty file should have said.
 */
export function readYaml(
  source: Source,
  awaited = "a product or a version was",
): YamlFile | readonly Problem[] {
  const start = { file: source.path, line: 1, column: 1 };
  const unbearable = boundsProblem(source, start);
  if (unbearable) return [unbearable];
  const yaml = yamlSource(source);
  const hidden = characterProblems(yaml);
  if (hidden.length > 0) return hidden;
  const documents = parseDocuments(yaml.text);
  if (documents === "too deep") return [depthProblem(DEEPEST, start)];
  const [document, second] = documents;
  const problems = [...documents.flatMap((each) => syntaxProblems(each, yaml)), ...directives(yaml)];
  if (problems.length > 0) return problems;
  if (!document || isNothing(document)) return [emptyFile(start, awaited)];
  if (second) return [severalDocuments(yaml.placeAt(second.range?.[0] ?? 0))];
  return walkYaml(document, yaml, DEEPEST);
}

function parseDocuments(text: string): Document[] | "too deep" {
  try {
    const options = {
      strict: true,
      uniqueKeys: false, // the walk finds repeated keys itself: the library compares every pair
      merge: false,
      prettyErrors: false,
    } as const;
    const parsed = parseAllDocuments(text, {
      ...options,
      version: "1.2",
      schema: "core",
      logLevel: "silent",
    });
    const documents: Document[] = Array.isArray(parsed) ? parsed : [];
    return documents.some(isExhausted) ? "too deep" : documents;
  } catch (error) {
    if (error instanceof RangeError) return "too deep"; // the parser recurses; this is the net below `nesting`
    throw error;
  }
}

/** The parser has met the end of the stack, and tells it as an error of the text. */
function isExhausted({ errors }: Document): boolean {
  return errors.some(({ code }) => code === "RESOURCE_EXHAUSTION");
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
  return nesting(source.text) > DEEPEST ? depthProblem(DEEPEST, place) : undefined;
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

function isNothing({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

function emptyFile(place: FilePlace, awaited: string): Problem {
  const message = `the file says nothing; ${awaited} expected`;
  return errorAt({ code: "file-empty", message, hint: "write it, or delete the file", place });
}

function severalDocuments(place: FilePlace): Problem {
  const message = "a second document starts here; a file holds one";
  return errorAt({ code: "yaml-several-documents", message, hint: "move it to a file of its own", place });
}

function directives({ text, placeAt }: YamlSource): readonly Problem[] {
  const [before = ""] = text.split(/^%/m, 1);
  if (before.length === text.length || /^[^#\s]/m.test(before)) return [];
  const directive = restOfLine(text, before.length);
  const message = `the directive ${quote(directive)} was found; files are plain YAML 1.2`;
  const place = placeAt(before.length);
  return [errorAt({ code: "yaml-directive", message, hint: "delete the line", place })];
}
