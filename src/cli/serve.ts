import { type Command, InvalidArgumentError, Option } from "commander";
import type { Settings } from "../config/settings.ts";
import { SYSTEM_CLOCK } from "../live/clock.ts";
import { originAt } from "../live/origin-at.ts";
import { configuredSettings, replaced } from "./configured.ts";
import { folderOf } from "./tariffs.ts";

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

type ServeWords = {
  readonly port: number;
  readonly host: string;
  readonly config?: string;
  readonly openToAnyone?: boolean;
};

/** `tariff serve`: the service. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("answer requests over HTTP")
    .addOption(new Option("--config <file>", "the configuration file of the service").env("TARIFF_CONFIG"))
    .addOption(
      new Option("--port <number>", "the port; 0 takes a free one")
        .env("PORT")
        .default(8080)
        .argParser(portOf),
    )
    .addOption(new Option("--host <address>", "the address to listen on").env("HOST").default("127.0.0.1"))
    .option("--open-to-anyone", "listen beyond this machine without keys: whoever reaches the port may ask")
    .addHelpText("after", HELP)
    .action(async (words: ServeWords, command: Command) => {
      // Only here, because loading a web server takes longer than most other commands take in all.
      const { serve } = await import("../http/serve.ts");
      const write = (line: string) => void process.stdout.write(`${line}\n`);
      const settings = await settingsOf(words, command);
      process.exitCode = await serve({ settings, clock: SYSTEM_CLOCK, write });
    });
}

/** What was said on the command line, or by PORT, HOST and TARIFFS, is stronger than what is configured. */
async function settingsOf(
  { port, host, config, openToAnyone }: ServeWords,
  command: Command,
): Promise<Settings> {
  const configured = await configuredSettings(config);
  const isSaid = (option: string) => command.getOptionValueSourceWithGlobals(option) !== "default";
  const { listen, access, tariffs } = configured;
  return {
    ...configured,
    listen: { ...listen, ...(isSaid("port") && { port }), ...(isSaid("host") && { host }) },
    access: { ...access, open: access.open || openToAnyone === true },
    tariffs: isSaid("tariffs") ? replaced(tariffs, await originAt(folderOf(command))) : tariffs,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^[0-9]{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}
