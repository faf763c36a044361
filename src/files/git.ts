import { spawn } from "node:child_process";
import { causeOf } from "./cause-of.ts";

/** What git answered: its output, or why there is none, as git says it. */
export type GitAnswer = { readonly output: Buffer } | { readonly fault: string };

/** Runs git in a folder, with a text for its standard input. It never asks, and never waits for a lock of its own. */
export function git(
  folder: string,
  args: readonly string[],
  { input = "" }: { readonly input?: string } = {},
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const env = {
      ...withoutRepository(process.env),
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      LC_ALL: "C",
    };
    const running = spawn("git", ["-C", folder, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    running.stdout.on("data", (part: Buffer) => out.push(part));
    running.stderr.on("data", (part: Buffer) => err.push(part));
    running.on("error", (error) => resolve({ fault: `git cannot be run: ${causeOf(error)}` }));
    running.stdin.on("error", () => undefined); // it ended before it read all; its own words say why
    running.on("close", (code) =>
      resolve(code === 0 ? { output: Buffer.concat(out) } : { fault: firstLine(Buffer.concat(err)) }),
    );
    running.stdin.end(input);
  });
}

/** A hook is told by these which repository it runs in; the folder that is asked about may lie in another. */
function withoutRepository({
  GIT_DIR: _dir,
  GIT_WORK_TREE: _tree,
  GIT_INDEX_FILE: _index,
  GIT_PREFIX: _prefix,
  ...kept
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return kept;
}

/** What git answered as a text without its last line's end; undefined where it refused. */
export async function gitText(folder: string, args: readonly string[]): Promise<string | undefined> {
  const answer = await git(folder, args);
  return "output" in answer ? answer.output.toString("utf8").trimEnd() : undefined;
}

function firstLine(text: Buffer): string {
  const [line = ""] = text.toString("utf8").split("\n");
  return line.replace(/^(fatal|error): /, "");
}
