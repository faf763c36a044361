/** A figure on the way to an amount: what it is, the number, what follows it, and where the files say so. */
export type Row = {
  readonly label: string;
  readonly number: string;
  /** The price of one, in the currency that `rest` names; undefined where the number is not priced. */
  readonly price: string | undefined;
  readonly rest: string;
  /** What the number comes to; undefined where it is not an amount yet. */
  readonly amount: string | undefined;
  readonly place: string;
};

/** A line of a bill as every way of showing it tells it: `title` and `when`, then the figures, then what they do not say. */
export type BillLine = {
  readonly title: string;
  readonly when: string;
  readonly rows: readonly Row[];
  readonly remarks: readonly string[];
};
