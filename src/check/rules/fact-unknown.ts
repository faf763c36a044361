import { BUILT_IN_FACTS } from "../../domain/condition.ts";
import { knownHint } from "../../domain/nearest.ts";
import { errorAt } from "../../domain/problem.ts";
import { factTypeOf, orderQuantityName, versionAtoms } from "../facts.ts";
import type { Rule } from "../rule.ts";

/** A cohort reads built-in facts, order quantities and attributes of the product. */
export const factUnknown: Rule = ({ version, product }) =>
  versionAtoms(version).flatMap(({ fact }) => {
    if (factTypeOf(fact.name, product) || orderQuantityName(fact.name) !== undefined) return [];
    const known = [...BUILT_IN_FACTS.keys(), ...product.attributes.keys()];
    const message = `\`${fact.name}\` is not a fact about contracts of \`${product.id}\``;
    const hint = `${knownHint(fact.name, known, "known")}, \`order.<quantity>\``;
    return [errorAt({ code: "fact-unknown", message, hint, place: fact.place })];
  });
