import { numberText } from "../domain/number-text.ts";
import type { Line, RateResult, Total } from "../generated/result.ts";
import { alignedHtml } from "./aligned-html.ts";
import { billLineHtml } from "./bill-line-html.ts";
import { type BillPart, billParts } from "./bill-parts.ts";
import { correctionSentence, emptySentence, TAKEN_BACK } from "./correction-sentence.ts";
import { factsHtml } from "./facts-html.ts";
import { type Html, html } from "./html.ts";
import { pageHtml, sectionHtml } from "./page-html.ts";
import { effectiveOf, nextFacts, tariffOf, tariffsOf } from "./reason-text.ts";
import { periodText, spanText } from "./span-text.ts";
import { badgeHtml, partId, stripHtml } from "./strip-html.ts";
import { NOTHING_BILLED, totalSentence } from "./total-sentence.ts";
import { OUTSIDE, outsideSentence, UNPRICED, unpricedSentence } from "./usage-sentence.ts";

/** What is billed for a line, or in total; the decimal points of lines, and those of totals, stand below each other. */
type Billed = (of: Line | Total) => Html;

/**
 * The result of `rate` as a page in one file that a person can check: the total, which version applied when and why, and
 * each line, which opens to show how it came about. It says what the text says; nothing in it runs or is loaded.
 */
export function billHtml(result: RateResult): string {
  const { contract, period, timeline, lines, totals, unpriced, outside_period, catalog } = result;
  const tariffs = tariffsOf(timeline);
  const { reversals, parts, apart, next } = billParts(result);
  const billed = billedOf(lines, totals);
  const sections = [
    headHtml(result, billed),
    ...(parts.length === 0 ? [] : [sectionHtml("Timeline", stripHtml(parts, period))]),
    ...(reversals.length === 0 ? [] : [sectionHtml(TAKEN_BACK, linesHtml(reversals, billed))]),
    ...chargesHtml({ parts, apart, empty: emptySentence(result) }, billed),
    totalsHtml(result, billed),
    ...listHtml(
      UNPRICED,
      unpriced.map((usage) => unpricedSentence(usage, tariffs)),
    ),
    ...listHtml(OUTSIDE, outside_period.map(outsideSentence)),
    ...(next === undefined ? [] : [sectionHtml("What comes next", factsHtml(nextFacts(next)))]),
  ];
  return pageHtml(`Bill for contract ${contract}, ${spanText(period)}`, sections, catalog);
}

/** A total is no wider for what its lines need: the lines of a rounded statement may have a dozen decimals. */
function billedOf(...columns: readonly (readonly (Line | Total)[])[]): Billed {
  const texts = new Map(
    columns.flatMap((amounts) => {
      const aligned = alignedHtml(amounts.map(({ amount }) => numberText(amount)));
      return amounts.map((each, n) => [each, html`${aligned[n] ?? ""} ${each.currency}`] as const);
    }),
  );
  return (of) => texts.get(of) ?? html``;
}

function headHtml({ contract, period, totals }: RateResult, billed: Billed): Html {
  const sums = totals.map((total) => html`<dd>${billed(total)}</dd>\n`);
  return html`<header>
<div>
<h1>Bill for contract <bdi>${contract}</bdi></h1>
<p>${periodText(period)}</p>
</div>
<dl class="sum">
<dt>Total</dt>
${sums.length === 0 ? html`<dd>${NOTHING_BILLED}</dd>\n` : sums}</dl>
</header>
`;
}

type Charges = {
  readonly parts: readonly BillPart[];
  readonly apart: readonly Line[];
  readonly empty: string;
};

/** The lines by the parts of the timeline that they belong to; what belongs to none comes last. */
function chargesHtml({ parts, apart, empty }: Charges, billed: Billed): readonly Html[] {
  const blocks = parts.flatMap((part, n) => {
    if (part.kind === "gap") return [];
    const { segment, lines } = part;
    const terms = `${tariffOf(segment.version)}, version of ${effectiveOf(segment.version)}`;
    const why = html`<small><a href="#${partId(n)}"><bdi>${terms}</bdi></a></small>`;
    const heading = html`<h3>${badgeHtml(part, n)} ${spanText(segment)} ${why}</h3>\n`;
    return [html`${heading}${lines.length === 0 ? html`<p>${empty}</p>\n` : linesHtml(lines, billed)}`];
  });
  const whole = html`<h3>All charges together</h3>\n${linesHtml(apart, billed)}`;
  const content = apart.length === 0 ? blocks : [...blocks, whole];
  return content.length === 0 ? [] : [sectionHtml("Charges", html`${content}`)];
}

function linesHtml(lines: readonly Line[], billed: Billed): Html {
  return html`<ul class="lines">\n${lines.map((line) => billLineHtml(line, billed(line)))}</ul>\n`;
}

/** What is billed in each currency, how far rounding moved it, and what it comes to with what was booked before. */
function totalsHtml({ totals, lines, correction }: RateResult, billed: Billed): Html {
  const rows = totals.map((total) => {
    const label = html`${total.currency} <span>${totalSentence(total, lines)}</span>`;
    return html`<tr><th scope="row">${label}</th> <td class="billed">${billed(total)}</td></tr>\n`;
  });
  const table = html`<table class="totals">
<caption><b class="unseen">What is billed in each currency</b></caption>
<tbody>
${rows}</tbody>
</table>
`;
  const note = correction === null ? "" : html`<p>${correctionSentence(correction)}</p>\n`;
  return sectionHtml("Total", html`${rows.length === 0 ? html`<p>${NOTHING_BILLED}</p>\n` : table}${note}`);
}

function listHtml(heading: string, sentences: readonly string[]): readonly Html[] {
  if (sentences.length === 0) return [];
  const items = sentences.map((sentence) => html`<li><bdi>${sentence}</bdi></li>\n`);
  return [sectionHtml(heading, html`<ul>\n${items}</ul>\n`)];
}
