/** A text in parts that every way of showing it shows: on a terminal, on a pull request, as a page. */
export type Report = { readonly title: string; readonly sections: readonly Section[] };

export type Section = { readonly heading: string; readonly parts: readonly Part[] };

export type Part =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly caption: string; readonly items: readonly string[] }
  | Table
  | Chart;

/** Rows of cells; `figures` are the columns whose cells are numbers, and stand to the right. */
export type Table = {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  readonly figures: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

/** Only a page draws it, so what it shows stands in a table too. */
export type Chart = { readonly kind: "chart"; readonly caption: string; readonly drawing: Drawing };

export type Drawing =
  | { readonly kind: "curves"; readonly x: string; readonly y: string; readonly curves: readonly Curve[] }
  | { readonly kind: "bars"; readonly bars: readonly Bar[] };

/** Points ascend; coordinates are for the eye only. */
export type Curve = { readonly name: string; readonly points: readonly (readonly [number, number])[] };

export type Bar = { readonly label: string; readonly count: number };
