import { readFile, realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { Problem } from "../domain/problem.ts";
import { readYaml } from "../engine.ts";
import { causeOf } from "../files/cause-of.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import { schemaFor } from "../files/schema-path.ts";
import { writeWhole } from "../files/write-whole.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted } from "./format.ts";
import { print, printAside } from "./output.ts";
import { problemsText } from "./problems-text.ts";
import { WrongCall } from "./stop.ts";
import { folderToWrite, tariffFiles } from "./tariffs.ts";

const HELP = `
Lays tariff files out in one way, so that a change shows only what it changes:
two spaces per level, one space where several stood, the rows of a list in
braces in columns, comments behind values one below the other. What a file says
and its comments stay. The first line tells editors the schema to check the file
by and to complete from; it is written where a schema is found above the file,
in schemas/ or in node_modules/tariff-service/.

Examples:
  tariff fmt
  tariff fmt tariffs/acme/mail/standard/2027-01-01.yaml
  tariff fmt --check

Exit code: 0 done, or nothing to do with --check; 1 with --check, a file would
be changed, or a file is not YAML and was left alone; 2 wrong call.`;

/** `tariff fmt`: the one layout. */
export function addFmt(program: Command): void {
  program
    .command("fmt")
    .argument("[files...]", "tariff files; without any, all of the tariffs folder")
    .description("lay tariff files out in one way; what they say stays")
    .option("--check", "change nothing, and name the files that would be changed")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], { check }: { readonly check?: true }, command: Command) => {
      const found = files.length > 0 ? files : await allFiles(await folderToWrite(command));
      const outcomes: Outcome[] = [];
      for (const file of found) outcomes.push(await layOutFile(file, check ? undefined : writeWhole));
      await report(outcomes, check ?? false);
      const isRight = outcomes.every(({ kind }) => kind === "as it was" || (kind === "laid out" && !check));
      process.exitCode = isRight ? CLEAN : PROBLEMS_FOUND;
    });
}

type Outcome =
  | { readonly kind: "as it was" | "laid out"; readonly file: string }
  | {
      readonly kind: "unread";
      readonly file: string;
      readonly text: string;
      readonly problems: readonly Problem[];
    };

async function allFiles(folder: string): Promise<readonly string[]> {
  const sources = await tariffFiles(folder);
  return sources.map(({ path }) => resolve(folder, path));
}

/** `write` is given what differs; a link stays a link, and what it leads to is written. */
async function layOutFile(
  named: string,
  write: ((path: string, text: string) => Promise<void>) | undefined,
): Promise<Outcome> {
  const { file, text } = await fileAt(named);
  const read = readYaml({ path: file, text });
  if (!("value" in read)) return { kind: "unread", file, text, problems: read };
  const { layOut } = await import("../layout/lay-out.ts"); // of no use to any other command, and large
  const laidOut = await layOut(text, await schemaFor(file, text));
  if (laidOut === text) return { kind: "as it was", file };
  await write?.(file, laidOut);
  return { kind: "laid out", file };
}

async function fileAt(named: string): Promise<{ readonly file: string; readonly text: string }> {
  try {
    const file = await realpath(named);
    return { file, text: await readFile(file, "utf8") };
  } catch (error) {
    throw new WrongCall(`the file \`${named}\` cannot be read: ${causeOf(error)}`);
  }
}

async function report(outcomes: readonly Outcome[], isCheck: boolean): Promise<void> {
  for (const outcome of outcomes) {
    if (outcome.kind === "laid out") await print(pathIn(".", outcome.file));
    if (outcome.kind === "unread") {
      const { file, text, problems } = outcome;
      const shown = { sources: [{ path: file, text }], nameOf: placeIn("."), stream: process.stderr };
      await printAside(`${problemsText(problems, shown)}\nleft alone: ${pathIn(".", file)}`);
    }
  }
  const changed = outcomes.filter(({ kind }) => kind === "laid out").length;
  const kept = outcomes.filter(({ kind }) => kind === "as it was").length;
  const verb = isCheck ? "would be laid out" : "laid out";
  await printAside(`${counted(changed, "file")} ${verb}, ${kept} as they should be`);
}
