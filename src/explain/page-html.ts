import { type Html, html } from "./html.ts";
import { PAGE_STYLE } from "./page-style.ts";

/**
 * A page in one file, with the digest of the catalog at its end. It asks for nothing from anywhere, and its policy lets no
 * browser run a script or load anything, whatever stands in it.
 */
export function pageHtml(title: string, sections: readonly Html[], catalog: string): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
${PAGE_STYLE}</style>
</head>
<body>
<main>
${sections}<footer>Catalog <code>${catalog}</code></footer>
</main>
</body>
</html>`.markup;
}

/** A part of a page, under its heading. */
export function sectionHtml(heading: string, content: Html): Html {
  return html`<section>
<h2>${heading}</h2>
${content}</section>
`;
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
