import { type FactType, typeOfOperator } from "../../domain/condition.ts";
import { errorAt } from "../../domain/problem.ts";
import { factTypeOf, versionAtoms } from "../facts.ts";
import type { Rule } from "../rule.ts";

const OPERATORS: Readonly<Record<FactType, string>> = {
  instant: "`before` or `on_or_after`",
  text: "`in` or `not_in`",
  quantity: "`at_least`, `at_most`, `more_than` or `less_than`",
  boolean: "`true` or `false`",
};

/** An operator compares values of its fact's type. */
export const factOperatorUnfit: Rule = ({ version, product }) =>
  versionAtoms(version).flatMap(({ fact, comparison, place }) => {
    const type = factTypeOf(fact.name, product);
    if (!type || type === typeOfOperator(comparison.operator)) return [];
    const message = `\`${comparison.operator}\` does not fit \`${fact.name}\`, which takes ${OPERATORS[type]}`;
    return [errorAt({ code: "fact-operator-unfit", message, hint: `use ${OPERATORS[type]}`, place })];
  });
