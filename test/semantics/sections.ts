import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** One rule of the page: a sentence, the fragments of files it is about, and what proves it. */
export type Rule = {
  readonly rule: string;
  /** Top-level keys of product.yaml, instead of those of the head. */
  readonly product: string | undefined;
  /** Top-level keys of a version each, its examples among them; what a fragment leaves out comes from the head. */
  readonly files: readonly string[];
  /** The codes of all problems that the files have; without an error in them the files can be rated by. */
  readonly check: readonly string[];
  /** A request as YAML, without the contract's id and tariff. */
  readonly request: string | undefined;
  /** What the answer has among other things: keys may be left out of maps, but nothing of lists. */
  readonly result: string | undefined;
  /** How the figures come about, worked out by hand. */
  readonly sum: string | undefined;
};

export type Section = {
  readonly title: string;
  readonly about: string | undefined;
  readonly rules: readonly Rule[];
};

/** The texts that fragments are completed with. */
export type Head = { readonly product: string; readonly version: string; readonly laterVersion: string };

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const RULE_KEYS = ["rule", "product", "file", "files", "check", "request", "result", "sum"];

/** Every section of the page, in the order of the file names. */
export function readSections(): readonly Section[] {
  const names = readdirSync(FOLDER).filter((name) => /^[0-9]{2}-[a-z-]+\.yaml$/.test(name));
  return names.sort().map((name) => sectionOf(read(name), name));
}

export function readHead(): Head {
  return {
    product: read("head/product.yaml"),
    version: read("head/version.yaml"),
    laterVersion: read("head/later-version.yaml"),
  };
}

function sectionOf(text: string, name: string): Section {
  const { title, about, rules, ...others } = parse(text) as Readonly<Record<string, unknown>>;
  if (Object.keys(others).length > 0) throw new Error(`${name}: unknown keys ${Object.keys(others)}`);
  if (!Array.isArray(rules)) throw new Error(`${name}: \`rules\` is a list`);
  return {
    title: textAt(title, `${name}: title`),
    about: optionalTextAt(about, `${name}: about`),
    rules: rules.map((rule, n) => ruleOf(rule, `${name}: rule ${n + 1}`)),
  };
}

function ruleOf(found: Readonly<Record<string, unknown>>, place: string): Rule {
  const unknown = Object.keys(found).filter((key) => !RULE_KEYS.includes(key));
  if (unknown.length > 0) throw new Error(`${place}: unknown keys ${unknown}`);
  const { file, files, check } = found;
  if (file !== undefined && files !== undefined) throw new Error(`${place}: \`file\` and \`files\``);
  const optional = (key: string) => optionalTextAt(found[key], `${place}: ${key}`);
  return {
    rule: textAt(found["rule"], `${place}: rule`),
    product: optional("product"),
    files: textsAt(files ?? (file === undefined ? [] : [file]), `${place}: files`),
    check: textsAt(check ?? [], `${place}: check`),
    request: optional("request"),
    result: optional("result"),
    sum: optional("sum"),
  };
}

function textsAt(found: unknown, place: string): readonly string[] {
  if (!Array.isArray(found)) throw new Error(`${place} is a list`);
  return found.map((each) => textAt(each, place));
}

function optionalTextAt(found: unknown, place: string): string | undefined {
  return found === undefined ? undefined : textAt(found, place);
}

function textAt(found: unknown, place: string): string {
  if (typeof found !== "string") throw new Error(`${place} is a text`);
  return found.trim();
}

function read(name: string): string {
  return readFileSync(`${FOLDER}${name}`, "utf8").replaceAll("\r\n", "\n");
}
