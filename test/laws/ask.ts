import fc from "fast-check";
import { expect } from "vitest";
import { type Catalog, type Failure, isFailure, openCatalog, rate, timeline } from "../../src/index.ts";
import type { PlainTariff } from "../oracle/plain.ts";
import { expectAsSchema } from "../support/as-schema.ts";
import { sourcesOf } from "./print-tariff.ts";

export type RateResult = Exclude<Awaited<ReturnType<typeof rate>>, Failure>;
export type TimelineResult = Exclude<Awaited<ReturnType<typeof timeline>>, Failure>;
export type Line = RateResult["lines"][number];
export type ChargeLine = Extract<Line, { readonly tiers: unknown }>;
export type Segment = RateResult["timeline"][number];

const campaign = Number(process.env["LAWS_RUNS"] ?? "1");
/** Shrinking a failure takes longer than finding it. */
export const TIMEOUT = 180_000 * Math.max(1, campaign);

/** Asserts a law over drawn cases; LAWS_RUNS multiplies how many. */
export async function holdsFor<Value>(
  arbitrary: fc.Arbitrary<Value>,
  numRuns: number,
  law: (value: Value) => Promise<void> | void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (value) => law(value)),
    { numRuns: Math.ceil(numRuns * campaign) },
  );
}

/** Counts how often a run met a case worth having met. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(...names: readonly string[]): void {
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /**
   * A law that never met one of these cases has shown nothing about it. With a seed drawn for a campaign, one may be missed by
   * chance, and that is no counter-example.
   */
  expectAll(...names: readonly string[]): void {
    if (process.env["LAWS_SEED"] !== undefined) return;
    expect(names.filter((name) => !this.counts.has(name))).toEqual([]);
  }
}

/** The catalog of drawn tariffs of one product, which `check` has to accept. */
export async function open(...tariffs: readonly PlainTariff[]): Promise<Catalog> {
  const { catalog, problems } = await openCatalog(sourcesOf(...tariffs));
  if (catalog === undefined)
    throw new Error(`check refuses a drawn tariff: ${JSON.stringify(problems, null, 2)}`);
  return catalog;
}

/** Rates, and holds every answer against the result schema. */
export async function askRate(catalog: Catalog, request: unknown): Promise<RateResult | Failure> {
  const answer = await rate(catalog, request);
  expectAsSchema(isFailure(answer) ? "result#/definitions/failure" : "result", answer);
  return answer;
}

export async function askTimeline(catalog: Catalog, request: unknown): Promise<TimelineResult | Failure> {
  const answer = await timeline(catalog, request);
  expectAsSchema(
    isFailure(answer) ? "result#/definitions/failure" : "result#/definitions/timeline_result",
    answer,
  );
  return answer;
}

/** The lines that charges make, without those that adjust them. */
export function chargeLinesOf({ lines }: RateResult): readonly ChargeLine[] {
  return lines.filter((line): line is ChargeLine => "tiers" in line);
}

export function codesOf({ problems }: Failure): readonly string[] {
  return problems.map(({ code }) => code);
}

export function millisIn(instant: string | null): number {
  return instant === null ? Number.POSITIVE_INFINITY : Temporal.Instant.from(instant).epochMilliseconds;
}

/** The effective date in a version id. */
export function dateIn(version: string): string {
  return version.slice(version.indexOf("@") + 1);
}
