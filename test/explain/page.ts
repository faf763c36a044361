/** The elements of a page that have no end tag. */
const VOID = ["meta", "link"];

/** Every text between the tags of a page, in order; throws where a tag is not closed by its own. */
export function textsOf(page: string): readonly string[] {
  const open: string[] = [];
  const texts: string[] = [];
  let rest = page.replace(/^<!doctype html>/, "").replace(/<style>.*<\/style>/s, "");
  for (let tag = TAG.exec(rest); tag; tag = TAG.exec(rest)) {
    texts.push(rest.slice(0, tag.index));
    rest = rest.slice(tag.index + tag[0].length);
    const [, slash, name = ""] = tag;
    if (slash === "/") {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else if (!VOID.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(", ")}`);
  const left = [...texts, rest].find((text) => /[<>]/.test(text));
  if (left !== undefined) throw new Error(`not escaped: ${left}`);
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** A tag as the page writes them: attributes in double quotes, and nothing in them that could end it. */
const TAG = /<(\/?)([a-z0-9]+)(?: [a-z-]+="[^"<>]*")*>/;

/** What is billed for each line of a page, as `-6.20 USD`. */
export function billedIn(page: string): readonly string[] {
  return [
    ...page.matchAll(/ <span class="billed"><span[^>]*>([^<]*)<\/span> ([A-Z]{3})<\/span><\/summary>/g),
  ].map(([, number, currency]) => `${number?.replaceAll(",", "")} ${currency}`);
}

/** What stands at the right edge of a text bill, lines and then totals, as `-6.20 USD`. */
export function billedAtEdge(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const [, number, currency] = /(?:^| ) +(-?[0-9,]+(?:\.[0-9]+)?) +([A-Z]{3})$/.exec(line) ?? [];
    return line.length < 80 || number === undefined ? [] : [`${number.replaceAll(",", "")} ${currency}`];
  });
}
