import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CodeActionKind,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Asked, codeActions, completions, formatting, hover } from "./answers.ts";
import { diagnosticOf } from "./diagnostic.ts";
import { Workspace } from "./workspace.ts";

/** How long after a key the files are looked at: typing is not interrupted, and who stops sees it at once. */
const PAUSE = 150;

/** Speaks the Language Server Protocol (3.17) over standard input and output, until the editor ends it. */
export function serveEditor(version: string): void {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(() => documents.all().flatMap(openFile));
  const published = new Set<string>();
  const lookSoon = paced(() => lookAtAll(connection, workspace, published));
  connection.onInitialize(() => ({
    serverInfo: { name: "tariff", version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      completionProvider: { triggerCharacters: [" ", ":"] },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      documentFormattingProvider: true,
    },
  }));
  connection.onInitialized(() => watchFiles(connection));
  documents.onDidChangeContent(lookSoon);
  documents.onDidClose(lookSoon);
  connection.onDidChangeWatchedFiles(lookSoon);
  answerQuestions(connection, documents, workspace);
  documents.listen(connection);
  connection.listen();
}

function answerQuestions(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
): void {
  const asked = (uri: string): Asked | undefined => {
    const document = documents.get(uri);
    const [file] = document ? openFile(document) : [];
    return document && file && { document, file, workspace };
  };
  connection.onCompletion(({ textDocument, position }) => {
    const about = asked(textDocument.uri);
    return about ? completions(about, position) : [];
  });
  connection.onHover(({ textDocument, position }) => {
    const about = asked(textDocument.uri);
    return about ? hover(about, position) : null;
  });
  connection.onCodeAction(({ textDocument, context }) => {
    const about = asked(textDocument.uri);
    return about ? codeActions(about, context.diagnostics) : [];
  });
  connection.onDocumentFormatting(({ textDocument }) => {
    const about = asked(textDocument.uri);
    return about ? formatting(about) : [];
  });
}

/** A document that is a file; others, such as one that was never saved, belong to no tariffs. */
function openFile(document: TextDocument): { readonly path: string; readonly text: string }[] {
  if (!document.uri.startsWith("file:")) return [];
  return [{ path: fileURLToPath(document.uri), text: document.getText() }];
}

/** Files change outside the editor too, by git above all. An editor that cannot watch is told nothing. */
async function watchFiles(connection: Connection): Promise<void> {
  const watchers = [{ globPattern: "**/*.yaml" }];
  await connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch(() => undefined);
}

/** Publishes the problems of every file of the folders in use, and takes back those of files that are gone. */
async function lookAtAll(
  connection: Connection,
  workspace: Workspace,
  published: Set<string>,
): Promise<void> {
  const before = [...published];
  published.clear();
  for (const folder of workspace.folders()) {
    for (const [path, { text, problems }] of await workspace.look(folder)) {
      const diagnostics = problems.map((problem) => diagnosticOf(problem, text, folder));
      const uri = pathToFileURL(path).href;
      published.add(uri);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  }
  for (const uri of before) {
    if (!published.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

/** Once after a pause, however often it is called, and never twice at the same time. */
function paced(look: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = looking.then(look, look);
    }, PAUSE);
  };
}
