import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FilePlace, Place, Problem } from "../domain/problem.ts";
import { spanOf } from "../editor/span-of.ts";
import type { Span } from "../editor/spot.ts";

/** A problem as editors show it; it carries itself along, for the fixes. */
export function diagnosticOf(problem: Problem, text: string, folder: string): Diagnostic {
  const { code, severity, message, hint, place, related } = problem;
  return {
    range: "file" in place ? rangeOf(text, spanOf(text, place)) : rangeOf(text, { from: 0, until: 0 }),
    severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: "tariff",
    code,
    message: `${message}\nfix: ${hint}`,
    relatedInformation: related.filter(isInFile).map((each) => relatedTo(each, folder)),
    data: problem,
  };
}

/** The problem that a diagnostic came from, if it is one of ours. */
export function problemOf({ source, data }: Diagnostic): Problem | undefined {
  return source === "tariff" && typeof data === "object" && data !== null ? (data as Problem) : undefined;
}

/** A stretch in lines and columns from 0. */
export function rangeOf(text: string, { from, until }: Span): Range {
  const document = TextDocument.create("", "yaml", 0, text);
  return { start: document.positionAt(from), end: document.positionAt(until) };
}

function isInFile(place: Place): place is FilePlace {
  return "file" in place;
}

function relatedTo(
  { file, line, column }: FilePlace,
  folder: string,
): NonNullable<Diagnostic["relatedInformation"]>[0] {
  const start = { line: line - 1, character: column - 1 };
  const uri = pathToFileURL(join(folder, file)).href;
  return { location: { uri, range: { start, end: start } }, message: "see also" };
}
