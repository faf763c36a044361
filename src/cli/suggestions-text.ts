import type { Catalog } from "../domain/catalog.ts";
import type { Coverage } from "../engine.ts";
import { pathIn } from "../files/place-in.ts";
import { type Suggestions, suggestFor } from "../suggest/suggest.ts";

/** What is suggested of each version of which examples do not show all. */
export async function suggestionsOf(
  catalog: Catalog,
  coverage: readonly Coverage[],
): Promise<readonly Suggestions[]> {
  const all: Suggestions[] = [];
  for (const each of coverage) all.push(await suggestFor(each, catalog));
  return all.filter(({ examples, byHand }) => examples.length > 0 || byHand.length > 0);
}

/** Examples to paste under `examples:`, file by file. */
export function suggestionsText(suggestions: readonly Suggestions[], folder: string): string {
  const texts = suggestions.map((each) => fileText(each, folder));
  return texts.length > 0
    ? texts.join("\n\n")
    : "there is nothing to suggest: examples show all of every version";
}

/** The same for programs: each example as lines of YAML. */
export function suggestionsJson({ file, examples, byHand }: Suggestions): object {
  return { file, examples: examples.map((lines) => lines.join("\n")), by_hand: byHand };
}

function fileText({ file, examples, byHand }: Suggestions, folder: string): string {
  const head = `# ${pathIn(folder, file)}: under \`examples:\`, what you have worked out by hand as well`;
  const entries = examples.map((lines) =>
    lines.map((line, n) => `${n === 0 ? "  - " : "    "}${line}`).join("\n"),
  );
  return [head, ...entries, ...byHand.map((why) => `# by hand: ${why}`)].join("\n");
}
