import { type Catalog, type Failure, isFailure, rate, timeline } from "../../src/index.ts";
import { BASIC, problemLine } from "./shop.ts";

export type RateResult = Exclude<Awaited<ReturnType<typeof rate>>, Failure>;
export type Line = RateResult["lines"][number];
/** A line that a charge makes, not one that adjusts others. */
export type ChargeLine = Extract<Line, { readonly tiers: unknown }>;
export type AdjustingLine = Exclude<Line, ChargeLine>;
type Json = Readonly<Record<string, unknown>>;

/** A contract on the shop's tariff. */
export function contract(parts: Json): Json {
  return { id: "c", tariff: BASIC, ...parts };
}

/** An order bought at its start, unless it says otherwise. */
export function order(from: string, until: string, parts: Json = {}): Json {
  return { bought: from, from, until, ...parts };
}

/** The answer, which must not be a refusal. */
export async function rated(catalog: Catalog, request: unknown): Promise<RateResult> {
  return answered(await rate(catalog, request));
}

/** The lines that charges make. */
export function chargeLinesOf({ lines }: RateResult): readonly ChargeLine[] {
  return lines.filter((line): line is ChargeLine => "tiers" in line);
}

/** `pointer code` of every problem; throws where there is none. */
export async function refusals(catalog: Catalog, request: unknown): Promise<readonly string[]> {
  return refused(await rate(catalog, request));
}

/** `pointer code` of every problem with which a contract is refused. */
export async function timelineRefusals(catalog: Catalog, of: Json): Promise<readonly string[]> {
  return refused(await timeline(catalog, { contract: of }));
}

/** Each segment as `from to until: version, reason`; midnights as dates. */
export async function segments(catalog: Catalog, of: Json): Promise<readonly string[]> {
  const { timeline: found } = answered(await timeline(catalog, { contract: of }));
  return found.map(
    ({ from, until, version, because }) => `${span(from, until)}: ${dateOf(version)}, ${because.code}`,
  );
}

/** As `segments`, each version with the last step of its tariff's path: `basic@2026-01-01`. */
export async function segmentsByTariff(catalog: Catalog, of: Json): Promise<readonly string[]> {
  const { timeline: found } = answered(await timeline(catalog, { contract: of }));
  return found.map(
    ({ from, until, version, because }) => `${span(from, until)}: ${tariffAndDate(version)}, ${because.code}`,
  );
}

/** When the contract next moves, to what of which tariff and why, asked at an instant; or `none`. */
export async function nextMove(catalog: Catalog, of: Json, at: string): Promise<string> {
  const { at: answer } = answered(await timeline(catalog, { contract: of, at }));
  const next = answer?.next;
  return next ? `${midnight(next.at)} to ${tariffAndDate(next.version)}, ${next.because.code}` : "none";
}

/** When the contract next moves and to what, asked at an instant: `2026-06-02 to 2026-06-02`, or `none`. */
export async function nextSwitch(catalog: Catalog, of: Json, at: string): Promise<string> {
  const { at: answer } = answered(await timeline(catalog, { contract: of, at }));
  const next = answer?.next;
  return next ? `${midnight(next.at)} to ${dateOf(next.version)}` : "none";
}

/** The version that applies at an instant, by its effective date. */
export async function versionAt(catalog: Catalog, of: Json, at: string): Promise<string> {
  const { at: answer } = answered(await timeline(catalog, { contract: of, at }));
  return answer?.version ? dateOf(answer.version) : "none";
}

/** `from to until`, midnights as dates. */
export function span(from: string, until: string | null): string {
  return `${midnight(from)} to ${until === null ? "forever" : midnight(until)}`;
}

function midnight(instant: string): string {
  return instant.replace(/T00:00:00[+-][0-9]{2}:[0-9]{2}$/, "");
}

function dateOf(version: string): string {
  return version.slice(version.indexOf("@") + 1);
}

function tariffAndDate(version: string): string {
  return version.slice(version.lastIndexOf("/") + 1);
}

function answered<T extends object>(answer: T | Failure): T {
  if (isFailure(answer)) throw new Error(`refused:\n${JSON.stringify(answer.problems, null, 2)}`);
  return answer;
}

function refused(answer: object): readonly string[] {
  if (!isFailure(answer)) throw new Error("answered, where a refusal was expected");
  return answer.problems.map(problemLine);
}
