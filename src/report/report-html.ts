import { type Html, html, pageHtml, sectionHtml } from "../engine.ts";
import { drawingSvg } from "./drawing.ts";
import type { Part, Report, Table } from "./report.ts";

/** A report as a page in one file, which opens without a network. `catalog` is the digest of the files it speaks of. */
export function reportHtml({ title, sections }: Report, catalog: string): string {
  const shown = sections.map(({ heading, parts }) =>
    sectionHtml(heading === "" ? "In brief" : heading, html`${parts.map(partHtml)}`),
  );
  return pageHtml(
    title,
    [
      html`<header><h1>${title}</h1></header>
${STYLE}`,
      ...shown,
    ],
    catalog,
  );
}

const STYLE = html`<style>
section > p, section > details, figure { margin: 0.75rem 0; }
figure { overflow-x: auto; }
figure svg { width: 100%; min-width: 26rem; height: auto; }
figcaption, caption { color: var(--faint); text-align: left; font-size: 0.875rem; margin-top: 1rem; }
.scroll { overflow-x: auto; }
.report { width: 100%; margin-top: 0.75rem; font-size: 0.9375rem; }
.report th, .report td { width: auto; padding: 0.25rem 0.75rem 0.25rem 0; line-height: 1.4; white-space: normal; border-bottom: 1px solid var(--rule); }
.report td:first-child { min-width: 5.5rem; overflow-wrap: break-word; }
.report thead th { color: var(--faint); font-size: 0.875rem; }
.report .figure { text-align: right; white-space: nowrap; }
.items { padding-left: 1.25rem; margin-top: 0.5rem; list-style: disc; }
.folded summary { display: list-item; list-style: disclosure-closed inside; }
.folded[open] summary { list-style-type: disclosure-open; }
.folded summary::before { content: none; }
.tariff-chart { color: inherit !important; }
@media (max-width: 40rem) {
  .report { font-size: 0.8125rem; }
  .report th, .report td { padding-right: 0.375rem; }
}
</style>
`;

function partHtml(part: Part): Html {
  switch (part.kind) {
    case "paragraph":
      return html`<p>${part.text}</p>
`;
    case "list":
      return listHtml(part.caption, part.items);
    case "table":
      return tableHtml(part);
    case "chart":
      return html`<figure>${drawingSvg(part.drawing)}<figcaption>${part.caption}</figcaption></figure>
`;
    default:
      return part satisfies never;
  }
}

function listHtml(caption: string, items: readonly string[]): Html {
  if (items.length === 0) return html``;
  return html`<details class="folded"><summary>${caption}</summary><ul class="items">
${items.map(
  (item) => html`<li>${item}</li>
`,
)}</ul></details>
`;
}

function tableHtml({ caption, head, figures, rows }: Table): Html {
  if (rows.length === 0) return html``;
  const cellHtml = (tag: "th" | "td") => (text: string, n: number) =>
    tag === "th"
      ? html`<th scope="col" class="${figures.includes(n) ? "figure" : ""}">${text}</th>`
      : html`<td class="${figures.includes(n) ? "figure" : ""}">${text}</td>`;
  return html`<div class="scroll"><table class="report">
<caption>${caption}</caption>
<thead><tr>${head.map(cellHtml("th"))}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map(cellHtml("td"))}</tr>
`,
)}</tbody></table></div>
`;
}
