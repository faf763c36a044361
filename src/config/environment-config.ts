import { type Failure, isFailure } from "../domain/problem.ts";
import { nearestOf, readConfig } from "../engine.ts";
import type { Configuration } from "../generated/config.ts";
import { configSchema } from "../generated/schemas.ts";

/** Variables of the process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable sets: the path of a single value in the configuration, and of which type it is. */
type Leaf = { readonly path: readonly string[]; readonly type: unknown };

type Schema = {
  readonly type?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

const PREFIX = "TARIFF_";

/** What the program itself asks for, and is no setting. */
const OTHERS: readonly string[] = ["TARIFF_CONFIG", "TARIFF_DEBUG"];

/** Every single value of a configuration by its variable: `listen.port` is TARIFF_LISTEN_PORT. */
const LEAVES: ReadonlyMap<string, Leaf> = byVariable(leavesOf(configSchema as Schema, [], false));
/** Lists, and what is whole only with all its keys. */
const IN_FILE_ALONE: ReadonlyMap<string, Leaf> = byVariable(leavesOf(configSchema as Schema, [], true));

function byVariable(leaves: readonly Leaf[]): ReadonlyMap<string, Leaf> {
  return new Map(leaves.map((leaf) => [PREFIX + leaf.path.join("_").toUpperCase(), leaf]));
}

/** The values that a variable can set, or those that it cannot. */
function leavesOf(schema: Schema, path: readonly string[], inFileAlone: boolean): readonly Leaf[] {
  const { type, properties, required = [] } = schema;
  if (!properties) return (type === "array") === inFileAlone ? [{ path, type }] : [];
  const entries = Object.entries(properties);
  if (required.length > 1) return inFileAlone ? entries.map(([key]) => ({ path: [...path, key], type })) : [];
  return entries.flatMap(([key, each]) => leavesOf(each, [...path, key], inFileAlone));
}

/** What the environment sets, a configuration per variable; or a sentence that says which of them cannot be right. */
export function environmentConfigs(environment: Environment): readonly Configuration[] | string {
  const configs: Configuration[] = [];
  for (const name of settingVariables(environment)) {
    const config = configOf(name, environment[name] ?? "");
    if (typeof config === "string") return config;
    configs.push(config);
  }
  return configs;
}

/** The names of the variables that are meant as settings, those that are none included. */
export function settingVariables(environment: Environment): readonly string[] {
  return Object.keys(environment).filter(
    (name) => name.startsWith(PREFIX) && !OTHERS.includes(name) && environment[name] !== undefined,
  );
}

function configOf(name: string, value: string): Configuration | string {
  const leaf = LEAVES.get(name);
  if (!leaf) return unknown(name);
  const text = JSON.stringify(
    leaf.path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), typed(value, leaf)),
  );
  const config = readConfig({ path: name, text });
  return isFailure(config) ? unfit(name, value, config) : config;
}

/** A misspelt limit would be no limit, and nobody would know. */
function unknown(name: string): string {
  const nearest = nearestOf(name, [...LEAVES.keys(), ...OTHERS]);
  if (IN_FILE_ALONE.has(name))
    return `the environment variable \`${name}\` sets nothing: lists, and what is whole only with all its keys, stand in the configuration file; name that with TARIFF_CONFIG`;
  const meant = nearest === undefined ? "." : `: did you mean \`${nearest}\`?`;
  return `the environment variable \`${name}\` sets nothing${meant} The keys are those of the configuration file, so that TARIFF_LISTEN_PORT is \`port\` under \`listen\``;
}

function unfit(name: string, value: string, { problems }: Failure): string {
  const [problem] = problems;
  return `the environment variable \`${name}=${value.slice(0, 100)}\` cannot be taken: ${problem?.message}; ${problem?.hint}`;
}

/** Variables are texts; what the schema wants as a number or a truth value is one where it looks like one. */
function typed(value: string, { type }: Leaf): unknown {
  if (type === "integer" && /^(0|[1-9][0-9]{0,15})$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}
