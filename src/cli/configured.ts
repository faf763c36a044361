import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { environmentConfigs } from "../config/environment-config.ts";
import { replacedOrigin } from "../config/replaced-origin.ts";
import type { Origin, Settings } from "../config/settings.ts";
import { settingsFrom, withPathsFrom } from "../config/settings-from.ts";
import { isFailure } from "../domain/problem.ts";
import { placeText, readConfig } from "../engine.ts";
import { causeOf } from "../files/cause-of.ts";
import type { Configuration } from "../generated/config.ts";
import { problemsText } from "./problems-text.ts";
import { FilesRefused, WrongCall } from "./stop.ts";

/**
 * The settings of the configuration file, if one is named, and of the environment, which is stronger. No file is looked for
 * that was not named: a service must not change with the folder that it happens to be started in.
 */
export async function configuredSettings(path: string | undefined): Promise<Settings> {
  const fromFile = path === undefined ? [] : [await configAt(path)];
  const fromEnvironment = environmentConfigs(process.env);
  if (typeof fromEnvironment === "string") throw new WrongCall(fromEnvironment);
  const file = settingsFrom(fromFile);
  const all = settingsFrom([...fromFile, ...fromEnvironment]);
  return {
    ...all,
    tariffs: replaced(file.tariffs, all.tariffs),
    shadow: all.shadow && replaced(file.shadow, all.shadow),
  };
}

/** Another place for tariffs than the configured one, held to the signatures that are configured. */
export function replaced(configured: Origin | undefined, named: Origin): Origin {
  const origin = replacedOrigin(configured, named);
  if (typeof origin === "string") throw new WrongCall(origin);
  return origin;
}

async function configAt(file: string): Promise<Configuration> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new WrongCall(`the configuration file \`${file}\` cannot be read: ${causeOf(error)}`);
  });
  const source = { path: file, text };
  const config = readConfig(source);
  if (!isFailure(config)) return withPathsFrom(dirname(file), config);
  throw new FilesRefused(
    problemsText(config.problems, { sources: [source], nameOf: placeText, stream: process.stderr }),
  );
}
