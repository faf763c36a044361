import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  type TextEdit,
} from "vscode-languageserver/node";

/** An editor with a language server of its own, as a process. */
export class Editor {
  readonly #connection: ReturnType<typeof createProtocolConnection>;
  readonly #published = new Map<string, readonly Diagnostic[]>();
  readonly #waiting: (() => void)[] = [];
  #version = 1;

  constructor(server: ChildProcess) {
    if (!server.stdout || !server.stdin) throw new Error("the server has no standard input or output");
    this.#connection = createProtocolConnection(server.stdout, server.stdin);
    this.#connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.#published.set(uri, diagnostics);
        for (const wake of this.#waiting.splice(0)) wake();
      },
    );
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.onRequest(
      "workspace/configuration",
      ({ items }: { readonly items: readonly unknown[] }) =>
        items.map(() => ({ validate: true, hover: true, completion: true })),
    );
    this.#connection.listen();
  }

  async start(folder: string): Promise<InitializeResult> {
    const rootUri = pathToFileURL(folder).href;
    const answer = await this.#connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri,
      capabilities: {},
    });
    await this.#connection.sendNotification("initialized", {});
    return answer;
  }

  async open(path: string, text = readFileSync(path, "utf8")): Promise<void> {
    const textDocument = { uri: uriOf(path), languageId: "yaml", version: this.#version, text };
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async change(path: string, text: string): Promise<void> {
    this.#version += 1;
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uriOf(path), version: this.#version },
      contentChanges: [{ text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri: uriOf(path) } });
  }

  async tellOfChange(path: string): Promise<void> {
    const changes = [{ uri: uriOf(path), type: 2 }];
    await this.#connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  /** The problems of a file, once they are as expected. */
  async diagnostics(
    path: string,
    areExpected: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.#published.get(uriOf(path));
      if (found && areExpected(found)) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    return this.#ask("hover", path, { position });
  }

  complete(path: string, position: Position): Promise<CompletionItem[]> {
    return this.#ask("completion", path, { position });
  }

  fixes(path: string, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
    return this.#ask("codeAction", path, { range: diagnostics[0]?.range, context: { diagnostics } });
  }

  format(path: string): Promise<TextEdit[]> {
    return this.#ask("formatting", path, { options: { tabSize: 2, insertSpaces: true } });
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    this.#connection.end();
  }

  #ask<Answer>(what: string, path: string, more: object): Promise<Answer> {
    return this.#connection.sendRequest<Answer>(`textDocument/${what}`, {
      textDocument: { uri: uriOf(path) },
      ...more,
    });
  }
}

/** An editor whose server is this command, gone after the test. */
export async function editorOf(words: readonly string[], folder: string): Promise<Editor> {
  const server = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void server.kill());
  const editor = new Editor(server);
  await editor.start(folder);
  return editor;
}

/** Where a text stands in a file, so many characters into it. */
export function positionOf(text: string, sought: string, further = 0): Position {
  const offset = text.indexOf(sought);
  if (offset === -1) throw new Error(`\`${sought}\` is not in the text`);
  const before = text.slice(0, offset + further).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offsetOf = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character);
  return edits.reduce(
    (whole, { range, newText }) =>
      whole.slice(0, offsetOf(range.start)) + newText + whole.slice(offsetOf(range.end)),
    text,
  );
}

/** What a hover says; nothing where there is none. */
export function markdownOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
