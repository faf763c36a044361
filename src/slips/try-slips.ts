import { type Catalog, productIdOf, type Source } from "../domain/catalog.ts";
import type { Problem } from "../domain/problem.ts";
import { openCatalog } from "../engine.ts";
import type { Operator } from "./operator.ts";
import type { Slip } from "./slip.ts";
import { OPERATORS, slipsIn } from "./slips-in.ts";

/**
 * What came of a slip. `refused`: the dry run has found an error, `by` which. `asked`: it has a question that it had not
 * before. `unseen`: nobody would have known.
 */
export type Tried = Slip & {
  readonly outcome: "refused" | "asked" | "unseen";
  readonly by: Problem | undefined;
};

/** Files without an error, what they are, and the questions that they leave open. */
export type Right = {
  readonly sources: readonly Source[];
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
};

/** Lets the dry run look at right files again and again, each time with one slip in one of them. */
export async function* trySlips(
  { sources, catalog, problems }: Right,
  operators: readonly Operator[] = OPERATORS,
): AsyncGenerator<Tried> {
  const before = new Set(problems.map(keyOf));
  for (const source of sources) {
    for (const slip of slipsIn(source, { product: productOf(source, catalog) }, operators)) {
      const others = sources.map((each) => (each === source ? { ...each, text: slip.text } : each));
      const opened = await openCatalog(others, { isOneEnough: true });
      const found = opened.problems.filter((problem) => !before.has(keyOf(problem)));
      const by = found.find(({ severity }) => severity === "error") ?? found[0];
      yield { ...slip, outcome: opened.catalog ? (by ? "asked" : "unseen") : "refused", by };
    }
  }
}

/** Of the product file itself too. */
function productOf({ path }: Source, { products }: Catalog) {
  const folder = path.slice(0, path.lastIndexOf("/"));
  return products.get(folder) ?? products.get(productIdOf(folder));
}

/** A slip may move what stands below it by a line, which makes no new question of an old one. */
function keyOf({ code, message, place }: Problem): string {
  return JSON.stringify([code, message, "file" in place ? place.file : place.pointer]);
}
