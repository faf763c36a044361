import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type Hover,
  type Position,
  type TextEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { completionsAt } from "../editor/completions.ts";
import { fixesOf } from "../editor/fixes.ts";
import { hoverAt } from "../editor/hover.ts";
import { readYaml } from "../engine.ts";
import { schemaFor } from "../files/schema-path.ts";
import { layOut } from "../layout/lay-out.ts";
import { problemOf, rangeOf } from "./diagnostic.ts";
import type { OpenFile, Workspace } from "./workspace.ts";

/** What an editor asks about: an open document, and the file that it is. */
export type Asked = {
  readonly document: TextDocument;
  readonly file: OpenFile;
  readonly workspace: Workspace;
};

/** What can be written at a position. */
export function completions({ document, file, workspace }: Asked, position: Position): CompletionItem[] {
  const about = workspace.about(file);
  if (!about) return [];
  const found = completionsAt(about.source, document.offsetAt(position), about.catalog);
  return found.map(({ label, text, kind, about: documentation, from, until }, n) => ({
    label,
    kind: KINDS[kind],
    documentation,
    sortText: String(n).padStart(4, "0"), // what is required comes first
    textEdit: { range: rangeOf(document.getText(), { from, until }), newText: text },
  }));
}

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
} as const;

/** What stands at a position means. */
export async function hover({ document, file, workspace }: Asked, position: Position): Promise<Hover | null> {
  const about = workspace.about(file);
  const found = about && (await hoverAt(about.source, document.offsetAt(position), about.catalog));
  if (!found) return null;
  return { contents: { kind: "markdown", value: found.text }, range: rangeOf(document.getText(), found) };
}

/** The fixes of the problems that an editor asks about. */
export function codeActions({ document }: Asked, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const text = document.getText();
  return diagnostics.flatMap((diagnostic) => {
    const problem = problemOf(diagnostic);
    if (!problem) return [];
    return fixesOf(problem, text).map(({ title, edits, isSure }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: isSure,
      edit: {
        changes: {
          [document.uri]: edits.map((edit) => ({ range: rangeOf(text, edit), newText: edit.text })),
        },
      },
    }));
  });
}

/** The document in the layout of `tariff fmt`; one that is no YAML is left as it is. */
export async function formatting({ document, file }: Asked): Promise<TextEdit[]> {
  const text = document.getText();
  if (!("value" in readYaml(file))) return [];
  const laidOut = await layOut(text, await schemaFor(file.path, text));
  return laidOut === text
    ? []
    : [{ range: rangeOf(text, { from: 0, until: text.length }), newText: laidOut }];
}
