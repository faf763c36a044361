// Writes src/generated from schemas/*.schema.json and test/problems; with --check it writes nothing and fails if a file there has drifted.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type Options } from "json-schema-to-typescript";

/** File name to text, of every file that belongs into src/generated. */
export type GeneratedFiles = ReadonlyMap<string, string>;

const SUFFIX = ".schema.json";

/** What src/generated has to hold for the schemas in a folder; the same schemas give the same bytes. */
export async function generate(schemasFolder: string): Promise<GeneratedFiles> {
  const names = readdirSync(schemasFolder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  const texts = names.map((name) => readFileSync(join(schemasFolder, `${name}${SUFFIX}`), "utf8"));
  const types = await Promise.all(
    names.map(
      async (name, index) => [`${name}.ts`, await typesOf(name, texts[index] ?? "", schemasFolder)] as const,
    ),
  );
  return new Map([...types, ["schemas.ts", constantsOf(names, texts)]]);
}

/** One sentence per file in which a folder differs from what it has to hold, each with the fix. */
export function drift(expected: GeneratedFiles, folder: string): readonly string[] {
  const present = listFolder(folder);
  const orphans = present
    .filter((file) => !expected.has(file))
    .map((file) => `src/generated/${file} comes from nothing any more`);
  const stale = [...expected].flatMap(([file, text]) => {
    if (!present.includes(file)) return [`src/generated/${file} is missing`];
    // A checkout on Windows may have turned the line endings; that is no drift.
    const actual = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    return actual === text ? [] : [`src/generated/${file} does not match what it comes from`];
  });
  return [...stale, ...orphans].map((complaint) => `${complaint}; run \`npm run generate\``);
}

/** Makes a folder hold exactly the given files. */
export function write(files: GeneratedFiles, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of listFolder(folder)) if (!files.has(file)) rmSync(join(folder, file));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
}

async function typesOf(name: string, text: string, cwd: string): Promise<string> {
  const options: Partial<Options> = {
    additionalProperties: false,
    unreachableDefinitions: true,
    bannerComment: banner(`schemas/${name}${SUFFIX}`),
    cwd,
    // A minimum number of items would become a tuple type, which an array built by map never fits.
    ignoreMinAndMaxItems: true,
    // Nothing is ever fetched: a reference to another schema means a file beside it.
    $refOptions: { resolve: { http: false } },
    style: { printWidth: 110 },
  };
  return withoutOrigins(await compile(JSON.parse(text), name, options));
}

/** Without the remarks on which definition a type comes from: the name says it. */
function withoutOrigins(types: string): string {
  const origin = /(?: \*\n)? \* This interface was referenced by .*\n \* via the `definition` ".*"\.\n/g;
  return types.replace(origin, "").replace(/\/\*\*\n \*\/\n/g, "");
}

/** As constants, so that the published package reads no file to know its schemas. */
function constantsOf(names: readonly string[], texts: readonly string[]): string {
  const constants = names.map((name, index) => {
    const schema = JSON.stringify(JSON.parse(texts[index] ?? ""), null, 2);
    return `export const ${camelCase(name)}Schema: Readonly<Record<string, unknown>> = ${schema};\n`;
  });
  return [`${banner(`schemas/*${SUFFIX}`)}\n`, ...constants].join("\n");
}

function banner(source: string): string {
  return `// Generated from ${source} by scripts/generate.ts. Do not edit: change the schema and run \`npm run generate\`.`;
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function listFolder(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** The pages about problems, for the service; loaded late, because the gallery needs the engine, and that the schemas. */
async function pages(): Promise<GeneratedFiles> {
  const { problemPages } = await import("./problem-pages.ts");
  const { codeGroups } = await import("./problem-reference.ts");
  const { readCases } = await import("../test/gallery/gallery.ts");
  const codes = readFileSync(new URL("../src/domain/problem-codes.ts", import.meta.url), "utf8");
  return new Map([["problem-pages.ts", problemPages(codeGroups(codes), readCases())]]);
}

if (import.meta.main) {
  const folder = fileURLToPath(new URL("../src/generated", import.meta.url));
  const schemas = await generate(fileURLToPath(new URL("../schemas", import.meta.url)));
  if (process.argv.includes("--check")) {
    const files = new Map([...schemas, ...(await pages())]);
    const complaints = drift(files, folder);
    for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
    process.exitCode = complaints.length === 0 ? 0 : 1;
  } else {
    write(schemas, folder);
    write(new Map([...schemas, ...(await pages())]), folder);
  }
}
