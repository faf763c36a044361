import { below } from "./places.ts";

/** A JSON object or list that is open while its text is read: the keys so far, or the number of the item. */
type Open = { readonly keys: Set<string> | undefined; readonly pointer: string; key: string; item: number };

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The pointer of the first key that stands twice in one object of a valid JSON text; undefined where all are single.
 * `JSON.parse` keeps the last of two and drops the other in silence.
 */
export function repeatedKey(text: string): string | undefined {
  const open: Open[] = [];
  let lastString = "";
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === "{" || token === "[") open.push(opened(token, inner));
    else if (token === "}" || token === "]") open.pop();
    else if (token.startsWith('"')) lastString = token;
    else if (inner && !moveOn(inner, token, lastString)) return below(inner.pointer, inner.key);
  }
  return undefined;
}

/** Past a `,` to the next item, or past a `:` into the value of a key; false when the object has that key already. */
function moveOn(inner: Open, token: string, lastString: string): boolean {
  if (token === ",") {
    inner.item += 1;
    return true;
  }
  inner.key = JSON.parse(lastString) as string; // a string token, since the text is valid
  const isNew = !inner.keys?.has(inner.key);
  inner.keys?.add(inner.key);
  return isNew;
}

function opened(bracket: "{" | "[", outer: Open | undefined): Open {
  const pointer = outer ? below(outer.pointer, outer.keys ? outer.key : outer.item) : "";
  return { keys: bracket === "{" ? new Set() : undefined, pointer, key: "", item: 0 };
}
