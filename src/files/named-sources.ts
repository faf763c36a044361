import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { bundleFile } from "./bundle-file.ts";
import { git } from "./git.ts";
import { revisionFiles } from "./git-revision.ts";
import { tariffsFolder } from "./tariffs-folder.ts";

/** Tariff files as somebody named them. `only` is the path of the one file that was named, among those that it needs. */
export type NamedSources = {
  readonly name: string;
  readonly kind: "file" | "folder" | "bundle" | "revision";
  /** Where files lie, so that a place in them can be opened; undefined for a bundle or a revision. */
  readonly folder: string | undefined;
  readonly sources: readonly Source[];
  readonly only: string | undefined;
};

/**
 * The files that a name stands for, or a sentence that says why there are none. A name is a path where there is something,
 * else a git revision. `tariffs` is the folder that a revision is asked for.
 */
export async function namedSources(name: string, tariffs: string): Promise<NamedSources | string> {
  const found = await stat(name).catch(() => undefined);
  if (!found) return fromRevision(name, tariffs);
  if (found.isDirectory()) return fromFolder(name, { name, kind: "folder", folder: name, only: undefined });
  if (/\.ya?ml$/.test(name)) return fromFile(name);
  const bundle = await bundleFile(name, { signedBy: [], floor: undefined });
  return typeof bundle === "string"
    ? bundle
    : { name, kind: "bundle", folder: undefined, sources: bundle.files, only: undefined };
}

async function fromFolder(
  folder: string,
  named: Omit<NamedSources, "sources">,
): Promise<NamedSources | string> {
  const sources = await tariffsFolder(folder);
  return typeof sources === "string" ? sources : { ...named, sources };
}

async function fromRevision(name: string, tariffs: string): Promise<NamedSources | string> {
  const sources = await revisionFiles(name, tariffs);
  if (sources === undefined) {
    const repository = await git(".", ["rev-parse", "--git-dir"]);
    const why = "fault" in repository ? ` (${repository.fault})` : "";
    return `\`${name}\` is neither a file or folder that is there, nor a git revision${why}: name a tariffs folder, a tariff file, a bundle, or a revision such as \`main\``;
  }
  if (typeof sources === "string") return sources;
  return { name, kind: "revision", folder: undefined, sources, only: undefined };
}

/** A tariff file means something only beside its product's, so the folder around it is read. */
async function fromFile(file: string): Promise<NamedSources | string> {
  const folder = await tariffsFolderAround(file);
  if (folder === undefined)
    return `\`${file}\` lies in no tariffs folder: expected \`<product>/<tariff>/<date>.yaml\`, and the product's \`product.yaml\` two folders up`;
  const only = relative(folder, resolve(file)).split(sep).join("/");
  return fromFolder(folder, { name: file, kind: "file", folder, only });
}

/** The product's file says how many folders it lies deep. */
async function tariffsFolderAround(file: string): Promise<string | undefined> {
  const product = join(dirname(resolve(file)), "..");
  const text = await readFile(join(product, "product.yaml"), "utf8").catch(() => "");
  const id = /^product:\s*["']?([a-z0-9/-]+)/m.exec(text)?.[1];
  if (id === undefined || !product.split(sep).join("/").endsWith(`/${id}`)) return undefined;
  return resolve(product, ...id.split("/").map(() => ".."));
}
