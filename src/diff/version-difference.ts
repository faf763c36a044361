import type { Meter } from "../domain/meter.ts";
import type { ExistingContractsRow, TariffVersion } from "../domain/tariff.ts";
import { momentInWords } from "../engine.ts";
import type * as Json from "../generated/result.ts";
import { type Compared, meterComparison } from "./break-evens.ts";
import { chargeDifferences } from "./charge-differences.ts";
import { conditionText } from "./condition-text.ts";
import { equalBills } from "./equal-bills.ts";
import { type BillPace, monthsToCompare, type Sold } from "./month-bill.ts";
import { type Terms, termDifferences, termsOf } from "./terms.ts";

const NOTHING: Terms = new Map();

/** What is compared, and of what kind it is. */
type Change = {
  readonly kind: Json.VersionDifference["kind"];
  readonly before: Sold | undefined;
  readonly after: Sold | undefined;
};

/** What a version changes: `before` is what it follows, or what it was; either side may be missing. */
export async function versionDifference(
  { kind, before, after }: Change,
  pace: BillPace,
): Promise<Json.VersionDifference> {
  const [was, is] = [before?.version, after?.version];
  const version = is ?? was;
  if (!version) throw new Error("a difference between nothing and nothing");
  return {
    kind,
    tariff: version.tariff,
    version: version.id,
    compared_with: is && was ? was.id : null,
    effective: version.effective.toString(),
    why: version.why.trim(),
    terms: termDifferences(was ? termsOf(was) : NOTHING, is ? termsOf(is) : NOTHING),
    charges: chargeDifferences(was, is),
    existing_contracts: is ? rowsOf(is) : null,
    existing_contracts_before: is && was && kind === "changed" ? rowsOf(was) : null,
    assumptions: assumptionDifference(was, is),
    ...(before && after ? await bills(before, after, pace) : { meters: [], equal_bills: [] }),
  };
}

/** Whether nothing that is agreed or assumed differs. */
export function meansTheSame(was: TariffVersion, is: TariffVersion): boolean {
  const { added, dropped } = assumptionDifference(was, is);
  return (
    termDifferences(termsOf(was), termsOf(is)).length === 0 &&
    chargeDifferences(was, is).every(({ kind }) => kind === "same") &&
    added.length + dropped.length === 0 &&
    JSON.stringify(rowsOf(was)) === JSON.stringify(rowsOf(is))
  );
}

function rowsOf(version: TariffVersion): Json.RowDescription[] | null {
  return version.existingContracts?.map((row) => rowJson(row, version)) ?? null;
}

function rowJson(
  { cohort, condition, moment }: ExistingContractsRow,
  version: TariffVersion,
): Json.RowDescription {
  return {
    cohort,
    condition: condition ? conditionText(condition, version.timeZone) : "",
    switch: momentInWords(moment, version),
  };
}

function assumptionDifference(
  was: TariffVersion | undefined,
  is: TariffVersion | undefined,
): Json.AssumptionDifference {
  const [old, now] = [was, is].map((version) => version?.assumptions.map((text) => text.trim()) ?? []);
  return {
    added: now?.filter((text) => !old?.includes(text)) ?? [],
    dropped: is ? (old?.filter((text) => !now?.includes(text)) ?? []) : [],
  };
}

/** Side by side for what both measure; where one measure replaces another, how much of it costs as much. */
async function bills(
  before: Sold,
  after: Sold,
  pace: BillPace,
): Promise<Pick<Json.VersionDifference, "meters" | "equal_bills">> {
  const compared: Compared = {
    before,
    after,
    months: monthsToCompare([before.version, after.version]),
    pace,
  };
  const [was, is] = [metersOf(before), metersOf(after)];
  const shared = is.filter(({ name }) => was.some((meter) => meter.name === name));
  const meters: Json.MeterComparison[] = [];
  for (const meter of shared)
    meters.push(...[await meterComparison(meter, compared)].filter((found) => found !== undefined));
  const [gone, ...othersGone] = was.filter((meter) => !shared.some(({ name }) => name === meter.name));
  const [come, ...othersCome] = is.filter((meter) => !shared.includes(meter));
  const isReplaced = gone && come && othersGone.length === 0 && othersCome.length === 0;
  return { meters, equal_bills: isReplaced ? await equalBills(gone, come, compared) : [] };
}

function metersOf({ tariff, version }: Sold): readonly Meter[] {
  const names = version.charges.flatMap((charge) => (charge.kind === "usage" ? [charge.meter.name] : []));
  return [...new Set(names)].flatMap((name) => tariff.product.meters.get(name) ?? []);
}
