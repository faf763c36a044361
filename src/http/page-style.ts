import { html } from "../engine.ts";

/** How the service's own pages look: text of 80 columns, light or dark as the reader's screen is. */
export const PAGE_STYLE = html`
:root { color-scheme: light; --paper: #ffffff; --ink: #1b1e23; --faint: #565f69; --rule: #d3d8de; --accent: #0b5a78; --shade: #f2f3f5; }
@media (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #181b1f; --ink: #e7e9ec; --faint: #a5aeb8; --rule: #373d45; --accent: #82c8e4; --shade: #23272d; }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: var(--paper); color: var(--ink); padding: 2rem 1rem; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; }
nav, figcaption, .about-page { color: var(--faint); font-size: 0.9375rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.75rem 0 0.25rem; }
h2 { font-size: 1.0625rem; margin: 1.75rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--rule); }
p, figure { margin: 0.75rem 0; }
a { color: var(--accent); }
code, pre { font: 0.875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
pre { white-space: pre-wrap; background: var(--shade); border: 1px solid var(--rule); border-radius: 0.375rem; padding: 0.75rem 1rem; margin-top: 0.25rem; }
ul { list-style: none; columns: 2 18rem; }
li { margin: 0.125rem 0; break-inside: avoid; }
`;
