import { addDuration, dayInterval, type TimeZone } from "../domain/calendar.ts";
import type { Source } from "../domain/catalog.ts";
import type { Contract } from "../domain/contract.ts";
import { isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { KnownTariffs } from "../domain/terms.ts";
import type { EventRow, RateRequest, UsageRow } from "../domain/usage.ts";
import type * as File from "../generated/request.ts";
import { readBooked } from "./booked.ts";
import { readContract } from "./contract.ts";
import { contractTerms } from "./contract-terms.ts";
import { below, type Places, pointerPlaces } from "./places.ts";
import { accepted, instantAt, quantityOf, type Reading, readInterval } from "./reading.ts";
import { readMoment } from "./scalar/time.ts";
import { shapeProblems } from "./schema.ts";

export type TimelineRequest = { readonly contract: Contract; readonly at: Temporal.Instant | undefined };

/** Decodes a rate request from plain JSON values; every problem has a JSON pointer. */
export function readRateRequest(json: unknown, tariffs: KnownTariffs): RateRequest | Failure {
  const problems = shapeProblems("rate", json, pointerPlaces);
  if (problems.length > 0) return { problems };
  return decodeRateRequest(json as File.RateRequest, tariffs, pointerPlaces); // its schema has just accepted it
}

/** Decodes a timeline request: a contract, and perhaps an instant to answer for. */
export function readTimelineRequest(json: unknown, tariffs: KnownTariffs): TimelineRequest | Failure {
  const problems = [...shapeProblems("timeline", json, pointerPlaces)];
  if (problems.length > 0) return { problems };
  const file = json as { contract: File.Contract; at?: string }; // its schema has just accepted it
  const terms = contractTerms(file.contract, tariffs, "/contract", pointerPlaces);
  if ("problems" in terms) return terms;
  const contract = readContract(file.contract, terms, "/contract", {
    places: pointerPlaces,
    zone: terms.timeZone,
    problems,
  });
  if (!contract || problems.length > 0) return { problems };
  return { contract, at: file.at === undefined ? undefined : instantAt(file.at, terms.timeZone) };
}

/** Decodes the files of a check request. */
export function readCheckRequest(json: unknown): readonly Source[] | Failure {
  const problems = shapeProblems("check", json, pointerPlaces);
  return problems.length > 0 ? { problems } : (json as { files: Source[] }).files; // its schema has just accepted it
}

/** Decodes a rate request whose shape is known to be right. */
export function decodeRateRequest(
  file: File.RateRequest,
  tariffs: KnownTariffs,
  places: Places,
): RateRequest | Failure {
  const terms = contractTerms(file.contract, tariffs, "/contract", places);
  if ("problems" in terms) return terms;
  const problems: Problem[] = [];
  const reading = { places, zone: terms.timeZone, problems };
  const contract = readContract(file.contract, terms, "/contract", reading);
  const period = readPeriodOf(file, reading);
  const usageFrom = file.usage_from === undefined ? period.from : instantAt(file.usage_from, terms.timeZone);
  const booked = file.booked && readBooked(file.booked, reading);
  const usage = (file.usage ?? []).flatMap((row, n) => readRow(row, below("/usage", n), reading));
  if (!contract || problems.length > 0) return { problems };
  return { contract, period, usageFrom, usage, usageFromPlace: places.value("/usage_from"), booked };
}

/** The longest period that is rated at once; a bound on how many lines a request can ask for. */
const LONGEST_YEARS = 100;

/** Whether a period is longer than any that is rated. */
function isTooLong(period: Interval, zone: TimeZone): boolean {
  const longest = Temporal.Duration.from({ years: LONGEST_YEARS });
  return isBefore(addDuration(period.from, longest, zone), period.until);
}

function readPeriodOf({ period: file }: File.RateRequest, reading: Reading): Interval {
  const period = readInterval(file, "/period", reading);
  if (isTooLong(period, reading.zone)) {
    const message = `the period from \`${file.from}\` until \`${file.until}\` is longer than ${LONGEST_YEARS} years`;
    const place = reading.places.value("/period");
    reading.problems.push(errorAt({ code: "period-too-long", message, hint: "rate it in parts", place }));
  }
  return period;
}

function readRow(file: File.UsageRow, pointer: string, reading: Reading): readonly UsageRow[] {
  const moment = accepted(readMoment(file.at));
  const window =
    moment instanceof Temporal.Instant ? { from: moment, until: moment } : dayInterval(moment, reading.zone);
  const place = reading.places.value(pointer);
  const { meter, quantity, event, id, properties } = file;
  if (meter !== undefined && quantity !== undefined && !(event ?? id ?? properties)) {
    return [{ kind: "measured", meter, window, quantity: quantityOf(quantity), place }];
  }
  if (event !== undefined && id !== undefined && !(meter ?? quantity)) {
    return [{ kind: "event", event, id, window, properties: texts(properties ?? {}), place }];
  }
  const found = Object.keys(file).map((key) => `\`${key}\``);
  const message = `this usage row has ${found.join(", ")}, where either \`meter\` and \`quantity\` or \`event\` and \`id\` were expected`;
  const hint = 'write for example `{ "meter": "checks", "at": "2026-05-31", "quantity": 5 }`';
  reading.problems.push(errorAt({ code: "usage-row-unclear", message, hint, place }));
  return [];
}

function texts(properties: File.EventProperties): EventRow["properties"] {
  return new Map(Object.entries(properties).map(([name, value]) => [name, String(value)]));
}
