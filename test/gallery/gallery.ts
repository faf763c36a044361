import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PROBLEM_CODES } from "../../src/domain/problem-codes.ts";
import { problemText, readJson } from "../../src/engine.ts";
import { frozenProblems } from "../../src/frozen/frozen-problems.ts";
import {
  type Catalog,
  isFailure,
  openCatalog,
  type Problem,
  rate,
  type Source,
  timeline,
} from "../../src/index.ts";
import { MADE_TEXTS } from "./made-texts.ts";

/**
 * One case: a folder with the smallest input that provokes a problem, and `expected.txt`, the exact text of it.
 * Its own files stand under `shop/`; the others come from `_base`, but for those that `without.txt` names. What it is held
 * against stands under `base/shop/`, and the others come from `_base` as well.
 */
export type Case = {
  readonly code: string;
  /** The folder below test/problems: the code, or the code and a variant. */
  readonly folder: string;
  /** What people usually meant, from `about.md`; empty without one. */
  readonly about: string;
  /** The case's own tariff files. */
  readonly files: readonly Source[];
  /** The files of the base that the case does not have. */
  readonly without: readonly string[];
  /** The own files of what it is held against; empty where it is held against nothing. */
  readonly base: readonly Source[];
  readonly request: { readonly name: RequestName; readonly text: string } | undefined;
  readonly expected: string;
};

type RequestName = (typeof REQUESTS)[number];

const REQUESTS = ["request.json", "timeline.json"] as const;
export const GALLERY = fileURLToPath(new URL("../problems/", import.meta.url));
const BASE = filesBelow(`${GALLERY}_base/`);

/** Every case, in the order of the codes; the first of a code is its smallest. */
export function readCases(): readonly Case[] {
  return PROBLEM_CODES.filter((code) => existsSync(GALLERY + code)).flatMap((code) => {
    const variants = foldersIn(GALLERY + code).filter((name) => name !== "shop" && name !== "base");
    return [code, ...variants.map((variant) => `${code}/${variant}`)].map((folder) => readCase(code, folder));
  });
}

/** The text of all problems that the case's input provokes, as a person reads them. */
export async function textOf(one: Case): Promise<string> {
  const sources = sourcesOf(one);
  const problems = await problemsOf(one, sources);
  return `${problems.map((problem) => problemText(problem, sources)).join("\n\n")}\n`;
}

async function problemsOf(one: Case, sources: readonly Source[]): Promise<readonly Problem[]> {
  const { request } = one;
  const { catalog, problems } = await openCatalog(sources);
  if (catalog && one.base.length > 0) return [...problems, ...(await frozenIn(one, catalog, sources))];
  if (!request) return problems;
  if (!catalog || problems.length > 0) return problems;
  const json = readJson(request.text);
  if (isFailure(json)) return json.problems;
  const answer = await answerTo(request.name, catalog, json.value);
  return isFailure(answer) ? answer.problems : [];
}

/** As it is held against `main` in the summer of 2026. */
async function frozenIn(
  { base: files }: Case,
  head: Catalog,
  sources: readonly Source[],
): Promise<readonly Problem[]> {
  const { catalog: base } = await openCatalog(sourcesOf({ files, without: [] }));
  if (!base) throw new Error(`the base has errors: ${files.map(({ path }) => path).join(", ")}`);
  const now = Temporal.Instant.from("2026-07-01T00:00:00Z");
  return frozenProblems({ base, name: "main", isReleased: false, head, sources, now });
}

function answerTo(name: RequestName, catalog: Catalog, json: unknown): Promise<object> {
  return name === "request.json" ? rate(catalog, json) : timeline(catalog, json);
}

/** All files of a case: its own, and those of the base that stay. */
export function sourcesOf({ files, without }: Pick<Case, "files" | "without">): readonly Source[] {
  const dropped = new Set(without);
  const own = new Map(files.map((file) => [file.path, file]));
  const base = BASE.filter(({ path }) => !dropped.has(path) && !own.has(path));
  return [...base, ...files];
}

function readCase(code: string, folder: string): Case {
  const name = REQUESTS.find((each) => existsSync(`${GALLERY}${folder}/${each}`));
  return {
    code,
    folder,
    about: read(`${folder}/about.md`).trim(),
    files: MADE_TEXTS.get(folder) ?? filesBelow(`${GALLERY}${folder}/`),
    without: read(`${folder}/without.txt`).trim().split("\n").filter(Boolean),
    base: filesBelow(`${GALLERY}${folder}/base/`),
    request: name && { name, text: read(`${folder}/${name}`) },
    expected: read(`${folder}/expected.txt`),
  };
}

/** The tariff files of a case: all below its folder `shop`. */
function filesBelow(folder: string): readonly Source[] {
  if (!existsSync(`${folder}shop`)) return [];
  const entries = readdirSync(`${folder}shop`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path: path.slice(folder.length), text: readFileSync(path, "utf8") }));
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** All that a reader has to see of a case, under the paths that it has there. */
export function inputsOf({ base, files, request }: Case): readonly Source[] {
  const before = base.map(({ path, text }) => ({ path: `base/${path}`, text }));
  return [...before, ...files, ...(request ? [{ path: request.name, text: request.text }] : [])];
}

function read(path: string): string {
  return existsSync(GALLERY + path) ? readFileSync(GALLERY + path, "utf8") : "";
}
