import { checkFiles } from "./check/check.ts";
import { type Answers, proveExamples } from "./check/prove.ts";
import { digestOf, filesOf } from "./digest/digest.ts";
import { type Catalog, knownAt, productIdOf, type Source, tariffsOf } from "./domain/catalog.ts";
import { anyEffort, type Effort } from "./domain/effort.ts";
import type { ExampleOutcome } from "./domain/example.ts";
import { deepFreeze } from "./domain/freeze.ts";
import type { Statement } from "./domain/line.ts";
import { type Failure, isFailure, type Problem, sortProblems } from "./domain/problem.ts";
import type { Product } from "./domain/product.ts";
import type { Tariff, TariffVersion } from "./domain/tariff.ts";
import type { RateRequest } from "./domain/usage.ts";
import { rateResult, timelineResult } from "./explain/result.ts";
import type { RateRequest as RateRequestJson } from "./generated/request.ts";
import type { RateResult, TimelineResult } from "./generated/result.ts";
import { measure } from "./measure/measure.ts";
import { modelineProblems } from "./parse/modeline.ts";
import { readCheckRequest, readRateRequest, readTimelineRequest } from "./parse/request.ts";
import { readShortRequest, type ShortRequest } from "./parse/short-request.ts";
import { readSources } from "./parse/sources.ts";
import { rate as rateStage } from "./rate/rate.ts";
import { timelineOf } from "./select/timeline.ts";

export { unusualDays } from "./check/calendar-targets.ts";
export { type Coverage, coverageOf } from "./check/coverage.ts";
export { digestOf } from "./digest/digest.ts";
export { nearestOf } from "./domain/nearest.ts";
export { billText } from "./explain/bill.ts";
export { billHtml } from "./explain/bill-html.ts";
export { blameResult } from "./explain/blame.ts";
export { blameText } from "./explain/blame-text.ts";
export {
  catalogDescription as describe,
  tariffDescription,
  versionDescription,
} from "./explain/description.ts";
export { type Html, html } from "./explain/html.ts";
export { pageText, wrap } from "./explain/page.ts";
export { pageHtml, sectionHtml } from "./explain/page-html.ts";
export { type Paint, PLAIN_LOOK, placeText, problemText } from "./explain/problem-text.ts";
export { timelineHtml } from "./explain/timeline-html.ts";
export { timelineText } from "./explain/timeline-text.ts";
export { readBudgets } from "./parse/budgets.ts";
export { type ImpactStart, readDiffRequest, readImpactRequest, type Sides } from "./parse/change-request.ts";
export { readConfig } from "./parse/config.ts";
export { readJson } from "./parse/json.ts";
export { modelineIn, schemaNameOf } from "./parse/modeline.ts";
export { readResult } from "./parse/result.ts";
export { isMisread } from "./parse/scalar/misread.ts";
export { instantOf, type Moment, readDate, readMoment } from "./parse/scalar/time.ts";
export { resolve as resolvedSchema, type Schema } from "./parse/schema-lookup.ts";
export type { ShortRequest } from "./parse/short-request.ts";
export { readYaml } from "./parse/yaml.ts";
export { momentInWords } from "./select/reasons.ts";

/**
 * A catalog, unless an error stands in its way; all problems of the first stage that found any, with its warnings;
 * how each example came out, none where an earlier stage found errors; and whether errors kept a later stage from running.
 * `compiled` is there also where only examples fail: it can be compared, and is none to answer from.
 */
export type Opened = {
  readonly catalog: Catalog | undefined;
  readonly compiled: Catalog | undefined;
  readonly problems: readonly Problem[];
  readonly examples: readonly ExampleOutcome[];
  readonly isCutShort: boolean;
};

/**
 * How long work makes room for others: `breathe` is awaited where it can be left for a moment, between files and between
 * examples, and `effort` is told of what is done until then. Either ends the work by throwing. `isOneEnough`: who only wants to
 * know whether all examples come out needs no second that does not.
 */
export type Pace = {
  readonly breathe: () => Promise<void>;
  readonly effort: Effort;
  readonly isOneEnough: boolean;
};

const AT_ONCE: Pace = { breathe: () => Promise.resolve(), effort: anyEffort, isOneEnough: false };

/**
 * texts -> parse -> check -> compile -> prove -> catalog.
 * Three stages, each reported whole: what the files say, what they mean, and whether their examples come out.
 */
