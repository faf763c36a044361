import type { Catalog } from "../domain/catalog.ts";
import type { Charge } from "../domain/charge.ts";
import type { FileHistory } from "../domain/commit.ts";
import { isFilePlace, type Place } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type * as Json from "../generated/result.ts";

/** A timeline that was asked about an instant. */
export type AnsweredTimeline = Json.TimelineResult & { readonly at: Json.AnswerForTheInstantAskedAbout };

/** Which version prices a contract, and who wrote it; for a history that is not known, a sentence says why. */
export function blameResult(
  { contract, at, catalog: digest }: AnsweredTimeline,
  catalog: Catalog,
  history: FileHistory | string,
): Json.BlameResult {
  const { instant, version: id, because } = at;
  const version = id === null ? undefined : versionIn(catalog, id);
  const known = typeof history === "string" ? undefined : history;
  return {
    ...{ contract, instant, version: id, because },
    file: version ? fileJson(version, catalog, known) : null,
    charges: version?.charges.map((charge) => chargeJson(charge, known)) ?? [],
    note: typeof history === "string" ? history : null,
    catalog: digest,
  };
}

function versionIn({ tariffs }: Catalog, id: string): TariffVersion | undefined {
  return [...tariffs.values()].flatMap(({ versions }) => versions).find((version) => version.id === id);
}

function fileJson(
  { place }: TariffVersion,
  { files }: Catalog,
  history: FileHistory | undefined,
): Json.BlamedFile {
  const state = history ? (history.isChanged ? "uncommitted" : "committed") : "unknown";
  const sha256 = files.get(place.file)?.sha256 ?? "";
  return { path: place.file, sha256, state, commit: history?.commits[0] ?? null };
}

function chargeJson(charge: Charge, history: FileHistory | undefined): Json.BlamedCharge {
  const lines = priceLines(charge);
  return { charge: charge.name, lines, ...lastOf(lines, history) };
}

/** The lines of prices and of the bounds that they hold up to, ascending. */
function priceLines({ model }: Charge): number[] {
  const places: readonly Place[] =
    "tiers" in model
      ? model.tiers.flatMap(({ boundPlace, price }) => [boundPlace, price.place])
      : [model.price.place];
  const lines = places.filter(isFilePlace).map(({ line }) => line);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

/** A line that is in no commit yet is newer than every other. */
function lastOf(
  numbers: readonly number[],
  history: FileHistory | undefined,
): Pick<Json.BlamedCharge, "state" | "commit"> {
  if (!history?.lines) return { state: "unknown", commit: null };
  const hashes = new Set(numbers.map((number) => history.lines?.[number - 1] ?? null));
  if (hashes.has(null)) return { state: "uncommitted", commit: null };
  const commit = history.commits.find(({ hash }) => hashes.has(hash));
  return commit ? { state: "committed", commit } : { state: "unknown", commit: null };
}
