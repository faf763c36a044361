import { type Html, html } from "./html.ts";
import type { Fact } from "./reason-text.ts";

/** Labelled texts as a list of definitions. */
export function factsHtml(facts: readonly Fact[]): Html {
  const items = facts.map(
    ([label, text]) => html`<div><dt>${label}</dt> <dd><bdi>${text}</bdi></dd></div>\n`,
  );
  return html`<dl class="facts">\n${items}</dl>`;
}
