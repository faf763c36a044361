import { html } from "./html.ts";

/** How pages look: for screens of any width, light or dark as the reader's are, and for paper. */
export const PAGE_STYLE = html`:root {
  color-scheme: light;
  --desk: #f2f3f5; --paper: #ffffff; --ink: #1b1e23; --faint: #565f69; --rule: #d3d8de; --accent: #0b5a78;
  --look-1: #cde3ee; --look-2: #e3dcf1; --look-3: #dcead2;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --desk: #0f1113; --paper: #181b1f; --ink: #e7e9ec; --faint: #a5aeb8; --rule: #373d45; --accent: #82c8e4;
    --look-1: #1f4558; --look-2: #443a63; --look-3: #34492b;
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  background: var(--desk); color: var(--ink); padding: 2rem 1rem;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere;
}
main {
  max-width: 56rem; margin: 0 auto; padding: 2.5rem 3rem; background: var(--paper);
  border: 1px solid var(--rule); border-radius: 0.5rem;
}
header { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
header > :first-child { flex: 1 1 20rem; }
header p, small, .when, dt, .remarks, footer { color: var(--faint); }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; padding-bottom: 0.25rem; margin-bottom: 0.75rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
small { font-size: 0.875rem; font-weight: normal; }
a { color: inherit; }
section { margin-top: 2.25rem; }
section > ul { list-style: none; }
.sum { text-align: right; margin-left: auto; }
.sum dd { font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
.billed { text-align: right; font-weight: 600; }
[data-pad]::after { content: attr(data-pad); visibility: hidden; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.strip { display: flex; gap: 2px; margin-bottom: 1rem; border-radius: 0.25rem; overflow: hidden; }
.strip span {
  flex: 0 1 0; min-width: 3px; padding: 0.375rem 0; font-size: 0.875rem;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; text-indent: 0.625rem;
}
.strip b { margin-right: 0.25rem; }
.badge { display: inline-block; min-width: 1.5rem; border-radius: 0.25rem; font-size: 0.875rem; font-weight: 600; text-align: center; }
.look-1 { background: var(--look-1); }
.look-2 { background: var(--look-2); }
.look-3 { background: var(--look-3); }
.gap { background: repeating-linear-gradient(135deg, var(--rule) 0 2px, var(--paper) 2px 8px); }
.parts { list-style: none; display: grid; gap: 1rem; }
.parts li { display: grid; grid-template-columns: auto 1fr; gap: 0.75rem; align-items: start; }
.facts div { display: grid; grid-template-columns: 5.5rem 1fr; }

.lines { list-style: none; }
.lines > li { border-top: 1px solid var(--rule); }
.lines > li:last-child { border-bottom: 1px solid var(--rule); }
summary {
  display: grid; grid-template-columns: 1rem minmax(40%, 1fr) auto; gap: 0 0.5rem;
  padding: 0.5rem 0; cursor: pointer; list-style: none;
}
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; width: 0.4rem; height: 0.4rem; margin: 0.5rem 0 0 0.2rem; border: solid var(--accent); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
[open] > summary::before { transform: rotate(45deg); }
summary:hover .title { text-decoration: underline; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }
.title { font-weight: 600; margin-right: 0.5rem; }
.how { position: relative; padding: 0 11rem 1rem 1.5rem; font-size: 0.9375rem; }
.figures { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.125rem 0 0.125rem 0.5rem; vertical-align: baseline; text-align: left; font-weight: normal; }
th { padding-left: 0; width: 11rem; overflow-wrap: normal; }
th small { position: absolute; right: 0; max-width: 10.5rem; text-align: right; }
thead th { width: auto; padding: 0; line-height: 0; }
td { white-space: nowrap; }
.figure { text-align: right; }
.figure, .price { white-space: nowrap; }
.remarks { list-style: none; margin-top: 0.25rem; }
.totals { width: 100%; }
.totals th { width: 60%; font-weight: 600; }
.totals th span { display: block; font-weight: normal; }
.totals .billed { font-size: 1.125rem; white-space: normal; overflow-wrap: anywhere; }
footer { margin-top: 2.25rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); font-size: 0.875rem; }

@media (max-width: 40rem) {
  body { padding: 0; }
  main { padding: 1.25rem 1rem; border: 0; border-radius: 0; }
  h1, .sum dd { font-size: 1.25rem; }
  h3 small { display: block; }
  .facts div { grid-template-columns: 4.75rem 1fr; }
  summary { display: flex; flex-wrap: wrap; }
  summary::before { margin-right: 0.3rem; }
  .what { display: contents; }
  .billed { order: 1; margin-left: auto; }
  .billed [data-pad]::after { content: none; }
  .when { order: 2; flex-basis: 100%; padding-left: 1.5rem; }
  .how { padding: 0 0 0.75rem; font-size: 0.8125rem; }
  th { width: auto; }
  tbody th { min-width: 4rem; }
  .totals th { width: 50%; }
  td { padding-left: 0.375rem; white-space: normal; overflow-wrap: normal; }
  th:has(small) { padding-bottom: 1.375rem; }
  th small { display: block; right: auto; max-width: none; font-size: 0.75rem; }
}
@media print {
  @page { margin: 15mm; }
  :root { font-size: 10pt; }
  body { background: none; padding: 0; }
  main { max-width: none; border: 0; padding: 0; }
  .strip, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { grid-template-columns: 1fr auto; }
  summary::before { display: none; }
  .how { padding-left: 0; }
  .figures { overflow: visible; }
  td, .figure, .price { white-space: normal; overflow-wrap: anywhere; }
  h2, h3, summary { break-after: avoid; }
  .lines > li, .parts li, tr { break-inside: avoid; }
}
`;
