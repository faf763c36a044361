import { numberText } from "../domain/number-text.ts";
import { percentText } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";
import type { Part, Report, Section, Table } from "../report/report.ts";
import { billParts } from "./bill-parts.ts";

/** A difference between tariff files for people: what is charged otherwise, who goes over when, and what is assumed. */
export function diffReport(
  { products, versions }: Pick<Json.DiffResult, "products" | "versions">,
  { base, head }: { readonly base: string; readonly head: string },
): Report {
  const sections = [...products.map(productSection), ...versions.map(versionSection)];
  const none: Section = {
    heading: "",
    parts: [{ kind: "paragraph", text: "They mean the same: no price, no term and no date differs." }],
  };
  return { title: `From ${base} to ${head}`, sections: sections.length > 0 ? sections : [none] };
}

const KINDS = { added: "new", removed: "no longer there", changed: "changed", compared: "" } as const;

function productSection({ product, kind, terms }: Json.ProductDifference): Section {
  return { heading: `product ${product}: ${KINDS[kind]}`, parts: [termsTable("terms", terms)] };
}

function versionSection(difference: Json.VersionDifference): Section {
  const { kind, version, compared_with, why } = difference;
  const beside =
    compared_with === null
      ? ""
      : kind === "compared"
        ? `, beside ${compared_with}`
        : kind === "added"
          ? `, after ${dateIn(compared_with)}`
          : "";
  const heading = `${version}${kind === "compared" ? "" : `: ${KINDS[kind]}`}${beside}`;
  const reason: readonly Part[] = kind === "removed" ? [] : [{ kind: "paragraph", text: why }];
  return {
    heading,
    parts: [
      ...reason,
      ...difference.charges.flatMap(chargeParts),
      termsTable("other terms", difference.terms),
      ...billParts(difference),
      ...existingParts(difference),
      list("assumed now, and not before", difference.assumptions.added),
      list("no longer assumed", difference.assumptions.dropped),
    ],
  };
}

function dateIn(version: string): string {
  return `that of ${version.slice(version.indexOf("@") + 1)}`;
}

function list(caption: string, items: readonly string[]): Part {
  return { kind: "list", caption: `${caption} (${items.length})`, items };
}

function termsTable(caption: string, terms: readonly Json.TermDifference[]): Table {
  const rows = terms.map(({ term, before, after }) => [term, before ?? "not stated", after ?? "not stated"]);
  return { kind: "table", caption, head: ["", "before", "after"], figures: [], rows };
}

function chargeParts({ charge, kind, terms, prices }: Json.ChargeDifference): readonly Part[] {
  if (kind === "same") return [{ kind: "paragraph", text: `${charge}: as it was` }];
  const rows = prices.map((price) => [
    bandText(price),
    priceText(price, price.before),
    priceText(price, price.after),
    percentText(price.percent),
  ]);
  const table = withoutEmptyColumns({
    kind: "table",
    caption: `${charge}: ${KINDS[kind]}${kind === "added" ? ` (${termsText(terms)})` : ""}`,
    head: ["quantity", "before", "after", "change"],
    figures: [1, 2, 3],
    rows,
  });
  return kind === "changed" ? [table, termsTable(`terms of ${charge}`, terms)] : [table];
}

/** `usage, per_unit, meter scanned-instances`: what is new has nothing to be held against. */
function termsText(terms: readonly Json.TermDifference[]): string {
  const isPlain = (term: string) => term === "kind" || term === "model";
  return terms.map(({ term, after }) => (isPlain(term) ? after : `${term} ${after}`)).join(", ");
}

function withoutEmptyColumns(table: Table): Table {
  const kept = table.head.map((_, n) => n).filter((n) => table.rows.some((row) => row[n] !== ""));
  const pick = (row: readonly string[]) => kept.map((n) => row[n] ?? "");
  return {
    ...table,
    head: pick(table.head),
    rows: table.rows.map(pick),
    figures: kept.flatMap((n, at) => (table.figures.includes(n) ? [at] : [])),
  };
}

function bandText({ from, up_to }: Json.PriceDifference): string {
  if (up_to !== null)
    return from === "0"
      ? `up to ${numberText(up_to)}`
      : `above ${numberText(from)} up to ${numberText(up_to)}`;
  return from === "0" ? "every one" : `above ${numberText(from)}`;
}

function priceText({ currency, unit }: Json.PriceDifference, price: string | null): string {
  return price === null ? "" : `${price} ${currency} per ${unit}`;
}

function existingParts({
  kind,
  existing_contracts,
  existing_contracts_before,
}: Json.VersionDifference): readonly Part[] {
  if (kind === "compared" || kind === "removed") return [];
  const isSame =
    kind === "changed" && JSON.stringify(existing_contracts) === JSON.stringify(existing_contracts_before);
  if (isSame) return [];
  const table = (caption: string, rows: readonly Json.RowDescription[] | null): Table => ({
    kind: "table",
    caption,
    head: ["orders bought before", "which are", "switch"],
    figures: [],
    rows: rows?.map(({ cohort, condition, switch: moment }) => [cohort, condition, moment]) ?? [],
  });
  return [
    table("who goes over, and when; the first row that fits holds", existing_contracts),
    table("before that was", existing_contracts_before),
  ];
}
