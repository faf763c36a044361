import { type Catalog, isFailure, rate } from "../../src/index.ts";
import { rated } from "../support/ask.ts";
import { contractOf, type Life, ordersOf } from "./life.ts";
import { CHARGES, type ChargeName, dateOf } from "./tariff.ts";

export type Amounts = Readonly<Record<ChargeName, number>>;

/** The last day on which an order of a life can run. */
export function lastDayOf(life: Life): number {
  return (ordersOf(life).at(-1)?.until ?? 2) - 1;
}

/** What the engine bills from the morning of one day to the evening of another: the exact sum of each charge's lines. */
export async function billed(catalog: Catalog, life: Life, from: number, evening: number): Promise<Amounts> {
  const { lines, totals } = await rated(catalog, requestOf(life, from, evening));
  const sums = new Map<string, number>(CHARGES.map((name) => [name, 0]));
  for (const { charge, exact } of lines) sums.set(`${charge}`, (sums.get(`${charge}`) ?? 0) + Number(exact));
  const total = [...sums.values()].reduce((all, each) => all + each, 0);
  if (total !== Number(totals[0]?.exact ?? 0)) throw new Error("the total is not the sum of the charges");
  return Object.fromEntries(sums) as Amounts; // every charge has an entry
}

/** The codes with which the engine refuses a life, each once; none where it rates it. */
export async function refusedWith(catalog: Catalog, life: Life): Promise<readonly string[]> {
  const answer = await rate(catalog, requestOf(life, 1, lastDayOf(life)));
  return isFailure(answer) ? [...new Set(answer.problems.map(({ code }) => code))] : [];
}

function requestOf(life: Life, from: number, evening: number) {
  return { contract: contractOf(life), period: { from: dateOf(from), until: dateOf(evening + 1) } };
}