export async function openCatalog(sources: readonly Source[], pace: Partial<Pace> = {}): Promise<Opened> {
  const { breathe, effort, isOneEnough } = { ...AT_ONCE, ...pace };
  const files = await readSources(sources, breathe);
  if (files.problems.length > 0) return refused(files.problems);
  const tariffs = tariffsOf(files.products, files.versions);
  const found = [...sources.flatMap(modelineProblems), ...checkFiles(files, tariffs)];
  if (found.some(isError)) return refused(found);
  const products = new Map(files.products.map((product) => [product.id, product]));
  const compiled: Catalog = deepFreeze({
    products,
    tariffs,
    digest: digestOf(sources),
    files: filesOf(sources),
  });
  const ofProduct = Map.groupBy(tariffs.values(), ({ product }) => product.id);
  const answers = (version: TariffVersion) =>
    answersAsOf(version, ofProduct.get(productIdOf(version.tariff)) ?? [], effort);
  const examples = await proveExamples(files.versions, answers, { breathe, isOneEnough });
  const problems = sortProblems([...found, ...examples.flatMap((example) => example.problems)]);
  const catalog = problems.some(isError) ? undefined : compiled;
  return { catalog, compiled, problems, examples, isCutShort: false };
}

/**
 * request -> timeline -> measure -> rate -> result. `request` is plain JSON values; see request.schema.json. Throws what
 * `effort` throws.
 */
export async function rate(
  catalog: Catalog,
  request: unknown,
  effort: Effort = anyEffort,
): Promise<RateResult | Failure> {
  const read = readRateRequest(request, catalog.tariffs);
  if (isFailure(read)) return sorted(read);
  const statement = await rateIn(catalog.tariffs, read, effort);
  if (isFailure(statement)) return sorted(statement);
  return rateResult(statement, catalog.digest);
}

/** Which version applies to a contract from when until when, and why; `request` is a timeline_request. */
export async function timeline(
  catalog: Catalog,
  request: unknown,
  effort: Effort = anyEffort,
): Promise<TimelineResult | Failure> {
  const read = readTimelineRequest(request, catalog.tariffs);
  if (isFailure(read)) return sorted(read);
  const found = await timelineOf(catalog.tariffs, read.contract, { effort });
  if (isFailure(found)) return sorted(found);
  return timelineResult(found, read.at, catalog.digest);
}

/** The problems of a set of files given as a check_request; none means that they could be a catalog. */
export async function check(request: unknown, pace: Partial<Pace> = {}): Promise<Failure> {
  const sources = readCheckRequest(request);
  if ("problems" in sources) return sorted(sources);
  const { problems } = await openCatalog(sources, pace);
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
  const nothing = { catalog: undefined, compiled: undefined, examples: [] };
  return { ...nothing, problems: sortProblems(problems), isCutShort: true };
}

/** The answers that were right when a version was written, so that a published file stays as it is, whatever comes after it. */
function answersAsOf({ effective }: TariffVersion, ofProduct: readonly Tariff[], effort: Effort): Answers {
  const tariffs = knownAt(effective, ofProduct);
  return {
    tariffs,
    timeline: (contract) => timelineOf(tariffs, contract, { effort }),
    rate: (request) => rateIn(tariffs, request, effort),
  };
}

/** What happens from the period's end on cannot change what the period costs, so the timeline need not be known there. */
async function rateIn(
  tariffs: ReadonlyMap<string, Tariff>,
  request: RateRequest,
  effort: Effort,
): Promise<Statement | Failure> {
  const { contract, usage, period, usageFrom } = request;
  const found = await timelineOf(tariffs, contract, { horizon: period.until, effort });
  if (isFailure(found)) return found;
  const product = productIn(tariffs, request);
  const measured = measure({ usage, timeline: found, product, period, usageFrom, effort });
  if (isFailure(measured)) return measured;
  return rateStage({ request, timeline: found, measured, product, effort });
}

/** All tariffs of a contract are of one product; requests are decoded only for tariffs that are known. */
function productIn(tariffs: ReadonlyMap<string, Tariff>, { contract }: RateRequest): Product {
  const product = tariffs.get(contract.orders[0]?.tariff ?? "")?.product;
  if (!product) throw new Error(`the contract ${contract.id} has no order on a known tariff`);
  return product;
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function sorted(failure: Failure): Failure {
  return { problems: sortProblems(failure.problems) };
}
