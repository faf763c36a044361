import { Command } from "commander";
import { packageVersion } from "../files/package-version.ts";
import { addBlame } from "./blame.ts";
import { addBuild } from "./build.ts";
import { addCalendar } from "./calendar.ts";
import { addCheck } from "./check.ts";
import { addDiff } from "./diff.ts";
import { addDoctor } from "./doctor.ts";
import { addExplain } from "./explain.ts";
import { addFmt } from "./fmt.ts";
import { addImpact } from "./impact.ts";
import { addInit } from "./init.ts";
import { addKey } from "./key.ts";
import { addKeypair } from "./keypair.ts";
import { addLsp } from "./lsp.ts";
import { addMutate } from "./mutate.ts";
import { addNew } from "./new.ts";
import { addRate } from "./rate.ts";
import { addReplay } from "./replay.ts";
import { addServe } from "./serve.ts";
import { tariffsOption } from "./tariffs.ts";
import { addTest } from "./test.ts";
import { addTimeline } from "./timeline.ts";

const HELP = `
Start with:
  tariff check
  tariff rate security-center/cspm/pay-as-you-go --at 2026-05-31 \\
    --usage checks=600000

Exit codes: 0 clean, 1 problems found, 2 wrong call, 3 internal error.`;

/** The command line: its options, its commands and their help. */
export function tariffProgram(): Command {
  const program = new Command("tariff")
    .description("Tariffs as code: check price files, rate usage exactly, explain every figure.")
    .version(packageVersion(), "--version", "print the version")
    .addOption(tariffsOption())
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "tariff: ")) })
    .exitOverride()
    .addHelpText("after", HELP);
  for (const add of COMMANDS) add(program);
  return program;
}

const COMMANDS = [
  addCheck,
  addTest,
  addMutate,
  addInit,
  addNew,
  addDiff,
  addImpact,
  addCalendar,
  addFmt,
  addLsp,
  addRate,
  addTimeline,
  addBlame,
  addExplain,
  addServe,
  addDoctor,
  addKey,
  addReplay,
  addBuild,
  addKeypair,
];
