import type { Line } from "../generated/result.ts";
import { alignedHtml } from "./aligned-html.ts";
import { billLine } from "./bill-line.ts";
import { type Html, html } from "./html.ts";
import type { BillLine, Row } from "./row.ts";

/** One amount of a bill, `billed` at the right edge; opened, it shows how it came about, each figure with its place. */
export function billLineHtml(line: Line, billed: Html): Html {
  const { title, when, rows, remarks } = billLine(line);
  return html`<li><details class="line">
<summary><span class="what"><bdi class="title">${title}</bdi> <span class="when">${when}</span></span> <span class="billed">${billed}</span></summary>
<div class="how">
${rows.length === 0 ? "" : tableHtml({ title, when, rows })}${remarks.length === 0 ? "" : remarksHtml(remarks)}</div>
</details></li>
`;
}

function tableHtml({ title, when, rows }: Omit<BillLine, "remarks">): Html {
  const numbers = alignedHtml(rows.map(({ number }) => number));
  const isPriced = rows.some(({ amount }) => amount !== undefined);
  const calculations = isPriced ? pricedCells(rows) : rows.map(({ rest }) => html`<td>${rest}</td>`);
  const heads = isPriced ? ["Step", "Quantity", "Unit or price", "Amount"] : ["Step", "Figure", "Unit"];
  const body = rows.map(
    ({ label, place }, n) =>
      html`<tr><th scope="row">${label}${place === "" ? "" : html` <small>${place}</small>`}</th><td class="figure">${numbers[n] ?? ""}</td>${calculations[n] ?? ""}</tr>\n`,
  );
  return html`<div class="figures"><table>
<caption><b class="unseen">How <bdi>${title}</bdi>, ${when}, came about</b></caption>
<thead><tr>${heads.map((head) => html`<th scope="col"><b class="unseen">${head}</b></th>`)}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`;
}

/** What follows each number, and what it comes to: `× 0.0009 USD` and `= 90.00`. */
function pricedCells(rows: readonly Row[]): readonly Html[] {
  const prices = alignedHtml(rows.map(({ price = "" }) => price));
  const amounts = alignedHtml(rows.map(({ amount = "" }) => amount));
  return rows.map(({ price, rest, amount }, n) => {
    if (amount === undefined) return html`<td colspan="2">${rest}</td>`;
    const factor =
      price === undefined
        ? html`<td>${rest}</td>`
        : html`<td class="price">× ${prices[n] ?? ""} ${rest}</td>`;
    return html`${factor}<td class="figure">= ${amounts[n] ?? ""}</td>`;
  });
}

function remarksHtml(remarks: readonly string[]): Html {
  return html`<ul class="remarks">
${remarks.map((remark) => html`<li><bdi>${remark}</bdi></li>\n`)}</ul>
`;
}
