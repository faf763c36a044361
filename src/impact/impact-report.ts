import { numberText } from "../domain/number-text.ts";
import { percentText } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";
import type { Part, Report, Section, Table } from "../report/report.ts";
import { count, counted, signed } from "./figures.ts";

/** What a change does to a book of contracts, for people; `base` and `head` are what the files were called. */
export function impactReport(
  result: Json.ImpactResult,
  { base, head }: { readonly base: string; readonly head: string },
): Report {
  const { period } = result;
  return {
    title: `What the change from ${base} to ${head} does to bills from ${period.from} to ${period.until}`,
    sections: [
      brief(result),
      ...result.totals.map(currencySection),
      whySection(result),
      warningSection(result),
    ].filter(({ parts }) => parts.some(isFilled)),
  };
}

function isFilled(part: Part): boolean {
  return part.kind === "table" ? part.rows.length > 0 : part.kind === "list" ? part.items.length > 0 : true;
}

function brief({ contracts, differing, totals, budgets, changes_from }: Json.ImpactResult): Section {
  const since =
    changes_from === null ? "No version differs." : `The first change takes effect at ${changes_from}.`;
  const text = `${count(differing)} of ${counted(contracts)} are billed otherwise. ${since}`;
  return {
    heading: "",
    parts: [
      { kind: "paragraph", text },
      table(
        "",
        ["", "before", "after", "difference", "change"],
        totals.map((total) => [
          total.currency,
          numberText(total.before),
          numberText(total.after),
          signed(total.difference),
          percentText(total.percent),
        ]),
      ),
      {
        kind: "table",
        caption: "budgets",
        head: ["", "budget", "found"],
        figures: [],
        rows: budgets.map(({ holds, budget, found }) => [holds ? "holds" : "BROKEN", budget, found]),
      },
    ],
  };
}

function currencySection(total: Json.ImpactTotal): Section {
  const { currency, rises, falls, contracts, distribution } = total;
  const rows = distribution.filter(({ contracts: many }) => many > 0);
  return {
    heading: `${currency}: ${counted(contracts)}; paying more: ${count(rises)}, paying less: ${count(falls)}`,
    parts: [
      {
        kind: "chart",
        caption: `Contracts by the change of their bill in ${currency}`,
        drawing: {
          kind: "bars",
          bars: rows.map(({ change, contracts: many }) => ({ label: change, count: many })),
        },
      },
      table(
        "contracts by the change of their bill",
        ["the bill", "contracts"],
        rows.map(({ change, contracts: many }) => [change, count(many)]),
      ),
      ...extremes("largest rises", currency, total.largest_rises),
      ...extremes("largest falls", currency, total.largest_falls),
    ],
  };
}

function extremes(caption: string, currency: string, list: readonly Json.ImpactExtreme[]): readonly Part[] {
  const rows = list.map(({ contract, before, after, difference, percent }) => [
    contract,
    numberText(before),
    numberText(after),
    signed(difference),
    percentText(percent),
  ]);
  const head = ["contract", `before, ${currency}`, `after, ${currency}`, "difference", "change"];
  const explained = list.slice(0, MOST_EXPLAINED);
  const items = explained.flatMap(({ contract, lines }) =>
    lines.filter(isBilled).map((line) => `${contract}: ${lineText(line)}`),
  );
  return [table(caption, head, rows), { kind: "list", caption: `the lines behind the ${caption}`, items }];
}

/** The others are alike more often than not; `--each` has them all. */
const MOST_EXPLAINED = 3;

function isBilled({ before, after }: Json.LineChange): boolean {
  return [before, after].some((amount) => amount !== null && !/^-?0(\.0+)?$/.test(amount));
}

/** `checks, 2026-06-01 to 2026-07-01: 671.61 USD (2024-01-01) before, nothing after`. */
function lineText(line: Json.LineChange): string {
  const { charge, kind, from, until, currency } = line;
  const isPlain = kind === "usage" || kind === "recurring" || kind === "one_time";
  const side = (amount: string | null, version: string | null) =>
    amount === null
      ? "nothing"
      : `${numberText(amount)} ${currency}${version === null ? "" : ` (${dateOf(version)})`}`;
  const before = side(line.before, line.version_before);
  const after = side(line.after, line.version_after);
  return `${isPlain ? charge : `${kind} of ${charge}`}, ${dayText(from)} to ${dayText(until)}: ${before} before, ${after} after`;
}

/** Midnight is what everybody takes a day for. */
function dayText(instant: string): string {
  return instant.replace(/T00:00:00(\+|-|Z).*$/, "");
}

function dateOf(version: string): string {
  return version.slice(version.indexOf("@") + 1);
}

function whySection({ moves }: Json.ImpactResult): Section {
  const items = moves.map(({ before, after, because, contracts }) =>
    after.length === 0
      ? `${counted(contracts)}: other moves`
      : `${counted(contracts)}: ${versionsText(before)} before; ${versionsText(after)} after; ${because}`,
  );
  return { heading: "Why", parts: [{ kind: "list", caption: "which versions bill, and why", items }] };
}

/** The tariff is named once, and again only where it changes. */
function versionsText(versions: readonly string[]): string {
  const texts = versions.map((version, n) => {
    const tariff = version.slice(0, version.indexOf("@"));
    return versions[n - 1]?.startsWith(`${tariff}@`) ? dateOf(version) : version;
  });
  return texts.length === 0 ? "no version" : texts.join(", then ");
}

function warningSection(result: Json.ImpactResult): Section {
  return {
    heading: "What to look at",
    parts: [
      examples("bills for the time before the change that become others", result.changed_before),
      examples("older prices that were promised, and end earlier", result.lost_promises),
      examples("cannot be rated after the change", result.unrateable_after),
      examples("cannot be rated before the change", result.unrateable_before),
      {
        kind: "table",
        caption: "usage that no charge prices, of all contracts together",
        head: ["meter", "before", "after", "in"],
        figures: [1, 2],
        rows: result.unpriced.map(({ meter, before, after, unit }) => [
          meter,
          numberText(before),
          numberText(after),
          `${unit}s`,
        ]),
      },
    ],
  };
}

function examples(caption: string, { contracts, first }: Json.ImpactCount): Part {
  const more = contracts > first.length ? [`and ${count(contracts - first.length)} more`] : [];
  return {
    kind: "list",
    caption: `${caption}: ${counted(contracts)}`,
    items: [...first.map(({ contract, text }) => `${contract}: ${text}`), ...more],
  };
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { kind: "table", caption, head, figures: head.map((_, n) => n).slice(1), rows };
}
