import { type Change, type Operator, replacing, type Surroundings } from "../operator.ts";
import { scalarsAt } from "../scalars-at.ts";
import type { Scalar, Terms } from "../terms.ts";

/** Words of which a file chooses one, by the key that they stand under. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  sold: ["by_order", "open_ended"],
  trial: ["free", "charged", "not_offered"],
  resets: ["daily", "monthly", "yearly", "per_order", "never"],
  prorate: ["none", "by_day", "by_second", "by_30_day_month"],
  billed: ["in_advance", "in_arrears"],
  once: ["at_order_start", "at_first_order"],
  every: ["day", "week", "month", "quarter", "year"],
  anchor: ["order_start", "calendar"],
  first_part: ["whole", "free"],
  early_switch: ["allowed", "not_allowed"],
  switch_back: ["never", "never_in_product", "allowed"],
  switch: ["on_effective_date", "at_trial_end", "at_order_end", "at_order_start", "never"],
  when: ["in_trial", "bought_ahead", "otherwise"],
  per: ["day", "month", "year", "order"],
  aggregate: ["count", "sum", "distinct", "max", "last", "level"],
  whole: ["true", "false"],
};

const ROUNDINGS = ["half_up", "half_even", "half_down", "up", "down", "ceil", "floor"];
const SCOPES = ["per line", "per statement", "split over lines"];
const MODELS = ["flat", "per_unit", "graduated", "volume"];
const COMPARISONS = [
  ["before", "on_or_after"],
  ["at_least", "more_than"],
  ["at_most", "less_than"],
  ["in", "not_in"],
] as const;

function others(scalar: Scalar, words: readonly string[]): readonly Change[] {
  return words.filter((word) => word !== scalar.text).map((word) => replacing(scalar, word));
}

/** Each of the words that stands in a text, replaced by each of the others. */
function othersInside({ from, text }: Scalar, words: readonly string[]): readonly Change[] {
  const found = words.find((word) => new RegExp(`\\b${word}\\b`).test(text));
  if (found === undefined) return [];
  const token = { from: from + text.search(new RegExp(`\\b${found}\\b`)), text: found };
  return words.filter((word) => word !== found).map((word) => replacing(token, word));
}

/** A currency in a price, an amount or the rounding. */
function otherCurrency({ from, text }: Scalar): readonly Change[] {
  const found = /(?<=[0-9] +)[A-Z]{3}\b/.exec(text);
  if (!found) return [];
  return [replacing({ from: from + found.index, text: found[0] }, found[0] === "EUR" ? "USD" : "EUR")];
}

/** A unit of a price, or of a meter. */
function otherUnits(scalar: Scalar, { product }: Surroundings): readonly Change[] {
  const found = /(?<=\bper +)[a-z][a-z0-9-]*$/.exec(scalar.text) ?? /^[a-z][a-z0-9-]*$/.exec(scalar.text);
  if (!found) return [];
  const known = [...(product?.meters.values() ?? []), ...(product?.order.values() ?? [])].map(
    ({ unit }) => unit,
  );
  const [unit] = found;
  const units = new Set([
    `${unit}s`,
    ...known,
    ...["day", "month"].map((per) => `${unit.replace(/-(day|month)$/, "")}-${per}`),
  ]);
  const token = { from: scalar.from + found.index, text: unit };
  return [...units].filter((is) => is !== unit).map((is) => replacing(token, is));
}

/** A meter or an order quantity by the name of another. */
function otherNames(terms: Terms, { product }: Surroundings): readonly Change[] {
  const meters = [...(product?.meters.keys() ?? [])];
  const quantities = [...(product?.order.keys() ?? [])].map((name) => `order.${name}`);
  return [
    ...scalarsAt(terms, "meter").flatMap((scalar) => others(scalar, meters)),
    ...scalarsAt(terms, "quantity", "included").flatMap((scalar) => others(scalar, quantities)),
  ];
}

function otherComparisons({ keys }: Terms): readonly Change[] {
  return keys.flatMap((key) =>
    COMPARISONS.flatMap(([a, b]) =>
      key.text === a ? [replacing(key, b)] : key.text === b ? [replacing(key, a)] : [],
    ),
  );
}

export const WORDS: readonly Operator[] = [
  {
    name: "model-swapped",
    does: "another model",
    changes: (terms) => scalarsAt(terms, "model").flatMap((scalar) => others(scalar, MODELS)),
  },
  {
    name: "choice-changed",
    does: "another word where a file chooses one of some",
    changes: (terms) =>
      Object.entries(CHOICES).flatMap(([key, words]) =>
        scalarsAt(terms, key).flatMap((scalar) => (words.includes(scalar.text) ? others(scalar, words) : [])),
      ),
  },
  {
    name: "rounding-changed",
    does: "another rounding",
    changes: (terms) =>
      scalarsAt(terms, "rounding").flatMap((scalar) => [
        ...othersInside(scalar, ROUNDINGS),
        ...othersInside(scalar, SCOPES),
        ...others(scalar, ["none"]),
      ]),
  },
  {
    name: "currency-changed",
    does: "another currency",
    changes: ({ scalars }) => scalars.flatMap(otherCurrency),
  },
  {
    name: "unit-changed",
    does: "another unit",
    changes: (terms, around) =>
      scalarsAt(terms, "price", "unit").flatMap((scalar) => otherUnits(scalar, around)),
  },
  { name: "name-changed", does: "another meter or order quantity", changes: otherNames },
  { name: "comparison-changed", does: "another comparison in a cohort", changes: otherComparisons },
];
