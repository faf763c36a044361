import * as yamlPlugin from "prettier/plugins/yaml";
import { format } from "prettier/standalone";
import { parseDocument } from "yaml";
import { alignComments } from "./align-comments.ts";
import { alignRows } from "./align-rows.ts";
import { withModeline } from "./modeline.ts";

/** Wide enough for a row of a price list with its comment; braces that are longer open over several lines. */
const WIDTH = 140;

/**
 * A tariff or product file in the one layout: what it says and its comments stay, the white space is ours. `schema` is the
 * path from the file to its schema, for the line that editors read; undefined leaves that line as it is. The text has to be
 * YAML that `readYaml` takes. Laying out twice changes nothing more.
 */
export async function layOut(text: string, schema: string | undefined): Promise<string> {
  const started = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const named = schema === undefined ? started : withModeline(started, schema);
  const plain = await format(named, {
    parser: "yaml",
    plugins: [yamlPlugin],
    printWidth: WIDTH,
    proseWrap: "preserve",
    endOfLine: "lf",
  });
  const laidOut = alignComments(alignRows(plain));
  if (meaningOf(laidOut) !== meaningOf(text)) throw new Error("the layout would change what the file says");
  return laidOut;
}

/** What a file says, whatever its white space; one space within a text is as good as three. */
function meaningOf(text: string): string {
  const value: unknown = parseDocument(text, { version: "1.2", uniqueKeys: false }).toJS({
    maxAliasCount: 0,
  });
  return JSON.stringify(value, (_, each) =>
    typeof each === "string" ? each.replace(/\s+/g, " ").trim() : each,
  );
}
