// Writes docs/problems.md from the gallery in test/problems; with --check it writes nothing and fails if the page has drifted.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Case, inputsOf, readCases } from "../test/gallery/gallery.ts";
import { isShort, visible } from "./problem-pages.ts";

const INTRODUCTION = `# Problems

<!-- Generated from test/problems by scripts/problem-reference.ts. Do not edit: change the gallery and run \`npm run generate\`. -->

Everything that a tariff file or a request can have wrong, each with the smallest input that provokes it and the text that
\`tariff check\` then prints. Over HTTP the same codes come as RFC 9457 problem details.

How to read one:

- The first line says where: file, line and column, counted from 1, or the JSON pointer in a request. Then follow the severity
  and the code. An \`error\` stops what it is found in; a \`warning\` is for a person to look at and stops nothing.
- The sentence says what was found and what was expected, with your own text in backticks.
- The line itself follows, with a caret below the column.
- \`fix:\` is what to write instead; \`see\` names other places that have to do with it.

Files are checked in three stages: what they say, what they mean, and whether their examples come out. Every problem of the
first stage that finds an error is shown, at most 100.

Where only one file is shown, the others are those of [test/problems/_base](../test/problems/_base): the product
\`shop/disk\` with its tariffs \`shop/disk/metered\` (open-ended) and \`shop/disk/reserved\` (by order), each in two versions.
\`base/\` is what the files are held against, as with \`tariff check --against\`, in the summer of 2026.
`;

/** The page, from the first case of each code; `groups` are the headings and codes of problem-codes.ts. */
export function problemReference(
  groups: ReadonlyMap<string, readonly string[]>,
  cases: readonly Case[],
): string {
  const parts = [...groups].map(([heading, codes]) => {
    const sections = codes.flatMap((code) => {
      const own = cases.filter((one) => one.code === code);
      return own[0] ? [section(own[0], own.length - 1)] : [];
    });
    return [`## ${heading}\n`, ...sections].join("\n");
  });
  return [INTRODUCTION, contents(groups), ...parts].join("\n");
}

/** The comments of problem-codes.ts are the headings of the codes below them. */
export function codeGroups(source: string): ReadonlyMap<string, readonly string[]> {
  const list = source.slice(source.indexOf("= ["), source.indexOf("] as const"));
  const groups = list.split(/^ *\/\/ /m).slice(1);
  return new Map(
    groups.map((group) => {
      const [heading = "", ...lines] = group.split("\n");
      const codes = lines.flatMap((line) => /"([a-z0-9-]+)"/.exec(line)?.[1] ?? []);
      return [heading.charAt(0).toUpperCase() + heading.slice(1), codes];
    }),
  );
}

function contents(groups: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...groups].map(([heading, codes]) => {
    const links = codes.map((code) => `[${code}](#${code})`).join(" · ");
    return `- ${heading}: ${links}`;
  });
  return `${lines.join("\n")}\n`;
}

function section(one: Case, variants: number): string {
  const { code, about, expected } = one;
  const dropped = one.without.map((path) => `\`${path}\``).join(", ");
  const inputs = inputsOf(one).map(shown);
  const more =
    variants === 0 ? [] : [`${variants} more in [test/problems/${code}](../test/problems/${code}).\n`];
  return [
    `### ${code}\n`,
    ...(about ? [`${about}\n`] : []),
    ...(dropped ? [`Without ${dropped}.\n`] : []),
    ...inputs,
    fenced("text", expected),
    ...more,
  ].join("\n");
}

function shown({ path, text }: { path: string; text: string }): string {
  if (!isShort(text)) return `\`${path}\`, too long to be shown.\n`;
  if (text === "") return `\`${path}\`, without a single character:\n`;
  return `\`${path}\`:\n\n${fenced(path.endsWith(".json") ? "json" : "yaml", visible(text))}`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

if (import.meta.main) {
  const page = fileURLToPath(new URL("../docs/problems.md", import.meta.url));
  const codes = readFileSync(new URL("../src/domain/problem-codes.ts", import.meta.url), "utf8");
  const text = problemReference(codeGroups(codes), readCases());
  const present = existsSync(page) ? readFileSync(page, "utf8").replaceAll("\r\n", "\n") : "";
  if (!process.argv.includes("--check")) {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, text);
  } else if (present !== text) {
    process.stderr.write("docs/problems.md does not match test/problems; run `npm run generate`\n");
    process.exitCode = 1;
  }
}
