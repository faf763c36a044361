import { createHash } from "node:crypto";
import { type Html, html } from "../engine.ts";
import type { Answer } from "./answer.ts";
import { PAGE_STYLE } from "./page-style.ts";

/**
 * A page that is one file: it asks for nothing from anywhere, and its policy lets no browser run a script, whatever
 * stands in it. Its style is let in by its digest.
 */
export function pageAnswer(title: string, content: Html): Answer {
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${content}</main>
</body>
</html>
`.markup;
  return htmlAnswer(body, POLICY);
}

/** A page with the policy that its browser is to hold it to. */
export function htmlAnswer(body: string, policy: string): Answer {
  const headers = { "Content-Security-Policy": policy, "Referrer-Policy": "no-referrer" };
  return { status: 200, mediaType: "text/html; charset=utf-8", headers, body };
}

const DIGEST = createHash("sha256").update(PAGE_STYLE.markup).digest("base64");

const POLICY = `default-src 'none'; style-src 'sha256-${DIGEST}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
