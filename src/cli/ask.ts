import { createInterface, type Interface } from "node:readline";
import { WrongCall } from "./stop.ts";

/** Whether somebody can be asked: where either side is a file or a pipe, nobody is there. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks a person; what is not clearly yes is no. */
export async function agrees(question: string): Promise<boolean> {
  return /^y(es)?$/i.test(await answerTo(`${question} [y/N] `));
}

/** The answer to a question, without the spaces behind it. Throws a `WrongCall` where the input has ended, as by Ctrl+C. */
export async function answerTo(question: string): Promise<string> {
  open ??= openDialogue();
  const dialogue = open;
  if (dialogue.lines.length === 0 && !dialogue.isOver) {
    dialogue.terminal.setPrompt(question);
    dialogue.terminal.prompt();
    await new Promise<void>((resolve) => {
      dialogue.wake = resolve;
    });
    if (!dialogue.isOver) dialogue.terminal.pause(); // so that the command can end
  }
  const answer = dialogue.lines.shift();
  if (answer === undefined) throw new WrongCall("no answer came, and nothing was written");
  return answer.trimEnd();
}

type Dialogue = {
  readonly terminal: Interface;
  readonly lines: string[];
  wake: () => void;
  isOver: boolean;
};

/** One for all questions: who pastes several lines answers several, and none may be lost between two. */
let open: Dialogue | undefined;

function openDialogue(): Dialogue {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const dialogue: Dialogue = { terminal, lines: [], wake: () => undefined, isOver: false };
  terminal.on("line", (line) => {
    dialogue.lines.push(line);
    dialogue.wake();
  });
  terminal.on("SIGINT", () => terminal.close());
  terminal.on("close", () => {
    dialogue.isOver = true;
    dialogue.wake();
  });
  return dialogue;
}
