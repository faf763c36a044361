import { type Source, syntaxOf } from "./source.ts";

interface ProblemCodes {
  /** As listed in src/domain/problem-codes.ts. */
  readonly listed: readonly string[];
  /** The folders of test/problems. */
  readonly folders: readonly string[];
  /** All texts written in src outside the list. */
  readonly written: readonly string[];
}

/** Codes without a gallery folder, folders without a code, codes that nothing in src raises, codes not in kebab-case. */
export function problemCodeGaps({ listed, folders, written }: ProblemCodes): readonly string[] {
  return [
    ...without(listed, folders).map((code) => `problem ${code} has no folder test/problems/${code}/`),
    ...without(folders, listed).map(
      (folder) => `test/problems/${folder}/ is no code of src/domain/problem-codes.ts`,
    ),
    ...without(listed, written).map((code) => `problem ${code} is listed, but nothing in src raises it`),
    ...listed
      .filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))
      .map((code) => `problem ${code} is not in kebab-case`),
  ];
}

/** Every string a set of files contains as a literal, as a key or as a template without gaps. */
export function stringsIn(sources: readonly Source[]): readonly string[] {
  const strings = sources.flatMap((source) =>
    syntaxOf(source).map(({ node }) => stringOf(node.type, node.value)),
  );
  return [...new Set(strings.filter((text) => text !== undefined))];
}

/** The codes of PROBLEM_CODES, which may be an array of them or an object with a key for each. */
export function codesOf(exported: unknown): readonly string[] {
  if (Array.isArray(exported)) return exported.map(String);
  return typeof exported === "object" && exported !== null ? Object.keys(exported) : [];
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

function stringOf(type: string, value: unknown): string | undefined {
  if (type === "Literal" && typeof value === "string") return value;
  const isTemplateText =
    type === "TemplateElement" && typeof value === "object" && value !== null && "cooked" in value;
  return isTemplateText && typeof value.cooked === "string" ? value.cooked : undefined;
}
