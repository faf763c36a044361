import type { Catalog } from "../domain/catalog.ts";
import type { Coverage } from "../engine.ts";
import { pathIn } from "../files/place-in.ts";
import { type Suggestions, suggestFor } from "../suggest/suggest.ts";

/** Examples to paste under `examples:`, file by file. */
export async function suggestionsText(
  catalog: Catalog,
  coverage: readonly Coverage[],
  folder: string,
): Promise<string> {
  const all: Suggestions[] = [];
  for (const each of coverage) all.push(await suggestFor(each, catalog));
  const texts = all
    .filter(({ examples, byHand }) => examples.length > 0 || byHand.length > 0)
    .map((each) => fileText(each, folder));
  return texts.length > 0
    ? texts.join("\n\n")
    : "there is nothing to suggest: examples show all of every version";
}

function fileText({ file, examples, byHand }: Suggestions, folder: string): string {
  const head = `# ${pathIn(folder, file)}: under \`examples:\`, what you have worked out by hand as well`;
  const entries = examples.map((lines) =>
    lines.map((line, n) => `${n === 0 ? "  - " : "    "}${line}`).join("\n"),
  );
  return [head, ...entries, ...byHand.map((why) => `# by hand: ${why}`)].join("\n");
}
