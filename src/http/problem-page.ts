import { type Html, html, nearestOf } from "../engine.ts";
import { PROBLEM_PAGES, type ProblemPage } from "../generated/problem-pages.ts";
import type { Answer } from "./answer.ts";
import { httpFailureAnswer, titleOf } from "./failure-answer.ts";
import { pageAnswer } from "./page-answer.ts";

/** The page at the address that problem details have as their type. */
export function problemPageAnswer(code = ""): Answer {
  const page = PAGES.get(code);
  if (page) return pageAnswer(`${titleOf(code)} (${code})`, contentOf(page));
  const near = nearestOf(code, [...PAGES.keys()]);
  return httpFailureAnswer({
    status: 404,
    detail: `there is no problem \`${code.slice(0, 100)}\``,
    hint: near ? `read \`/problems/${near}\`` : "`/problems` lists all problems",
  });
}

/** All problems, by what they are about. */
export function problemListAnswer(): Answer {
  const groups = Map.groupBy(PROBLEM_PAGES, ({ group }) => group);
  const sections = [...groups].map(
    ([group, pages]) => html`<h2>${group}</h2>
<ul>
${pages.map(
  ({ code }) => html`<li><a href="/problems/${code}"><code>${code}</code></a></li>
`,
)}</ul>
`,
  );
  return pageAnswer(
    "Problems",
    html`<h1>Problems</h1>
<p>All that a tariff file or a request can have wrong. Each code leads to what it means, the smallest input that provokes it, and
the fix.</p>
${sections}`,
  );
}

const PAGES: ReadonlyMap<string, ProblemPage> = new Map(PROBLEM_PAGES.map((page) => [page.code, page]));

function contentOf({ code, group, about, inputs, without, expected }: ProblemPage): Html {
  return html`<nav><a href="/problems">Problems</a> / ${group}</nav>
<h1>${titleOf(code)}</h1>
<p><code>${code}</code></p>
<p>${prose(about)}</p>
<h2>The smallest example</h2>
${missing(without)}${inputs.map(inputHtml)}<h2>What is said, and the fix</h2>
${preformatted(expected)}<p class="about-page">The place comes first, then what was found and expected; <code>fix:</code> is what to
write instead. Over HTTP the same stands in <code>problems</code>, each with <code>code</code>, <code>message</code>, <code>hint</code>
and <code>place</code>. The files that are not shown are right.</p>
`;
}

function missing(without: readonly string[]): readonly Html[] {
  if (without.length === 0) return [];
  const paths = without.map((path, n) => html`${n === 0 ? "" : ", "}<code>${path}</code>`);
  return [
    html`<p>Without ${paths}.</p>
`,
  ];
}

function inputHtml({ path, text }: ProblemPage["inputs"][number]): Html {
  const shown =
    text === null
      ? html`<p>Too long to be shown.</p>
`
      : text === ""
        ? html`<p>Without a single character.</p>
`
        : preformatted(text);
  return html`<figure>
<figcaption><code>${path}</code></figcaption>
${shown}</figure>
`;
}

/** Line by line, because a line break inside a text of others would be made visible. */
function preformatted(text: string): Html {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line, n) => html`${n === 0 ? "" : NEW_LINE}${line}`);
  return html`<pre>${lines}</pre>
`;
}

const NEW_LINE = html`
`;

/** Text with code between backticks. */
function prose(text: string): readonly Html[] {
  const words = text.replaceAll("\n", " ").split("`");
  return words.map((part, n) => (n % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}
