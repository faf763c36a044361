import { posix } from "node:path";
import { lineOf, type Source, type SyntaxNode, syntaxOf } from "./source.ts";

/** What a room may import besides its own files: other rooms, and packages (`node:*` stands for all of Node.js). */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

interface Import {
  readonly path: string;
  readonly line: number;
  readonly target: string;
}

const STAGES = ["parse", "check", "select", "measure", "rate", "explain"];

/** The table of the design: a room is a folder of src, or one of the two files that stand apart. */
const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ["decimal.js", "fastest-levenshtein"] },
  generated: { rooms: [], packages: [] },
  parse: { rooms: ["domain", "generated"], packages: ["yaml", "ajv"] },
  check: { rooms: ["domain"], packages: [] },
  select: { rooms: ["domain"], packages: ["json-rules-engine"] },
  measure: { rooms: ["domain"], packages: [] },
  rate: { rooms: ["domain"], packages: [] },
  suggest: { rooms: ["domain", "generated", "engine"], packages: [] },
  editor: { rooms: ["domain", "generated", "engine", "suggest"], packages: ["yaml"] },
  scaffold: { rooms: ["domain"], packages: ["yaml"] },
  layout: { rooms: ["engine"], packages: ["yaml", "prettier"] },
  lsp: {
    rooms: ["domain", "engine", "files", "editor", "layout"],
    packages: ["node:*", "vscode-languageserver", "vscode-languageserver-textdocument"],
  },
  report: { rooms: ["engine"], packages: [] },
  diff: { rooms: ["domain", "generated", "engine", "report"], packages: [] },
  impact: { rooms: ["domain", "generated", "engine", "diff", "report"], packages: [] },
  calendar: {
    rooms: ["domain", "generated", "engine", "report", "impact"],
    packages: ["node:crypto", "ical-generator"],
  },
  book: { rooms: ["domain", "engine", "files", "stream"], packages: ["node:*", "csv-parse"] },
  frozen: { rooms: ["domain", "engine", "diff"], packages: [] },
  slips: { rooms: ["domain", "engine"], packages: ["yaml"] },
  explain: { rooms: ["domain", "generated"], packages: [] },
  digest: { rooms: ["domain"], packages: ["node:crypto"] },
  engine: { rooms: ["domain", "generated", "digest", ...STAGES], packages: [] },
  index: { rooms: ["domain", "generated", "engine", "files"], packages: [] },
  files: { rooms: ["domain", "generated", "engine", "bundle"], packages: ["node:*"] },
  stream: { rooms: ["domain", "engine"], packages: [] },
  bundle: { rooms: ["domain", "digest"], packages: ["node:crypto"] },
  config: { rooms: ["domain", "generated", "engine"], packages: ["node:*"] },
  live: {
    rooms: ["domain", "generated", "engine", "files", "bundle", "config"],
    packages: ["node:*", "chokidar"],
  },
  access: { rooms: ["config", "live"], packages: ["node:crypto", "jose"] },
  observe: {
    rooms: ["domain", "generated", "engine", "files", "live", "config"],
    packages: ["node:*", "pino", "prom-client", "@opentelemetry/api"],
  },
  http: {
    rooms: [
      "domain",
      "generated",
      "engine",
      "files",
      "stream",
      "bundle",
      "config",
      "live",
      "access",
      "observe",
      "diff",
      "impact",
    ],
    packages: ["node:*", "express", "helmet", "express-rate-limit"],
  },
  doctor: { rooms: ["engine", "files", "config", "live", "access", "observe", "http"], packages: ["node:*"] },
  client: { rooms: ["generated"], packages: [] },
  cli: {
    rooms: [
      "domain",
      "generated",
      "engine",
      "files",
      "stream",
      "bundle",
      "config",
      "live",
      "access",
      "observe",
      "http",
      "doctor",
      "slips",
      "suggest",
      "layout",
      "lsp",
      "editor",
      "scaffold",
      "report",
      "diff",
      "impact",
      "calendar",
      "book",
      "frozen",
    ],
    packages: ["node:*", "commander"],
  },
};

const FILES_APART: Readonly<Record<string, string>> = {
  "src/engine.ts": "engine",
  "src/index.ts": "index",
};

/** Imports that the table does not allow, one sentence each. */
export function forbiddenImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const name = roomOf(source.path);
    const room = name === undefined ? undefined : ROOMS[name];
    if (name === undefined || room === undefined) return [`${source.path} lies in no room of the design`];
    return importsOf(source)
      .filter((found) => !isAllowed(name, room, found.target))
      .map(({ path, line, target }) => `${path}:${line} ${name} may not import ${target}`);
  });
}

/** Import cycles, each as the path that closes it; an import of types alone counts, as a reader has to follow it too. */
export function importCycles(sources: readonly Source[]): readonly string[] {
  const targets = new Map(
    sources.map((source) => [source.path, importsOf(source).map(({ target }) => target)]),
  );
  const finished = new Set<string>();
  const visit = (path: string, above: readonly string[]): readonly string[] => {
    if (above.includes(path)) return [[...above.slice(above.indexOf(path)), path].join(" -> ")];
    if (finished.has(path)) return [];
    const cycles = (targets.get(path) ?? []).flatMap((target) => visit(target, [...above, path]));
    finished.add(path);
    return cycles;
  };
  // A file that imports another twice, its types and its values, closes one cycle and not two.
  return [...new Set(sources.flatMap(({ path }) => visit(path, [])))];
}

function roomOf(path: string): string | undefined {
  return FILES_APART[path] ?? /^src\/([^/]+)\/./.exec(path)?.[1];
}

function isAllowed(name: string, { rooms, packages }: Room, target: string): boolean {
  if (target.startsWith("src/")) return [name, ...rooms].includes(roomOf(target) ?? "");
  if (target.startsWith("node:")) return packages.includes("node:*") || packages.includes(target);
  return packages.some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

/** Everything a file reaches for: static and dynamic imports, re-exports, and types imported in place. */
function importsOf(source: Source): readonly Import[] {
  return syntaxOf(source).flatMap(({ node }) => {
    const target = targetOf(node);
    if (target === undefined) return [];
    return [{ path: source.path, line: lineOf(source, node), target: resolve(source.path, target) }];
  });
}

function targetOf(node: SyntaxNode): string | undefined {
  const reaches = [
    "ImportDeclaration",
    "ImportExpression",
    "TSImportType",
    "ExportAllDeclaration",
    "ExportNamedDeclaration",
  ];
  if (!reaches.includes(node.type) || node.source === null) return undefined;
  const { value } = node.source as { readonly value?: unknown };
  return typeof value === "string" ? value : "something that only a run can tell";
}

function resolve(from: string, target: string): string {
  return target.startsWith(".") ? posix.join(posix.dirname(from), target) : target;
}
