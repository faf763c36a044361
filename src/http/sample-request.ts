import type { Catalog } from "../domain/catalog.ts";
import { measuringWindow } from "../domain/meter.ts";
import { isFailure } from "../domain/problem.ts";
import type { Tariff } from "../domain/tariff.ts";
import { expandShort, rate } from "../engine.ts";
import type { RateRequest } from "../generated/request.ts";

/**
 * A request to try the service with: a new contract on the first tariff, and usage of the first meter that its newest
 * version prices. Undefined where the catalog has no tariff for which a request that short is complete.
 */
export async function sampleRequest(catalog: Catalog): Promise<RateRequest | undefined> {
  for (const tariff of catalog.tariffs.values()) {
    const request = requestFor(catalog, tariff);
    // Rated first, for a first request that is refused would be a poor welcome; a tariff may ask for attributes.
    if (request && !isFailure(await rate(catalog, request))) return request;
  }
  return undefined;
}

function requestFor(catalog: Catalog, { id, product, versions }: Tariff): RateRequest | undefined {
  const newest = versions.at(-1);
  if (!newest) return undefined;
  const priced = newest.charges.find((charge) => charge.kind === "usage");
  const ordered = newest.sold === "by_order" ? [...product.order.keys()] : [];
  const meter = priced && product.meters.get(priced.meter.name);
  const request = expandShort(catalog, {
    tariff: id,
    at: newest.effective.toString(),
    period: meter && measuringWindow(meter) === "month" ? restOfMonth(newest.effective) : undefined,
    usage: priced ? { [priced.meter.name]: "20" } : {},
    order: Object.fromEntries(ordered.map((name) => [name, "10"])),
  });
  return "problems" in request ? undefined : request;
}

/** A period that does not cut the month, which has one quantity. */
function restOfMonth(date: Temporal.PlainDate): string {
  return `${date} to ${date.with({ day: 1 }).add({ months: 1 })}`;
}
