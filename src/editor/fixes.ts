import type { FilePlace, Problem } from "../domain/problem.ts";
import { offsetOf } from "./span-of.ts";
import { type Span, spotAt } from "./spot.ts";

/** A change of a text. */
export type Edit = Span & { readonly text: string };

/** What an editor offers to do about a problem: in words, and the change. */
export type Fix = { readonly title: string; readonly edits: readonly Edit[]; readonly isSure: boolean };

/**
 * The fixes of a problem, from its hint: where the hint says what to write, it is written. What the author alone can know is
 * not offered. A question can be answered in the file instead.
 */
export function fixesOf(problem: Problem, text: string): readonly Fix[] {
  if (!("file" in problem.place)) return [];
  const at = offsetOf(text, problem.place);
  const fixes = HINTS.flatMap(({ pattern, fix }) => {
    const [, meant] = pattern.exec(problem.hint) ?? [];
    const edit = meant === undefined ? undefined : fix(meant, text, at);
    return edit && meant !== undefined
      ? [{ title: titleOf(problem, meant), edits: [edit], isSure: fix !== addEntry }] // an example is somebody else's
      : [];
  });
  return [...fixes.slice(0, 1), ...answers(problem, text)];
}

function titleOf({ hint }: Problem, meant: string): string {
  if (hint.startsWith("replace ")) return upperFirst(hint);
  return hint.startsWith("correct the terms")
    ? `Expect ${meant}, since the terms are right`
    : upperFirst(`write ${meant}`);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Hint = {
  readonly pattern: RegExp;
  readonly fix: (meant: string, text: string, at: number) => Edit | undefined;
};

/** The hints that say in full what to write; whatever else a hint says is for people. */
const HINTS: readonly Hint[] = [
  { pattern: /^write `([^`]+)`$/, fix: replace },
  { pattern: /^write it as a text: `([^`]+)`$/, fix: replace },
  { pattern: /^did you mean `([^`]+)`\?/, fix: replace },
  { pattern: /^correct the terms; or, if they are right, write `([^`]+)`/, fix: replace },
  { pattern: /^nothing to do if that is meant; else write `([^`]+)`$/, fix: replace },
  { pattern: /^add it, for example `([^`]+)`$/, fix: addEntry },
  { pattern: /^replace (the tab) by spaces$/, fix: replaceTab },
];

function replace(meant: string, text: string, at: number): Edit | undefined {
  const spot = spotAt(text, at);
  // What is read as a map or list is as long as its line.
  if (!spot) return { from: at, until: endOfValue(text, at), text: meant };
  const { from, until, path, role } = spot;
  if (text.slice(from, until).includes("\n")) return undefined; // a text over several lines ends behind its last one
  const per = meant.startsWith("per ") ? text.slice(from, until).indexOf(" per ") : -1;
  if (per !== -1) return { from: from + per + 1, until, text: meant }; // the price itself stays
  // What stands behind a comma in braces, YAML takes for a key.
  const written = [meant.replace(/^"(.*)"$/, "$1"), meant.replaceAll("_", ","), meant.replace(".", ",")];
  const whole = written.find((each) => text.startsWith(each, from)) ?? "";
  const key = `${path.at(-1)}: `;
  const isWholeEntry = role === "value" && meant.startsWith(key);
  return {
    from,
    until: Math.max(until, from + whole.length),
    text: isWholeEntry ? meant.slice(key.length) : meant,
  };
}

function endOfValue(text: string, at: number): number {
  const [line = ""] = text.slice(at).split("\n", 1);
  const comment = line.search(/\s+#/);
  return at + (comment === -1 ? line : line.slice(0, comment)).trimEnd().length;
}

/** As the first entry of the map in which it is missing, which begins at the key, or at its own first key. */
function addEntry(entry: string, text: string, at: number): Edit | undefined {
  const rest = text.slice(at);
  const flow = /^(?:[^\s:]+:\s*)?\{/.exec(rest);
  if (flow) {
    const from = at + flow[0].length;
    return { from, until: from, text: /^\s*\}/.test(text.slice(from)) ? ` ${entry} ` : ` ${entry},` };
  }
  const column = at - (text.lastIndexOf("\n", at - 1) + 1);
  const nested = /^[^\s:]+:[ \t]*(?:#[^\n]*)?\n((?:[ \t]*(?:#[^\n]*)?\n)*)( *)/.exec(rest);
  const inner = nested?.[2]?.length ?? 0;
  if (nested && inner > column) {
    const from = at + nested[0].length;
    return { from, until: from, text: `${entry}\n${" ".repeat(inner)}` };
  }
  return { from: at, until: at, text: `${entry}\n${" ".repeat(column)}` };
}

/** A line below a key without a value belongs to it; another begins where the one before it does. */
function replaceTab(_: string, text: string, at: number): Edit | undefined {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const [white = ""] = /^\s*/.exec(text.slice(from)) ?? [];
  const before = text.slice(0, from).trimEnd().split("\n").at(-1) ?? "";
  const indent = before.search(/\S|$/) + (before.endsWith(":") ? 2 : 0);
  return white.includes("\t") ? { from, until: from + white.length, text: " ".repeat(indent) } : undefined;
}

/** A warning can be meant; then the file says so and why, and it is not asked again. The author writes why. */
function answers({ severity, code, place }: Problem, text: string): readonly Fix[] {
  if (severity !== "warning" || ABOUT_THE_FILE.includes(code) || !isVersionFile(place)) return [];
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const entry = `  - { problem: ${code}, why:  }${end}`;
  const listed = /^accepted:[ \t]*\r?\n(?= {2}- )/m.exec(text);
  if (!listed && /^accepted:/m.test(text)) return []; // a list that is written in another way
  const examples = /^examples:/m.exec(text)?.index ?? text.length;
  const from = listed ? listed.index + listed[0].length : examples;
  const isLineOpen = from > 0 && text[from - 1] !== "\n";
  const lines = `${isLineOpen ? end : ""}${listed ? "" : `accepted:${end}`}${entry}`;
  const edit = { from, until: from, text: lines };
  return [{ title: `Answer that ${code} is meant, and why`, edits: [edit], isSure: false }];
}

/** Warnings that are no questions about what a version means. */
const ABOUT_THE_FILE: readonly string[] = ["accepted-without-problem", "modeline-unfit"];

function isVersionFile(place: Problem["place"]): place is FilePlace {
  return "file" in place && !place.file.endsWith("product.yaml");
}
