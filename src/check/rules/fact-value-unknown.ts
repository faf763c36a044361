import { knownHint } from "../../domain/nearest.ts";
import { errorAt } from "../../domain/problem.ts";
import { versionAtoms } from "../facts.ts";
import type { Rule } from "../rule.ts";

/** A cohort compares an attribute with values that it can have. */
export const factValueUnknown: Rule = ({ version, product }) =>
  versionAtoms(version).flatMap(({ fact, comparison, place }) => {
    const known = product.attributes.get(fact.name);
    if (!known || !("texts" in comparison)) return [];
    const strange = [...comparison.texts].filter((text) => !known.has(text));
    return strange.map((text) => {
      const message = `\`${text}\` is not a value of \`${fact.name}\``;
      const hint = knownHint(text, [...known], "its values");
      return errorAt({ code: "fact-value-unknown", message, hint, place, related: [product.place] });
    });
  });
