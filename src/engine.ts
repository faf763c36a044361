import { createHash } from "node:crypto";
import { checkFiles } from "./check/check.ts";
import { type Answers, proveExamples } from "./check/prove.ts";
import { type Catalog, type Source, tariffsOf } from "./domain/catalog.ts";
import type { Contract } from "./domain/contract.ts";
import type { ExampleOutcome } from "./domain/example.ts";
import { deepFreeze } from "./domain/freeze.ts";
import type { Statement } from "./domain/line.ts";
import { compareText, type Failure, isFailure, type Problem, sortProblems } from "./domain/problem.ts";
import type { Tariff, TariffVersion } from "./domain/tariff.ts";
import type { RateRequest } from "./domain/usage.ts";
import { rateResult, timelineResult } from "./explain/result.ts";
import type { RateRequest as RateRequestJson } from "./generated/request.ts";
import type { RateResult, TimelineResult } from "./generated/result.ts";
import { measure } from "./measure/measure.ts";
import { readCheckRequest, readRateRequest, readTimelineRequest } from "./parse/request.ts";
import { readShortRequest, type ShortRequest } from "./parse/short-request.ts";
import { readSources } from "./parse/sources.ts";
import { rate as rateStage } from "./rate/rate.ts";
import { timelineOf } from "./select/timeline.ts";

export { billText } from "./explain/bill.ts";
export { billHtml } from "./explain/bill-html.ts";
export { catalogDescription as describe } from "./explain/description.ts";
export { type Paint, PLAIN_LOOK, placeText, problemText } from "./explain/problem-text.ts";
export { timelineHtml } from "./explain/timeline-html.ts";
export { timelineText } from "./explain/timeline-text.ts";
export { readJson } from "./parse/json.ts";
export { readResult } from "./parse/result.ts";
export type { ShortRequest } from "./parse/short-request.ts";

/**
 * A catalog, unless an error stands in its way; all problems of the first stage that found any, with its warnings; and
 * how each example came out, none where an earlier stage found errors.
 */
export type Opened = {
  readonly catalog: Catalog | undefined;
  readonly problems: readonly Problem[];
  readonly examples: readonly ExampleOutcome[];
};

/**
 * texts -> parse -> check -> compile -> prove -> catalog.
 * Three stages, each reported whole: what the files say, what they mean, and whether their examples come out.
 */
export async function openCatalog(sources: readonly Source[]): Promise<Opened> {
  const files = readSources(sources);
  if (files.problems.length > 0) return refused(files.problems);
  const tariffs = tariffsOf(files.products, files.versions);
  const found = checkFiles(files, tariffs);
  if (found.some(isError)) return refused(found);
  const products = new Map(files.products.map((product) => [product.id, product]));
  const catalog: Catalog = deepFreeze({ products, tariffs, digest: digestOf(sources) });
  const examples = await proveExamples(files.versions, (version) => answersAsOf(version, tariffs));
  const problems = sortProblems([...found, ...examples.flatMap((example) => example.problems)]);
  return { catalog: problems.some(isError) ? undefined : catalog, problems, examples };
}

/** request -> timeline -> measure -> rate -> result. `request` is plain JSON values; see request.schema.json. */
export async function rate(catalog: Catalog, request: unknown): Promise<RateResult | Failure> {
  const read = readRateRequest(request, catalog.tariffs);
  if (isFailure(read)) return sorted(read);
  const tariff = tariffIn(catalog, read.contract);
  const statement = await rateIn(tariff, read);
  if (isFailure(statement)) return sorted(statement);
  return rateResult(statement, tariff, catalog.digest);
}

/** Which version applies to a contract from when until when, and why; `request` is a timeline_request. */
export async function timeline(catalog: Catalog, request: unknown): Promise<TimelineResult | Failure> {
  const read = readTimelineRequest(request, catalog.tariffs);
  if (isFailure(read)) return sorted(read);
  const tariff = tariffIn(catalog, read.contract);
  const found = await timelineOf(tariff, read.contract);
  if (isFailure(found)) return sorted(found);
  return timelineResult(found, read.at, tariff, catalog.digest);
}

/** The problems of a set of files given as a check_request; none means that they could be a catalog. */
export async function check(request: unknown): Promise<Failure> {
  const sources = readCheckRequest(request);
  if ("problems" in sources) return sorted(sources);
  const { problems } = await openCatalog(sources);
  return { problems };
}

/**
 * The full request that a short one stands for, as an example in a tariff file would: a new contract bought at the
 * period's start (an order for exactly the period), or a period of one day. Problems have the places of the short one.
 */
export function expandShort(catalog: Catalog, short: ShortRequest): RateRequestJson | Failure {
  return readShortRequest(short, catalog.tariffs);
}

function refused(problems: readonly Problem[]): Opened {
  return { catalog: undefined, problems: sortProblems(problems), examples: [] };
}

/**
 * The answers that were right when a version was written: by the versions up to its own. So a published file stays
 * as it is, whatever version comes after it.
 */
function answersAsOf(version: TariffVersion, tariffs: ReadonlyMap<string, Tariff>): Answers {
  const whole = tariffs.get(version.tariff);
  if (!whole) throw new Error(`the tariff ${version.tariff} is not in the catalog`);
  const tariff = { ...whole, versions: whole.versions.slice(0, whole.versions.indexOf(version) + 1) };
  return {
    timeline: (contract) => timelineOf(tariff, contract),
    rate: (request) => rateIn(tariff, request),
  };
}

/** What happens from the period's end on cannot change what the period costs, so the timeline need not be known there. */
async function rateIn(tariff: Tariff, request: RateRequest): Promise<Statement | Failure> {
  const { contract, usage, period } = request;
  const found = await timelineOf(tariff, contract, period.until);
  if (isFailure(found)) return found;
  const measured = measure({ usage, timeline: found, product: tariff.product, period });
  if (isFailure(measured)) return measured;
  return rateStage(request, found, measured, tariff.product);
}

/** Requests are decoded only for tariffs of the catalog, and examples only for their own. */
function tariffIn(catalog: Catalog, contract: Contract): Tariff {
  const tariff = catalog.tariffs.get(contract.tariff);
  if (!tariff) throw new Error(`the tariff ${contract.tariff} is not in the catalog`);
  return tariff;
}

/** Over every path and text in order of path, so that neither the order of files nor their folder matters. */
function digestOf(sources: readonly Source[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of sources.toSorted((a, b) => compareText(a.path, b.path))) {
    hash.update(`${JSON.stringify(path)} ${createHash("sha256").update(text).digest("hex")}\n`);
  }
  return `sha256:${hash.digest("hex")}`;
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function sorted(failure: Failure): Failure {
  return { problems: sortProblems(failure.problems) };
}
