import { readFile } from "node:fs/promises";
import type { Answer } from "./answer.ts";
import { docsFolder } from "./docs-folder.ts";
import { httpFailureAnswer } from "./failure-answer.ts";
import { INTRODUCTION } from "./openapi/introduction.ts";
import { htmlAnswer } from "./page-answer.ts";

/**
 * The description as a page to read and to try: Swagger UI, from this service alone. Its policy lets the browser reach
 * no other address, whatever the bundle would like to load.
 */
export function docsPageAnswer(): Answer {
  return htmlAnswer(PAGE, POLICY);
}

/** A file that the page loads. */
export async function docsFileAnswer(file = ""): Promise<Answer> {
  if (file === "start.js") return fileAnswer("text/javascript; charset=utf-8", START);
  if (file === "introduction.md") return fileAnswer("text/markdown; charset=utf-8", INTRODUCTION);
  if (file === "page.css") return fileAnswer("text/css; charset=utf-8", STYLE);
  const mediaType = BUNDLED.get(file);
  if (mediaType) return fileAnswer(mediaType, await bundled(file));
  const detail = `there is nothing at \`/docs/${file.slice(0, 100)}\``;
  return httpFailureAnswer({ status: 404, detail, hint: "read `/docs`" });
}

function fileAnswer(mediaType: string, body: string): Answer {
  return { status: 200, mediaType, headers: {}, body };
}

const BUNDLED: ReadonlyMap<string, string> = new Map([
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
  ["swagger-ui.css", "text/css; charset=utf-8"],
]);

/** Read once: everybody may ask for the largest of all answers as often as they like. */
function bundled(file: string): Promise<string> {
  const text = TEXTS.get(file) ?? readFile(new URL(file, docsFolder()), "utf8");
  TEXTS.set(file, text);
  return text;
}

const TEXTS = new Map<string, Promise<string>>();

/** Images inside style sheets are `data:`; nothing is styled or run by what stands in the page itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tariff service</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
</head>
<body>
<noscript>This page needs a script to be read. <a href="/docs/introduction.md">/docs/introduction.md</a> is its beginning as
plain text, and <a href="/openapi.json">/openapi.json</a> the whole of it.</noscript>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** Without the badge of a validator elsewhere, and without a field in which to name another description. */
const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  queryConfigEnabled: false,
  persistAuthorization: false,
  tryItOutEnabled: false,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  docExpansion: "list",
  supportedSubmitMethods: ["get", "post"],
});
`;

const STYLE = `body { margin: 0; }
noscript { display: block; padding: 2rem; font-family: system-ui, sans-serif; }
`;
