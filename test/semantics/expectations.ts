import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from "yaml";
import type { Source } from "../../src/index.ts";

/** A result that an example in a file expects: the key, the text, and where it stands. */
export type Expectation = {
  readonly path: string;
  readonly key: string;
  readonly text: string;
  readonly line: number;
  /** The file's text, with another result expected here. */
  readonly falsified: string;
};

const MONEY = ["amount", "exact"];
const FALSE: Readonly<Record<string, string>> = {
  version: "1999-01-01",
  next_switch: "1999-01-01",
  problem: "file-empty",
};

/** Everything that the examples of a file expect. */
export function expectationsIn({ path, text }: Source): readonly Expectation[] {
  const examples = parseDocument(text).get("examples");
  if (!isSeq(examples)) return [];
  return examples.items.flatMap((example) => {
    const pairs = pairsOf(example);
    const lines = pairs.find(({ key }) => isScalar(key) && key.value === "lines")?.value;
    const results = pairs.filter(({ key }) => isScalar(key) && isResult(String(key.value)));
    return [...results, ...pairsOf(lines)].map((pair) => expectationOf(pair, path, text));
  });
}

/** The results among them that are money. */
export function isMoney({ key }: Expectation): boolean {
  return !(key in FALSE);
}

function isResult(key: string): boolean {
  return MONEY.includes(key) || key in FALSE;
}

function expectationOf({ key, value }: Pair, path: string, text: string): Expectation {
  const { range, source = "" } = value as Scalar; // the file has passed `check`, so each result is a scalar
  const [from, until] = range ?? [0, 0];
  const name = String((key as Scalar).value);
  const other = FALSE[name] ?? source.replace(/^(-?)/, "$11");
  return {
    path,
    key: name,
    text: source,
    line: text.slice(0, from).split("\n").length,
    falsified: text.slice(0, from) + other + text.slice(until),
  };
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items : [];
}
