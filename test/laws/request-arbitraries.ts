import fc from "fast-check";
import type { Millis, PlainContract, PlainRequest, PlainTariff, PlainVersion } from "../oracle/plain.ts";
import { TimelineLaws } from "../oracle/timeline-laws.ts";
import { adjustedTerms } from "./adjusted-terms.ts";
import { contracts, switchingContracts } from "./contract-arbitraries.ts";
import { draws, edgesOf, instantOf, shifted, textOf, validitiesOf } from "./places-in-time.ts";
import { lenient, lenientTariffs, tariffs, tariffsWith } from "./tariff-arbitraries.ts";
import { usageDraws, usageOf } from "./usage-arbitraries.ts";

export type Scenario = { readonly tariff: PlainTariff; readonly request: PlainRequest };

export const requestDraws = fc.record({
  from: draws({ min: -40, max: 100 }),
  days: fc.integer({ min: 1, max: 70 }),
  millis: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(86_399_999) }),
  /** Whether the period begins and ends where something changes, where edges are known. */
  snapsFrom: fc.boolean(),
  snapsUntil: fc.boolean(),
  /** How long after the period usage is sent as well. */
  daysAfter: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(20) }),
  /** Since the contract began, unstated, or so many days before the period. */
  usageFrom: fc.oneof(
    { weight: 8, arbitrary: fc.constant("complete" as const) },
    { weight: 1, arbitrary: fc.constant("unstated" as const) },
    { weight: 1, arbitrary: fc.nat(40) },
  ),
  usage: usageDraws,
});
export type RequestDraw = typeof requestDraws extends fc.Arbitrary<infer Value> ? Value : never;

/** A tariff and a request that asks for a part of one of its contracts. */
export const scenarios: fc.Arbitrary<Scenario> = tariffs.chain((tariff) =>
  requests(tariff, contracts(tariff)).map((request) => ({ tariff, request })),
);

/** The same where contracts ask for early switches, and mostly may. */
export const switchingScenarios: fc.Arbitrary<Scenario> = lenientTariffs.chain((tariff) =>
  requests(tariff, switchingContracts(tariff)).map((request) => ({ tariff, request })),
);

/** One early switch, and orders that would stay for ever on older versions, all of which forbid going back. */
export const oneWayScenarios: fc.Arbitrary<Scenario> = switchingScenarios.map(({ tariff, request }) => {
  const rows = [{ when: "otherwise", switch: "never" }];
  const versions = tariff.versions.map((version, index): PlainVersion => {
    return index === 0 ? version : { ...version, rows, overrides: [], switch_back: "never" };
  });
  const contract = { ...request.contract, switched: request.contract.switched?.slice(0, 1) ?? [] };
  return { tariff: { ...tariff, versions }, request: { ...request, contract } };
});

export const adjustedTariffs = tariffsWith(adjustedTerms);

/** Every kind of charge and adjustment, asked about for up to a year. */
export const adjustedScenarios: fc.Arbitrary<Scenario> = fc.oneof(
  { weight: 5, arbitrary: adjustedTariffs.chain((tariff) => longRequests(tariff, stayingContracts(tariff))) },
  {
    weight: 1,
    arbitrary: lenient(adjustedTariffs).chain((tariff) => longRequests(tariff, switchingContracts(tariff))),
  },
);

/** Records of early switches are mostly refused, and a refused request says nothing about money. */
function stayingContracts(tariff: PlainTariff): fc.Arbitrary<PlainContract> {
  return contracts(tariff).map(({ switched: _, ...contract }) => contract);
}

function longRequests(tariff: PlainTariff, drawn: fc.Arbitrary<PlainContract>): fc.Arbitrary<Scenario> {
  const daysMore = fc.oneof(fc.constant(0), fc.nat(isLimitedByDay(tariff) ? 30 : 300));
  return fc.tuple(drawn, requestDraws, daysMore).map(([contract, draw, days]) => ({
    tariff,
    request: requestOf(
      tariff,
      contract,
      { ...draw, days: draw.days + days },
      edgesOf(contract, new TimelineLaws(tariff, contract, []), tariff.zone),
    ),
  }));
}

