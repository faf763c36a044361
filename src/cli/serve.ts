import type { Command } from "commander";
import { SYSTEM_CLOCK } from "../live/clock.ts";
import { addServingOptions, type ServingWords, servingSettings } from "./serving-words.ts";

const HELP = `
Serves the tariffs over HTTP until it is stopped (Ctrl+C or SIGTERM); requests
under way are finished first. It does not start where the files have errors,
nor where other machines could reach it and nobody is asked for a key.

Examples:
  tariff serve
  tariff serve --config tariff-service.yaml
  tariff serve --port 80 --host 0.0.0.0 --open-to-anyone

Every setting stands in schemas/config.schema.json; single values can also come
from the environment: listen.port is TARIFF_LISTEN_PORT.

Exit code: 0 stopped, 1 the files have errors, 2 wrong call.`;

/** `tariff serve`: the service. */
export function addServe(program: Command): void {
  addServingOptions(program.command("serve").description("answer requests over HTTP"))
    .addHelpText("after", HELP)
    .action(async (words: ServingWords, command: Command) => {
      // Only here, because loading a web server takes longer than most other commands take in all.
      const { serve } = await import("../http/serve.ts");
      const write = (line: string) => void process.stdout.write(`${line}\n`);
      const settings = await servingSettings(words, command);
      process.exitCode = await serve({ settings, clock: SYSTEM_CLOCK, write });
    });
}
