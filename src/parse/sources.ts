import type { Source } from "../domain/catalog.ts";
import { errorAt, isFailure, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { readProduct } from "./product.ts";
import { quote } from "./scalar/misread.ts";
import { readTariffVersion } from "./tariff-version.ts";

/** The files of a tariffs folder, decoded; what has problems is not among the products and versions. */
export type Files = {
  readonly products: readonly Product[];
  readonly versions: readonly TariffVersion[];
  readonly problems: readonly Problem[];
};

const DATED_FILE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}\.yaml$/;

/**
 * Reads every file of a tariffs folder. A file that is neither a product nor a dated version is a problem.
 * `breathe` is awaited before each file.
 */
export async function readSources(sources: readonly Source[], breathe: () => Promise<void>): Promise<Files> {
  const products: Product[] = [];
  const versions: TariffVersion[] = [];
  const problems: Problem[] = [];
  const paths = sources.map(({ path }) => path);
  for (const [n, source] of sources.entries()) {
    await breathe();
    const name = source.path.slice(source.path.lastIndexOf("/") + 1);
    if (paths.indexOf(source.path) !== n) problems.push(repeated(source));
    else if (name === "product.yaml") keep(readProduct(source), products, problems);
    else if (DATED_FILE.test(name)) keep(readTariffVersion(source), versions, problems);
    else problems.push(unexpected(source, name));
  }
  return { products, versions, problems };
}

function keep<T extends object>(
  read: T | { readonly problems: readonly Problem[] },
  into: T[],
  problems: Problem[],
) {
  if (!isFailure(read)) into.push(read);
  // One at a time: a file of a million characters can have more problems than a call can have arguments.
  else for (const problem of read.problems) problems.push(problem);
}

/** A folder cannot hold two files of one path, but a list of files can. */
function repeated({ path }: Source): Problem {
  const message = `the path ${quote(path)} is given twice, and only one of the two texts can be meant`;
  const place = { file: path, line: 1, column: 1 };
  return errorAt({ code: "file-unexpected", message, hint: "send one of the two", place });
}

function unexpected(source: Source, name: string): Problem {
  const message = `${quote(name)} is neither \`product.yaml\` nor named by a date like \`2026-06-02.yaml\``;
  const place = { file: source.path, line: 1, column: 1 };
  const meant = name.replace(/\.ya?ml$/i, ".yaml");
  const isNear = meant === "product.yaml" || DATED_FILE.test(meant);
  return errorAt({
    code: "file-unexpected",
    message,
    hint: isNear ? `rename the file to \`${meant}\`` : "rename the file, or move it out of the folder",
    place,
  });
}
