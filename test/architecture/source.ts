import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "vitest/node";

/** A TypeScript file: its path from the project's root, with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree, of which only what every node has is typed. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A node with the nodes it lies in, the nearest last. */
interface Found {
  readonly node: SyntaxNode;
  readonly above: readonly SyntaxNode[];
}

/** All TypeScript files of a folder such as `src`, by path. */
export function readSources(root: URL, folder: string): readonly Source[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));
}

/** Every node of a file; TypeScript 7 offers no compiler API, and the test runner's own parser needs no further package. */
export function syntaxOf({ text, path }: Source): readonly Found[] {
  // The parser's own type is a union of some 200 nodes; the rules here ask for a node's kind before they read a field.
  return descend(parseAst(text, { lang: "ts" }, path) as unknown as SyntaxNode, []);
}

/** The line, from 1, at which a node begins. */
export function lineOf({ text }: Source, { start }: SyntaxNode): number {
  return text.slice(0, start).split("\n").length;
}

/** Whether a value found in a field is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function descend(node: SyntaxNode, above: readonly SyntaxNode[]): readonly Found[] {
  const below = Object.values(node).flat().filter(isNode);
  return [{ node, above }, ...below.flatMap((child) => descend(child, [...above, node]))];
}
