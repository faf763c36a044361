import { type Command, InvalidArgumentError, Option } from "commander";
import { digestOf, newKey } from "../access/api-key.ts";
import { SCOPES, type Scope } from "../config/settings.ts";
import { print } from "./output.ts";
import { WrongCall } from "./stop.ts";

const HELP = `
Prints the key, which is for the caller alone and is shown only this once, and
the entry for the configuration file of the service, which holds no secret.
Nothing is stored. Two entries of one name are one caller: so a key is replaced
while the old one still holds.

Scopes:
  rate     rate usage
  read     tariffs and timelines
  check    check tariff files
  metrics  the service's own figures

Examples:
  tariff key billing --scope rate --scope read
  tariff key prometheus --scope metrics

Exit code: 0 printed, 2 wrong call.`;

/** `tariff key`: a new key for a caller of the service. */
export function addKey(program: Command): void {
  program
    .command("key")
    .description("make a key for a caller of the service")
    .argument("<name>", "who gets it: the name in logs and limits")
    .addOption(
      new Option("--scope <scope>", `what it may do: ${SCOPES.join(", ")}; may be repeated`)
        .argParser(withScope)
        .makeOptionMandatory(),
    )
    .addHelpText("after", HELP)
    .action(async (name: string, { scope }: { readonly scope: readonly Scope[] }) => {
      await print(keyText(callerName(name), scope));
    });
}

function withScope(text: string, before: readonly Scope[] = []): readonly Scope[] {
  const scope = SCOPES.find((known) => known === text);
  if (scope) return before.includes(scope) ? before : [...before, scope];
  throw new InvalidArgumentError(`Scopes are ${SCOPES.join(", ")}.`);
}

function callerName(text: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64) return text;
  throw new WrongCall(
    "the name of a key is up to 64 small letters, digits and single hyphens between them, as in `billing-europe`",
  );
}

function keyText(name: string, scopes: readonly Scope[]): string {
  const key = newKey();
  return `${key}

This is the key; it is shown only now. Its caller sends it with each request:
  Authorization: Bearer <key>

Into the configuration file of the service:
  access:
    keys:
      - name: ${name}
        sha256: "${digestOf(key)}"
        scopes: [${scopes.join(", ")}]`;
}
