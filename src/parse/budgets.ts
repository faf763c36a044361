import type { Budget, Limit } from "../domain/budget.ts";
import type { Source } from "../domain/catalog.ts";
import { readDecimal } from "../domain/decimal.ts";
import { readCurrency } from "../domain/money.ts";
import { nearestOf } from "../domain/nearest.ts";
import { errorAt, type Failure, type Place, type Problem } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import type { BudgetsOfAPriceChange } from "../generated/budgets.ts";
import { below } from "./places.ts";
import { shapeProblems } from "./schema.ts";
import { readYaml } from "./yaml.ts";

/** Reads a budgets file; a sentence that is not one of the known ones is a problem, since it would demand nothing. */
export function readBudgets(source: Source): readonly Budget[] | Failure {
  const file = readYaml(source, "budgets were");
  if (!("places" in file)) return { problems: file };
  const { places } = file;
  const misshapen = shapeProblems("budgets", file.value, places);
  if (misshapen.length > 0) return { problems: misshapen };
  const { budgets } = file.value as BudgetsOfAPriceChange; // its schema has just accepted it
  return readBudgetSentences(budgets, (n) => places.value(below("/budgets", n)));
}

/** Reads the sentences of a list; `placeOf` says where each stands. */
export function readBudgetSentences(
  sentences: readonly string[],
  placeOf: (n: number) => Place,
): readonly Budget[] | Failure {
  const problems: Problem[] = [];
  const read = sentences.flatMap((sentence, n) => {
    const budget = budgetOf(sentence);
    if (budget) return [budget];
    const message = `${quote(sentence)} is no budget`;
    problems.push(
      errorAt({ code: "value-not-in-list", message, hint: hintFor(sentence), place: placeOf(n) }),
    );
    return [];
  });
  return problems.length > 0 ? { problems } : read;
}

const PLAIN = {
  "nothing before the effective date changes": "nothing-before",
  "no promise broken": "no-promise-broken",
  "every contract can be rated": "all-rateable",
} as const;

const LIMITED = [
  { kind: "no-contract-above", form: /^no contract above \+(.+)$/, example: "no contract above +20%" },
  { kind: "no-contract-below", form: /^no contract below -(.+)$/, example: "no contract below -20%" },
  { kind: "total-within", form: /^total within (.+)$/, example: "total within 2%" },
] as const;

function budgetOf(text: string): Budget | undefined {
  const sentence = text.trim();
  if (Object.hasOwn(PLAIN, sentence)) return { sentence, kind: PLAIN[sentence as keyof typeof PLAIN] };
  for (const { kind, form } of LIMITED) {
    const limit = limitOf(form.exec(sentence)?.[1] ?? "");
    if (limit) return { sentence, kind, limit };
  }
  return undefined;
}

function limitOf(text: string): Limit | undefined {
  const [, number = "", unit = ""] = /^([0-9][0-9_.]*)(%| [A-Z]{3})$/.exec(text) ?? [];
  const value = readDecimal(number);
  if (!value) return undefined;
  if (unit === "%") return { kind: "percent", value };
  const currency = readCurrency(unit.trim());
  return currency && { kind: "amount", value, currency };
}

/** The sentence that it begins like, or all of them. */
function hintFor(sentence: string): string {
  const mended = sentence
    .replace(
      /^(no contract (above|below)) \+?-?/,
      (_, start, way) => `${start} ${way === "above" ? "+" : "-"}`,
    )
    .replace(/(\d),(\d)/, "$1.$2");
  if (budgetOf(mended)) return `write ${quote(mended)}`;
  const known = [...LIMITED.map(({ example }) => example), ...Object.keys(PLAIN)];
  const meant = LIMITED.find(({ example }) =>
    sentence.startsWith(example.slice(0, example.lastIndexOf(" "))),
  )?.example;
  const nearest = meant ?? nearestOf(sentence, known);
  if (nearest) return `write for example ${quote(nearest)}`;
  return `known: ${known.map(quote).join(", ")}; a limit is a share such as \`20%\`, or an amount such as \`50.00 EUR\``;
}
