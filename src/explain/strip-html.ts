import { type BillPart, spanOf } from "./bill-parts.ts";
import { factsHtml } from "./facts-html.ts";
import { type Html, html } from "./html.ts";
import { type Fact, gapFact, segmentFacts } from "./reason-text.ts";
import { type Span, spanText } from "./span-text.ts";
import { timeShares } from "./time-shares.ts";

/** A time as a strip of its parts, each as long as it lasts, and below it what there is to say of each. */
export function stripHtml(parts: readonly BillPart[], time: Span): Html {
  const items = parts.map(
    (part, n) => html`<li id="${partId(n)}">${badgeHtml(part, n)}${factsHtml(factsOf(part))}</li>
`,
  );
  return html`${parts.length > 1 ? barHtml(parts, time) : ""}<ol class="parts">
${items}</ol>
`;
}

/** Where the page says why a part is as it is. */
export function partId(n: number): string {
  return `part-${n + 1}`;
}

/** The number by which strip, timeline and charges tell parts apart. */
export function badgeHtml(part: BillPart, n: number): Html {
  return html`<span class="badge ${lookOf(part, n)}">${String(n + 1)}</span>`;
}

/** A drawing of what the list below says. */
function barHtml(parts: readonly BillPart[], time: Span): Html {
  const shares = timeShares(parts.map(spanOf), time);
  const pieces = parts.map((part, n) => {
    const share = shares[n] ?? 0;
    const look = html`class="${lookOf(part, n)}" style="flex-grow:${String(share)}"`;
    return share === 0
      ? html``
      : html`<span ${look}><b>${String(n + 1)}</b> ${spanText(spanOf(part))}</span>`;
  });
  return html`<div class="strip" aria-hidden="true">${pieces}</div>
`;
}

function lookOf(part: BillPart, n: number): string {
  return part.kind === "gap" ? "gap" : `look-${(n % 3) + 1}`;
}

function factsOf(part: BillPart): readonly Fact[] {
  if (part.kind === "gap") return [gapFact(part.gap)];
  return segmentFacts(part.segment);
}
