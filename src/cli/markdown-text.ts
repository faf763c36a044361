import type { Place, Problem } from "../domain/problem.ts";
import { counted } from "./format.ts";

/** A dry run as a comment on a pull request: what was looked at, and a table of what is wrong or asked. */
export function markdownText(
  problems: readonly Problem[],
  { summary, nameOf }: { readonly summary: string; readonly nameOf: (place: Place) => string },
): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const head = errors > 0 ? `${counted(errors, "error")}, ${counted(warnings, "warning")}` : summary;
  if (problems.length === 0) return `### Tariffs: ${head}`;
  const rows = problems.map(({ severity, code, message, hint, place }) =>
    [`**${severity}** ${code}`, `\`${cell(nameOf(place))}\``, cell(message), cell(hint)].join(" | "),
  );
  const table = [
    "| what | where | found | fix |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
  ];
  return [`### Tariffs: ${head}`, "", ...table].join("\n");
}

/** On one line, with nothing that ends a cell or is taken for a tag. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ").replaceAll("<", "&lt;");
}
