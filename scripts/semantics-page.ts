// Writes docs/semantics.md from test/semantics; with --check it writes nothing and fails if the page has drifted.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Head, type Rule, readHead, readSections, type Section } from "../test/semantics/sections.ts";

const INTRODUCTION = `# What the files mean

<!-- Generated from test/semantics by scripts/semantics-page.ts. Do not edit: change the rules there and run \`npm run generate\`. -->

The rules by which contracts find their version and usage becomes money, each with a small example. The examples are run
as tests, and each is shown to fail where another figure is expected; the equations below them are worked out, too.
`;

const HOW_TO_READ = `## How to read the examples

Each shows only what its rule is about. \`examples\` are written as in a tariff file, and run as \`tariff check\` runs them.
Unless an example says otherwise, its contract is a new one, bought at the period's start, and its period is the version's
first day. Some rules need a request instead, which is shown as YAML, with the part of the result that matters.
\`# check:\` names the problems that \`tariff check\` has with the files; [problems](problems.md) explains them.

What an example leaves out is completed from here. The product:
`;

/** The page: what it is about, the sections, and what the examples are completed with. */
export function semanticsPage(sections: readonly Section[], head: Head): string {
  const bodies = sections.map((section, n) => sectionText(section, n + 1));
  return [INTRODUCTION, contents(sections), howToRead(head), ...bodies].join("\n");
}

function contents(sections: readonly Section[]): string {
  const lines = sections.map(({ title }, n) => `${n + 1}. [${title}](#${anchorOf(title)})`);
  return `${lines.join("\n")}\n`;
}

/** As GitHub names the anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}

function howToRead({ product, version, laterVersion }: Head): string {
  return [
    HOW_TO_READ,
    fenced(product),
    "A version:\n",
    fenced(version),
    "And a version that is not the first; before it stands the one above, where an example shows no other:\n",
    fenced(laterVersion),
  ].join("\n");
}

function sectionText({ title, about, rules }: Section, number: number): string {
  return [
    `## ${title}\n`,
    ...(about ? [`${wrapped(about)}\n`] : []),
    ...rules.map((rule, n) => ruleText(rule, `${number}.${n + 1}`)),
  ].join("\n");
}

function ruleText({ rule, product, files, check, request, result, sum }: Rule, number: string): string {
  const codes = check.length > 0 ? [`# check: ${check.join(", ")}`] : [];
  const texts = [
    ...(product ? [`# product.yaml\n${product}`] : []),
    ...files.slice(0, -1),
    [...files.slice(-1), ...codes].join("\n"),
    ...(request ? [`# request\n${request}`] : []),
    ...(result ? [`# result\n${result}`] : []),
  ];
  return [
    `${wrapped(`**${number}** ${rule}`)}\n`,
    ...texts.filter(Boolean).map(fenced),
    ...(sum ? [`${wrapped(sum)}\n`] : []),
  ].join("\n");
}

function fenced(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`;
}

/** Lines of at most 120 characters, as the other pages have; none begins with a sign, which would make it a list. */
function wrapped(text: string): string {
  const line = /(.{1,120})(?: (?=[A-Za-z`(*])|$)/g;
  return [...text.replaceAll(/\s+/g, " ").matchAll(line)].map(([, words]) => words).join("\n");
}

if (import.meta.main) {
  const page = fileURLToPath(new URL("../docs/semantics.md", import.meta.url));
  const text = semanticsPage(readSections(), readHead());
  if (!process.argv.includes("--check")) {
    writeFileSync(page, text);
  } else if (readFileSync(page, "utf8").replaceAll("\r\n", "\n") !== text) {
    process.stderr.write("docs/semantics.md does not match test/semantics; run `npm run generate`\n");
    process.exitCode = 1;
  }
}
