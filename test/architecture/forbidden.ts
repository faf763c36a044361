import { isNode, lineOf, type Source, type SyntaxNode, syntaxOf } from "./source.ts";

const FORBIDDEN_SYNTAX: Readonly<Record<string, string>> = {
  TSAnyKeyword: "`any`",
  TSEnumDeclaration: "`enum`",
  TSModuleDeclaration: "`namespace`",
};

/** The one file that may make a Date: jose takes the time of day in no other form. */
const DATE_MAKER = "src/access/jose-date.ts";

/** Clock, randomness, environment and terminal: for a stage these are arguments. */
const SHELL_ONLY = [
  "process",
  "performance",
  "console",
  "fetch",
  "globalThis",
  "setTimeout",
  "setInterval",
  "setImmediate",
];
const SHELL = ["files", "live", "observe", "http", "doctor", "client", "lsp", "cli"].map(
  (room) => `src/${room}/`,
);

/** `any`, enums, namespaces, and Date in whatever form: Temporal only, except for what is handed to jose. */
export function forbiddenSyntax(sources: readonly Source[]): readonly string[] {
  return complaints(sources, (node, parent, { path }) => {
    const isDate = node.type === "Identifier" && node.name === "Date" && isReference(node, parent);
    if (isDate && path !== DATE_MAKER) return "`Date`";
    return FORBIDDEN_SYNTAX[node.type];
  });
}

/** Reads of the clock, the environment or chance outside files, http and cli. */
export function impureStages(sources: readonly Source[]): readonly string[] {
  const stages = sources.filter(({ path }) => !SHELL.some((folder) => path.startsWith(folder)));
  return complaints(stages, (node, parent) => {
    if (node.type === "MemberExpression")
      return ["Temporal.Now", "Math.random"].find((name) => name === dotted(node));
    const isShellOnly = node.type === "Identifier" && SHELL_ONLY.includes(String(node.name));
    return isShellOnly && isReference(node, parent) ? `\`${node.name}\`` : undefined;
  });
}

/** Reads of the time of day or of a running time outside the one clock that everything else is given. */
export function clockReaders(sources: readonly Source[]): readonly string[] {
  const others = sources.filter(({ path }) => path !== "src/live/clock.ts");
  return complaints(others, (node) =>
    node.type === "MemberExpression"
      ? ["Temporal.Now", "performance.now", "process.hrtime"].find((name) => name === dotted(node))
      : undefined,
  );
}

/** Files not in kebab-case, and folders. */
export function misnamedFiles(sources: readonly Source[]): readonly string[] {
  return sources
    .map(({ path }) => path)
    .filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path))
    .map((path) => `${path} is not in kebab-case`);
}

/** Files that only pass on what others export; src/index.ts is to be exactly that, and no other file is. */
export function misplacedBarrels(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const passesOn = statementsOf(source).map(
      (node) => node.type.startsWith("Export") && isNode(node.source),
    );
    if (source.path === "src/index.ts")
      return passesOn.every(Boolean) ? [] : [`${source.path} does more than list the public API`];
    const isBarrel = source.path.endsWith("/index.ts") || (passesOn.length > 0 && passesOn.every(Boolean));
    return isBarrel ? [`${source.path} is a barrel beside src/index.ts`] : [];
  });
}

function complaints(
  sources: readonly Source[],
  find: (node: SyntaxNode, parent: SyntaxNode | undefined, source: Source) => string | undefined,
): readonly string[] {
  return sources.flatMap((source) =>
    syntaxOf(source).flatMap(({ node, above }) => {
      const found = find(node, above.at(-1), source);
      return found === undefined ? [] : [`${source.path}:${lineOf(source, node)} uses ${found}`];
    }),
  );
}

/** Not `{ process: 1 }` and not `step.process`: there the word is only a key. */
function isReference(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  const isKey = parent?.key === node || parent?.property === node;
  return !isKey || parent?.computed === true;
}

function dotted({ object, property }: SyntaxNode): string {
  const names = [object, property].map((part) =>
    isNode(part) && part.type === "Identifier" ? part.name : "?",
  );
  return names.join(".");
}

function statementsOf(source: Source): readonly SyntaxNode[] {
  return syntaxOf(source)
    .filter(({ above }) => above.length === 1)
    .map(({ node }) => node);
}
