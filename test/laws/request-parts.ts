import { type Millis, millisOf, type PlainRequest } from "../oracle/plain.ts";
import { TimelineLaws } from "../oracle/timeline-laws.ts";
import { edgesOf, textOf } from "./places-in-time.ts";
import type { Scenario } from "./request-arbitraries.ts";

/** A request split at an instant inside its period, at the midnight before it, or where something changes. */
export function halvesOf(
  { tariff, request }: Scenario,
  position: number,
  snap: number,
): [PlainRequest, PlainRequest] | undefined {
  const [from, until] = [
    millisOf(request.period.from, tariff.zone),
    millisOf(request.period.until, tariff.zone),
  ];
  const instant = from + Math.floor(((until - from) * position) / 10_000);
  const midnight = millisOf(textOf(instant, tariff.zone, "zone").slice(0, 10), tariff.zone);
  const laws = new TimelineLaws(tariff, request.contract, []);
  const edges = edgesOf(request.contract, laws, tariff.zone).filter((edge) => from < edge && edge < until);
  const edge = edges[position % Math.max(1, edges.length)] ?? midnight;
  const middle = [instant, midnight, midnight][snap] ?? edge;
  if (middle <= from) return undefined;
  const at = textOf(middle, tariff.zone, "zone");
  const usage_from = request.usage_from ?? request.period.from;
  return [
    { ...request, usage_from, period: { from: request.period.from, until: at } },
    { ...request, usage_from, period: { from: at, until: request.period.until } },
  ];
}

/** The request with what is known before the last version; undefined where it asks for nothing before it, or for that version. */
export function knownBeforeLast({ tariff, request }: Scenario): PlainRequest | undefined {
  const { zone, versions } = tariff;
  const last = versions.at(-1)?.effective as string;
  const effective: Millis = millisOf(last, zone);
  const isBefore = (moment: string) => millisOf(moment, zone) < effective;
  const { contract, period } = request;
  const switched = contract.switched?.filter(({ at }) => isBefore(at)) ?? [];
  // Without the last version, a switch to it is refused as unknown: another code, but no other amount.
  if (versions.length === 1 || !isBefore(period.from) || switched.some(({ to }) => to === last))
    return undefined;
  const until = isBefore(period.until) ? period.until : textOf(effective, zone, "zone");
  return {
    ...request,
    contract: { ...contract, switched },
    period: { ...period, until },
    usage: request.usage.filter(({ at }) => isBefore(at)),
  };
}

/** The request for a period that ends before the contract does; undefined where it asks for nothing before. */
export function knownBeforeEnd({ tariff, request }: Scenario, position: number): PlainRequest | undefined {
  const { contract, period } = request;
  if (contract.ended === undefined) return undefined;
  const [from, until, ended] = [period.from, period.until, contract.ended].map((moment) =>
    millisOf(moment, tariff.zone),
  ) as [Millis, Millis, Millis];
  const latest = Math.min(until, ended - 1);
  if (latest <= from) return undefined;
  const end = latest - Math.floor(((latest - from) * position) / 10_000);
  // Nobody switches after the end; such a record is refused with it, and only with it.
  const switched = contract.switched?.filter(({ at }) => millisOf(at, tariff.zone) < end) ?? [];
  return {
    ...request,
    contract: { ...contract, switched },
    usage_from: request.usage_from ?? period.from,
    period: { from: period.from, until: textOf(end, tariff.zone, "zone") },
    usage: request.usage.filter(({ at }) => millisOf(at, tariff.zone) < end),
  };
}
