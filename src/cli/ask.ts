import { createInterface } from "node:readline/promises";

/** Whether somebody can be asked: where either side is a file or a pipe, nobody is there. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks a person; what is not clearly yes is no. */
export async function agrees(question: string): Promise<boolean> {
  return /^y(es)?$/i.test(await answerTo(`${question} [y/N] `));
}

/** The answer to a question, without the spaces around it; empty where the input ends. */
export async function answerTo(question: string): Promise<string> {
  const asker = createInterface({ input: process.stdin, output: process.stdout });
  const { promise, resolve } = Promise.withResolvers<string>();
  asker.once("close", () => resolve(""));
  asker.once("SIGINT", () => asker.close());
  void asker.question(question).then(resolve, () => resolve(""));
  const answer = await promise;
  asker.close();
  return answer.trim();
}
