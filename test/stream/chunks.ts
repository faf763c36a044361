/** A stream of a text, cut into pieces of so many bytes: also inside a character. */
export async function* cut(text: string | Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  const all = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let start = 0; start < all.length; start += bytes) yield all.subarray(start, start + bytes);
  await Promise.resolve();
}

export async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
