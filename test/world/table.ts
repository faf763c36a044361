import { type Day, daysOfLife, type Part, partsOf, priceOf, priceOfWhole } from "./expectation.ts";
import { byObjection, type Lives, REASONS } from "./legality.ts";
import { type Life, told } from "./life.ts";
import type { Amounts } from "./rated-life.ts";
import { KEEP, PART_DAYS } from "./tariff.ts";

/** A legal life with what the engine bills for it in all. */
export type Row = { readonly life: Life; readonly amounts: Amounts };

const HEAD = `\
# The small world: each life of up to three events

Written by \`UPDATE_WORLD=1 npx vitest run test/world\`; to be read by a person. The tests hold more against the same day by
day expectation than fits a table: all 1,716 lives of four events, and those of five, 2,439 of them in every run and all
6,693 with LAWS_RUNS set.

Days are those of June 2026. The old version (o) is in force at first; the new one (n) takes effect on day 6. An order is
for one seat and four days, and a part of it begins every three days: it has a part of three days and one of one. A seat
costs 1 on a day of the old version and 100 on one of the new; an order, and a contract, cost 1 or 100 once. A trial is
free. Orders of before day 6 keep the old version to their end, but for three ways to the new one: a trial that runs on
day 6 ends, the customer switches, or the contract has been on the new one before. What is bought from day 6 on is on it.

What happens, at 00:00 of the day:
  buy         an order begins
  renew       another order is bought, to begin where the last one ends: ahead, on time, or late
  add         the order of this day has one seat more
  switch      the customer asks for the new version
  trial end   since the first purchase it was a trial
  end         the contract ends; orders of after that remain on paper
Of what happens on one day a request says no order, so that a life is told once, in the order of this list.

The columns:
  versions    the version of each day, order by order
  days        what the seats of each day cost = billed by each of the two charges prorated by day
  parts       three times what the seats cost on the day on which each part begins = billed by each of the two without proration
  orders      the fees for the orders, each by the version of its first day
  contract    the fee for the contract, by the version of its first day
`;

/**
 * The table that a person checks: which version has each day, what its seats cost, what is billed. The arithmetic is the
 * day by day expectation's; what stands behind an equals sign, and the fees, are the engine's.
 */
export function tableOf(rows: readonly Row[], { refused }: Lives): string {
  const groups = Map.groupBy(rows, ({ life }) => life.map(({ kind }) => kind).join(", "));
  const head = columns("", "versions", "days", "parts", "orders", "contract");
  const sections = [...groups].flatMap(([kinds, own]) => [
    "",
    `## ${kinds}: ${own.length}`,
    ...own.map(rowOf),
  ]);
  const [one = [], two = []] = refused;
  const objections = [...byObjection([...one, ...two])].flatMap(([objection, own]) => [
    "",
    `## ${objection}: ${own.length}`,
    `${REASONS[objection]}`,
    ...wrapped(own),
  ]);
  const refusedHead = "# What cannot be, of one event or two: the code with which it is refused, and why";
  return `${[HEAD, head, ...sections, "", refusedHead, ...objections].join("\n")}\n`;
}

function rowOf({ life, amounts }: Row): string {
  const days = [...Map.groupBy(daysOfLife(life, KEEP), ({ order }) => order).values()];
  const priced = days.map((own) => own.map(priceOf).join("+")).join(" + ");
  const wholes = days.map((own) => wholesOf(partsOf(own))).join(" + ");
  return columns(
    told(life),
    days.map(versionsOf).join(", "),
    `${priced} = ${amounts["days-ahead"]}`,
    `${wholes} = ${amounts["parts-ahead"]}`,
    `${amounts["order-fee"]}`,
    `${amounts["contract-fee"]}`,
  );
}

/** `1-4 oooo` */
function versionsOf(days: readonly Day[]): string {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const span = first === last ? `${first}` : `${first}-${last}`;
  return `${span} ${days.map(({ version }) => version.slice(0, 1)).join("")}`;
}

/** `3x1+3x2` */
function wholesOf(parts: readonly Part[]): string {
  return parts.map((part) => `${PART_DAYS}x${priceOfWhole(part) / PART_DAYS}`).join("+");
}

function columns(...texts: readonly [string, string, string, string, string, string]): string {
  const widths = [30, 35, 58, 46, 7, 8];
  return texts
    .map((text, n) => (n < 4 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0)))
    .join(" ");
}

/** Lives side by side. */
function wrapped(lives: readonly string[]): readonly string[] {
  const rows = Math.ceil(lives.length / 5);
  return Array.from({ length: rows }, (_, n) => `  ${lives.slice(5 * n, 5 * n + 5).join("; ")}`);
}
