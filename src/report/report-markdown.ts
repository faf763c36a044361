import { pageText } from "../engine.ts";
import type { Part, Report, Section, Table } from "./report.ts";

/** A report as Markdown, as pull requests show it: long lists are folded. It ends with an empty line, so that another may follow. */
export function reportMarkdown({ title, sections }: Report): string {
  return [`### ${safe(title)}`, ...sections.flatMap(sectionLines), ""].join("\n");
}

function sectionLines({ heading, parts }: Section): readonly string[] {
  const title = heading === "" ? [] : ["", `#### ${safe(heading)}`];
  return [...title, ...parts.flatMap(partLines)];
}

function partLines(part: Part): readonly string[] {
  switch (part.kind) {
    case "paragraph":
      return ["", safe(part.text)];
    case "list":
      return listLines(part.caption, part.items);
    case "table":
      return tableLines(part);
    case "chart":
      return [];
    default:
      return part satisfies never;
  }
}

/** More than a reader wants to scroll past. */
const FOLDED_FROM = 4;

function listLines(caption: string, items: readonly string[]): readonly string[] {
  const lines = items.map((item) => `- ${safe(item)}`);
  if (items.length === 0) return [];
  if (items.length < FOLDED_FROM) return ["", safe(caption), "", ...lines];
  return ["", `<details><summary>${safe(caption)}</summary>`, "", ...lines, "", "</details>"];
}

function tableLines({ caption, head, figures, rows }: Table): readonly string[] {
  if (rows.length === 0) return [];
  const rule = head.map((_, n) => (figures.includes(n) ? "---:" : "---"));
  const lines = [head, rule, ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`);
  return [...(caption === "" ? [] : ["", safe(caption)]), "", ...lines];
}

function cell(text: string): string {
  return safe(text).replaceAll("|", "\\|");
}

/** On one line, with nothing that is taken for a tag, an image, a link, a heading or a mention of somebody. */
function safe(text: string): string {
  return pageText([text.replace(/\s+/g, " ")])
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[[\]!#]/g, "\\$&")
    .replaceAll("@", "@\u200b");
}
