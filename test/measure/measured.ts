import { printInstant } from "../../src/domain/calendar.ts";
import { anyEffort } from "../../src/domain/effort.ts";
import { type Catalog, isFailure } from "../../src/index.ts";
import { measure } from "../../src/measure/measure.ts";
import { readRateRequest } from "../../src/parse/request.ts";
import { timelineOf } from "../../src/select/timeline.ts";
import { span } from "../support/ask.ts";
import { BASIC, problemLine } from "../support/shop.ts";

/** What the stage makes of a request's usage: `meter window: quantity`, or the problems; sorted. */
export async function measured(catalog: Catalog, request: unknown): Promise<readonly string[]> {
  const tariff = catalog.tariffs.get(BASIC);
  const read = readRateRequest(request, catalog.tariffs);
  if (!tariff || isFailure(read)) throw new Error("the request cannot be read");
  const timeline = await timelineOf(catalog.tariffs, read.contract);
  if (isFailure(timeline)) throw new Error(timeline.problems.map(problemLine).join("\n"));
  const { usage, period, usageFrom } = read;
  const found = measure({ usage, timeline, product: tariff.product, period, usageFrom, effort: anyEffort });
  if (isFailure(found)) return found.problems.map(problemLine).toSorted();
  const zone = tariff.versions[0]?.timeZone ?? ("UTC" as never);
  return [...found.quantities.values()]
    .flat()
    .map(({ meter, window, quantity }) => {
      const from = printInstant(window.from, zone) ?? "";
      const isPoint = window.from.equals(window.until);
      return `${meter} ${isPoint ? `at ${from}` : span(from, printInstant(window.until, zone))}: ${quantity}`;
    })
    .toSorted();
}

/** A successful call. */
export function call(id: string, at: string, properties: object = { outcome: "success" }) {
  return { event: "thing.call", id, at, properties };
}

export function transfer(id: string, at: string, gigabytes: unknown) {
  return { event: "thing.transfer", id, at, properties: { gigabytes } };
}

export function login(id: string, at: string, user: string) {
  return { event: "thing.login", id, at, properties: { user } };
}

export function row(meter: string, at: string, quantity: number | string) {
  return { meter, at, quantity };
}
