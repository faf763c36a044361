import type { Problem } from "../domain/problem.ts";

/**
 * A problem as a command that GitHub Actions shows at its line of a pull request, `path` being that of the file from the
 * repository's root. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubText(
  { severity, code, message, hint, place }: Problem,
  pathOf: (file: string) => string,
): string {
  const position =
    "file" in place
      ? `file=${property(pathOf(place.file).replaceAll("\\", "/"))},line=${place.line},col=${place.column},`
      : "";
  return `::${severity} ${position}title=${property(code)}::${content(`${message}\nfix: ${hint}`)}`;
}

function content(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return content(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
