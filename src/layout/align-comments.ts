import { Lexer } from "yaml";

/** Where comments behind values begin, unless a line is longer: near enough to read, far enough not to be overlooked. */
const COLUMN = 30;
/** A line as long as this moves no comment but its own. */
const LONG = 80;

/** Comments behind values stand in one column where their lines follow each other and are indented alike. */
export function alignComments(text: string): string {
  const starts = commentStarts(text);
  const lines: Line[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const start = starts.find((each) => each >= offset && each <= offset + line.length);
    lines.push(cut(line, start === undefined ? undefined : start - offset));
    offset += line.length + 1;
  }
  return runsOf(lines).flatMap(aligned).join("\n");
}

/** A line, and the comment behind what it says; one that is all comment has none. */
type Line = { readonly said: string; readonly comment: string | undefined };

function cut(line: string, start: number | undefined): Line {
  const said = line.slice(0, start).trimEnd();
  if (start === undefined || said === "") return { said: line, comment: undefined };
  return { said, comment: line.slice(start) };
}

/** What is a comment and what a number sign within a text, the reader of YAML knows. */
function commentStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (/^[\u0002\u0018\u001f\ufeff]/.test(token)) continue; // marks of the reader, which stand for no text
    if (token.startsWith("#")) starts.push(offset);
    offset += token.length;
  }
  return starts;
}

function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (last && isCommentedAlike(line, last)) runs.at(-1)?.push(line);
    else runs.push([line]);
    last = line;
  }
  return runs;
}

function isCommentedAlike(line: Line, other: Line): boolean {
  const isCommented = line.comment !== undefined && other.comment !== undefined;
  return isCommented && line.said.search(/\S/) === other.said.search(/\S/);
}

function aligned(run: readonly Line[]): readonly string[] {
  const lengths = run.map(({ said }) => said.length).filter((length) => length < LONG);
  const column = Math.max(COLUMN, ...lengths.map((length) => length + 2));
  return run.map(({ said, comment }) => {
    if (comment === undefined) return said;
    return said.padEnd(Math.max(column, said.length + 2)) + comment;
  });
}
