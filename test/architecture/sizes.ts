import { isNode, lineOf, type Source, type SyntaxNode, syntaxOf } from "./source.ts";

const FILE_LINES = 200;
const FUNCTION_LINES = 40;
const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

/** Files of more than 200 lines. */
export function longFiles(sources: readonly Source[]): readonly string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > FILE_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${FILE_LINES}`);
}

/** Functions, methods and arrow functions of more than 40 lines, signature and closing brace included. */
export function longFunctions(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    syntaxOf(source)
      .filter(({ node }) => FUNCTIONS.includes(node.type))
      .map(({ node, above }) => ({
        line: lineOf(source, node),
        name: nameOf(node, above.at(-1)),
        lines: linesOf(source, node),
      }))
      .filter(({ lines }) => lines > FUNCTION_LINES)
      .map(
        ({ line, name, lines }) =>
          `${source.path}:${line} ${name} has ${lines} lines, more than ${FUNCTION_LINES}`,
      ),
  );
}

function linesOf({ text }: Source, { start, end }: SyntaxNode): number {
  return text.slice(start, end).split("\n").length;
}

/** A function is named by itself, or by the variable, property or method that holds it. */
function nameOf(node: SyntaxNode, holder: SyntaxNode | undefined): string {
  const named = [node.id, holder?.id, holder?.key].find(isNode);
  return typeof named?.name === "string" ? named.name : "a function without a name";
}
