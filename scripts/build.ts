// Emits what the published package runs: Node.js strips no types inside node_modules, so that is JavaScript.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DOCS_FILES = [
  "swagger-ui-bundle.js",
  "swagger-ui-bundle.js.LICENSE.txt",
  "swagger-ui.css",
  "LICENSE",
  "NOTICE",
];

const root = fileURLToPath(new URL("..", import.meta.url));
// A file renamed in src would otherwise go on being published under its old name.
rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
const { status } = spawnSync("tsc --project tsconfig.build.json", {
  cwd: root,
  shell: true,
  stdio: "inherit",
});
copyDocs();
process.exitCode = status ?? 1;

/**
 * The page at /docs comes along as files: to install the package it is made of would report each installation of ours to
 * its makers.
 */
function copyDocs(): void {
  const from = new URL("../node_modules/swagger-ui-dist/", import.meta.url);
  const to = new URL("../dist/http/docs-ui/", import.meta.url);
  mkdirSync(to, { recursive: true });
  for (const file of DOCS_FILES) copyFileSync(new URL(file, from), new URL(file, to));
}
