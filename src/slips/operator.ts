import type { Product } from "../domain/product.ts";
import type { Edit } from "./slip.ts";
import type { Terms } from "./terms.ts";

/** A slip in the making: where it is shown, and what it changes. */
export type Change = {
  readonly at: number;
  readonly was: string;
  readonly is: string;
  readonly edits: readonly Edit[];
};

/** What a file is about, from which slips take the names that could have been meant. */
export type Surroundings = { readonly product: Product | undefined };

/** One way in which a hand slips. */
export type Operator = {
  readonly name: string;
  /** One sentence for people. */
  readonly does: string;
  readonly changes: (terms: Terms, around: Surroundings) => readonly Change[];
};

/** The change that puts another text in the place of one. */
export function replacing(at: { readonly from: number; readonly text: string }, is: string): Change {
  const { from, text } = at;
  return { at: from, was: text, is, edits: [{ from, until: from + text.length, text: is }] };
}
