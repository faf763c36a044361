import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { folderOf, ROOT } from "../cli/tariff.ts";
import { editorOf, markdownOf, positionOf } from "./editor.ts";

const FILE = "security-center/cspm/pay-as-you-go/2026-06-02.yaml";

test("what an editor shows of the shipped change is as written down", async () => {
  const folder = join(folderOf({}), "tariffs");
  cpSync(join(ROOT, "tariffs"), folder, { recursive: true });
  const path = join(folder, FILE);
  const text = readFileSync(path, "utf8");
  const editor = await editorOf([join(ROOT, "src/cli/main.ts"), "lsp"], folder);
  await editor.open(path);
  await editor.diagnostics(path, (all) => all.length === 0);
  const said: string[] = [];
  const lineOf = (sought: string, inText = text) => `${FILE}:${positionOf(inText, sought).line + 1}`;

  for (const sought of ["price: 0.0732", "when: in_trial", "switch_back"]) {
    const hover = await editor.hover(path, positionOf(text, sought, sought.includes(": ") ? 7 : 0));
    said.push(`## Hover over \`${sought}\` (${lineOf(sought)})`, markdownOf(hover));
  }

  const typed = text.replace("existing_contracts:\n", "existing_contracts:\n  - { when: \n");
  await editor.change(path, typed);
  const items = await editor.complete(path, positionOf(typed, "  - { when: \n", 12));
  const offered = items.map(({ label, documentation }) => `- \`${label}\`: ${documentation}`);
  said.push("## Completion behind `- { when: `", offered.join("\n"));

  const wrong = text.replace("0.0732 USD per instance-day", "0,0732 USD per instance-day");
  await editor.change(path, wrong);
  const isOfPrice = (all: readonly Diagnostic[]) =>
    all.some(({ message }) => String(message).includes("0,0732"));
  const errors = await editor.diagnostics(path, isOfPrice);
  said.push("## Error", errors.map((each) => errorText(each)).join("\n"));
  said.push("## Quick fix", (await editor.fixes(path, errors)).map(fixText).join("\n"));
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("transcript.md");
});

function errorText({ range, code, message }: Diagnostic): string {
  const { start, end } = range;
  return `- line ${start.line + 1}, columns ${start.character + 1} to ${end.character}: ${code}: ${String(message).replaceAll("\n", "\n  ")}`;
}

function fixText({ title, edit }: CodeAction): string {
  const [edits = []] = Object.values(edit?.changes ?? {});
  return `- ${title}: ${edits.map(({ newText }) => `\`${newText}\``).join()}`;
}
