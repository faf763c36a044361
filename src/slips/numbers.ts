import type { Scalar, Terms } from "./terms.ts";

/** A number in the words of a file, or a date. */
export type Token = { readonly from: number; readonly text: string };

const DATE = /\d{4}-\d{2}-\d{2}/;
/** Digits that are no part of a name such as `2-months` or `by_30_day_month`. */
const NUMBER = /(?<![\w.-])\d[\d_]*(\.\d+)?(?![\w-])/g;

/** The numbers in what a file states as terms: prices, amounts, bounds, percentages; none of those in dates. */
export function numbersIn({ scalars }: Terms): readonly Token[] {
  return scalars.flatMap((scalar) => (DATE.test(scalar.text) ? [] : tokens(scalar, NUMBER)));
}

/** The dates in what a file states as terms. */
export function datesIn({ scalars }: Terms): readonly Token[] {
  return scalars.flatMap((scalar) => tokens(scalar, new RegExp(DATE, "g")));
}

/** The lengths of time, such as `P3M`. */
export function durationsIn({ scalars }: Terms): readonly Token[] {
  return scalars.flatMap((scalar) => tokens(scalar, /\bP[0-9]+[DWMY]\b/g));
}

function tokens({ from, text }: Scalar, pattern: RegExp): readonly Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: from + index, text: found }));
}
