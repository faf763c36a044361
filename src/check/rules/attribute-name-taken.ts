import { BUILT_IN_FACTS } from "../../domain/condition.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";

/** What a condition's keys mean by themselves; an attribute of such a name could never be read. */
const TAKEN: ReadonlySet<string> = new Set([...BUILT_IN_FACTS.keys(), "all", "any", "not"]);

/** Attributes have names that conditions do not use already. */
export function attributeNameTaken({ attributes, placeOfAttribute }: Product): readonly Problem[] {
  const taken = [...attributes.keys()].filter((name) => TAKEN.has(name));
  return taken.map((name) => {
    const message = `\`${name}\` already means something in every condition, so that no cohort could read the attribute`;
    return errorAt({
      code: "attribute-name-taken",
      message,
      hint: "give the attribute another name",
      place: placeOfAttribute(name),
    });
  });
}
