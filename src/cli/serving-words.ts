import { type Command, InvalidArgumentError, Option } from "commander";
import type { Settings } from "../config/settings.ts";
import { originAt } from "../live/origin-at.ts";
import { configuredSettings, replaced } from "./configured.ts";
import { folderOf } from "./tariffs.ts";

/** What a command that is about the service is told on the command line. */
export type ServingWords = {
  readonly port: number;
  readonly host: string;
  readonly config?: string;
  readonly openToAnyone?: boolean;
};

/** The options that say how the service is set up. */
export function addServingOptions(command: Command): Command {
  return command
    .addOption(new Option("--config <file>", "the configuration file of the service").env("TARIFF_CONFIG"))
    .addOption(
      new Option("--port <number>", "the port; 0 takes a free one")
        .env("PORT")
        .default(8080)
        .argParser(portOf),
    )
    .addOption(new Option("--host <address>", "the address to listen on").env("HOST").default("127.0.0.1"))
    .option("--open-to-anyone", "listen beyond this machine without keys: whoever reaches the port may ask");
}

/** What was said on the command line, or by PORT, HOST and TARIFFS, is stronger than what is configured. */
export async function servingSettings(
  { port, host, config, openToAnyone }: ServingWords,
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
