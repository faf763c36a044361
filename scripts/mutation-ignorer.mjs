/**
 * What mutation testing leaves alone: assertions of what only a bug can cause (`throw new Error`, whether in an `if` or alone)
 * and the case of a switch that cannot happen (`satisfies never`). No test can reach them while the code is right.
 */
const REASON = "an assertion of what only a bug can cause";

/** @typedef {{ readonly type: string, readonly [key: string]: unknown }} SyntaxNode */

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "assertions",
    value: {
      shouldIgnore: (/** @type {{ node: SyntaxNode }} */ { node }) =>
        isAssertion(node) ? REASON : undefined,
    },
  },
];

/** @param {SyntaxNode} node */
function isAssertion(node) {
  if (node.type === "IfStatement") return !node["alternate"] && isThrow(node["consequent"]);
  if (node.type === "SwitchCase") return node["test"] === null && isNever(node["consequent"]);
  return isThrow(node);
}

/**
 * @param {unknown} node
 * @returns {boolean}
 */
function isThrow(node) {
  const found = /** @type {any} */ (node);
  if (found?.type === "BlockStatement") return found.body.length === 1 && isThrow(found.body[0]);
  return found?.type === "ThrowStatement" && found.argument.callee?.name === "Error";
}

/** @param {unknown} statements */
function isNever(statements) {
  const [first] = /** @type {any[]} */ (statements);
  return (
    first?.argument?.type === "TSSatisfiesExpression" &&
    first.argument.typeAnnotation.type === "TSNeverKeyword"
  );
}