/** Then a long period has hundreds of windows that all show the same. */
export function isLimitedByDay({ versions }: PlainTariff): boolean {
  const terms = versions.flatMap(({ charges, statement = {} }) => [...Object.values(charges), statement]);
  return terms.some(({ maximum, minimum }) => maximum?.per === "day" || minimum?.per === "day");
}

/** Every version includes the seats that an order states, and prices those beyond them by tiers. */
export const includingScenarios: fc.Arbitrary<Scenario> = scenarios
  .filter(({ tariff }) => tariff.sold === "by_order")
  .map(({ tariff, request }) => {
    const tiers = [
      { up_to: "3", price: "7" },
      { up_to: "8", price: "1" },
      { up_to: "unlimited", price: "0.3" },
    ];
    const activity = { meter: "active-seats", included: "order.seats", tiers, resets: "monthly" } as const;
    const versions = tariff.versions.map((version, index): PlainVersion => {
      const model = index % 2 === 0 ? "graduated" : "volume";
      return { ...version, charges: { ...version.charges, activity: { ...activity, model } } };
    });
    return { tariff: { ...tariff, versions }, request };
  });

/** All three, with a single charge: where only timelines are asked for, reading the others is time lost. */
export const timelineScenarios: fc.Arbitrary<Scenario> = fc
  .oneof(
    { weight: 3, arbitrary: scenarios },
    { weight: 2, arbitrary: switchingScenarios },
    { weight: 1, arbitrary: oneWayScenarios },
  )
  .map(({ tariff, request }) => {
    const charges = { base: { model: "flat", every: "month", price: "1", billed: "in_advance" } } as const;
    const versions = tariff.versions.map(
      (version): PlainVersion => ({ ...version, charges, rounding: "none" }),
    );
    return { tariff: { ...tariff, versions }, request };
  });

function requests(
  tariff: PlainTariff,
  drawn: fc.Arbitrary<PlainContract> = contracts(tariff),
): fc.Arbitrary<PlainRequest> {
  return fc.tuple(drawn, requestDraws).map(([contract, draw]) => requestOf(tariff, contract, draw));
}

/** `edges` are where an answer may change. */
export function requestOf(
  tariff: PlainTariff,
  contract: PlainContract,
  draw: RequestDraw,
  edges: readonly Millis[] = [],
): PlainRequest {
  const { zone } = tariff;
  const drawnFrom = instantOf(tariff, draw.from);
  const periodFrom = (draw.snapsFrom ? nearest(drawnFrom, edges) : undefined) ?? drawnFrom;
  const drawnUntil = shifted(periodFrom, draw, zone);
  const later = edges.filter((edge) => edge > periodFrom);
  const until = (draw.snapsUntil ? nearest(drawnUntil, later) : undefined) ?? drawnUntil;
  const text = (instant: number) => textOf(instant, zone, draw.from.form);
  const lastUsage = shifted(until, { days: draw.daysAfter, millis: 0 }, zone);
  const from = usageFrom(tariff, contract, periodFrom, draw.usageFrom);
  return {
    contract,
    period: { from: text(periodFrom), until: text(until) },
    ...(draw.usageFrom === "unstated" ? {} : { usage_from: text(from) }),
    usage: usageOf({ tariff, contract, from, until: lastUsage, periodFrom }, draw.usage),
  };
}

function nearest(at: Millis, edges: readonly Millis[]): Millis | undefined {
  return edges.toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0];
}

function usageFrom(
  tariff: PlainTariff,
  contract: PlainContract,
  periodFrom: number,
  drawn: RequestDraw["usageFrom"],
): number {
  if (drawn === "unstated") return periodFrom;
  if (drawn === "complete")
    return Math.min(periodFrom, ...validitiesOf(tariff, contract).map(({ from }) => from));
  return shifted(periodFrom, { days: -drawn, millis: 0 }, tariff.zone);
}
