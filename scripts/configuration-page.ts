// Writes docs/configuration.md from schemas/config.schema.json; with --check it writes nothing and fails if the page has drifted.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Schema = {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
};

const INTRODUCTION = `# Configuration of the service

<!-- Generated from schemas/config.schema.json by scripts/configuration-page.ts. Do not edit: change the schema and run \`npm run generate\`. -->

The keys of the file that \`tariff serve --config FILE\` or \`TARIFF_CONFIG\` names; each may be left out. Paths are relative to
the folder of the file. A single value can also come from the environment, by the name that stands with it, which is stronger
than the file; lists and \`access.jwt\` stand in the file alone. [Operating the service](operating.md) says what to do with them.
`;

/** The page: a section per section of the file, a row per key. */
export function configurationPage(schema: Schema): string {
  const sections = Object.entries(schema.properties ?? {}).map(([name, section]) =>
    [
      `## ${name}\n`,
      `${section.description}\n`,
      "| key | default or example | meaning |",
      "| --- | --- | --- |",
      ...rows(section, [name]),
      "",
    ].join("\n"),
  );
  return [INTRODUCTION, ...sections].join("\n");
}

function rows({ properties = {}, required = [] }: Schema, path: readonly string[]): readonly string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const own = [...path, key];
    const inner = value.properties ? rows(value, own) : [];
    // What is whole only with all its keys stands in the file alone.
    const isSingle = value.type !== "array" && !value.properties && required.length < 2;
    return [
      row(own, { value, isSingle }),
      ...inner,
      ...(value.items?.properties ? rows(value.items, [...path, `${key}[]`]) : []),
    ];
  });
}

type Row = { readonly value: Schema; readonly isSingle: boolean };

function row(path: readonly string[], { value, isSingle }: Row): string {
  const [, ...inside] = path;
  const name = `\`${inside.join(".")}\`${isSingle ? ` <br> \`TARIFF_${path.join("_").toUpperCase()}\`` : ""}`;
  return `| ${name} | ${usual(value)} | ${meaning(value)} |`;
}

function usual({ default: byDefault, examples }: Schema): string {
  if (byDefault !== undefined) return `\`${JSON.stringify(byDefault)}\``;
  return examples?.[0] === undefined ? "" : `for example \`${JSON.stringify(examples[0])}\``;
}

function meaning({ description = "", enum: one, minimum, maximum }: Schema): string {
  const bounds = minimum === undefined ? "" : ` From ${minimum} to ${maximum}.`;
  const choice = one ? ` One of ${one.map((each) => `\`${each}\``).join(", ")}.` : "";
  return `${description}${bounds}${choice}`.replaceAll("|", "\\|");
}

if (import.meta.main) {
  const page = fileURLToPath(new URL("../docs/configuration.md", import.meta.url));
  const schema = readFileSync(new URL("../schemas/config.schema.json", import.meta.url), "utf8");
  const text = configurationPage(JSON.parse(schema));
  if (!process.argv.includes("--check")) {
    writeFileSync(page, text);
  } else if (readFileSync(page, "utf8").replaceAll("\r\n", "\n") !== text) {
    process.stderr.write("docs/configuration.md does not match the schema; run `npm run generate`\n");
    process.exitCode = 1;
  }
}
