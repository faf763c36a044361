/** Rows under a head, the first column to the left and all others to the right, as Markdown. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string => {
    const cells = widths.map((width, n) =>
      n === 0 ? (row[n] ?? "").padEnd(width) : (row[n] ?? "").padStart(width),
    );
    return `| ${cells.join(" | ")} |`;
  };
  const rule = widths.map((width, n) => (n === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join("\n");
}

/** Three digits that count, so that nobody reads more into a measurement. */
export function figure(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en", { maximumFractionDigits: 2 });
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
