import type { Charge } from "../domain/charge.ts";
import { Decimal } from "../domain/decimal.ts";
import { isFailure } from "../domain/problem.ts";
import type { RateResult } from "../generated/result.ts";
import type { About } from "../suggest/about-version.ts";
import { billOfNewContract } from "../suggest/new-contract.ts";
import { boundsOf, type Tried, trialsOf } from "../suggest/quantities.ts";

/** What a charge comes to for a few quantities, as a table in Markdown: its bounds and beyond, or one, a hundred, ten thousand. */
export async function workedPriceText(charge: Charge, about: About): Promise<readonly string[]> {
  const trials = trialsOf(charge, about, countsToShow(charge));
  const rows: string[] = [];
  for (const tried of trials) rows.push(...(await worked(tried, charge, about)));
  return rows.length > 0
    ? [`A new contract pays for \`${charge.name}\`:`, ["| for | exactly |", "|---|---|", ...rows].join("\n")]
    : [];
}

/** More rows nobody reads on a hover. */
const MOST_BOUNDS = 12;

function countsToShow(charge: Charge): readonly Decimal[] {
  const bounds = boundsOf(charge);
  const last = bounds.at(-1);
  return last
    ? [...bounds.slice(0, MOST_BOUNDS), last.times(2)]
    : [1, 100, 10_000].map((count) => new Decimal(count));
}

async function worked(tried: Tried, charge: Charge, { version, known }: About): Promise<readonly string[]> {
  const { result } = await billOfNewContract(tried, version, known);
  if (isFailure(result)) return [];
  const [first] = result.lines.flatMap((line) => ownAmount(line, charge));
  return first === undefined ? [] : [`| ${tried.name} | ${first} |`];
}

function ownAmount(line: RateResult["lines"][number], { name }: Charge): readonly string[] {
  return "charge" in line && line.charge === name ? [`${line.exact} ${line.currency}`] : [];
}
