/** The lines of a body that are not empty, as they arrive; leaving the loop ends the body. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader(); // not every browser has a stream that a loop can take
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const parts = (rest + decoder.decode(value, { stream: !done })).split("\n");
      rest = done ? "" : (parts.pop() ?? "");
      yield* parts.filter((line) => line.trim() !== "");
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // broken already: that error is on its way
  }
}
