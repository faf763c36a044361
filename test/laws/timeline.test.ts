import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import {
  millisOf,
  type PlainContract,
  type PlainTariff,
  type PlainVersion,
  tariffId,
} from "../oracle/plain.ts";
import {
  askRate,
  askTimeline,
  codesOf,
  dateIn,
  holdsFor,
  millisIn,
  open,
  type Segment,
  Tally,
  TIMEOUT,
} from "./ask.ts";
import { validitiesOf } from "./places-in-time.ts";
import { oneWayScenarios, type Scenario, scenarios, switchingScenarios } from "./request-arbitraries.ts";
import { tariffs } from "./tariff-arbitraries.ts";

const contracts = fc.oneof({ weight: 3, arbitrary: scenarios }, { weight: 2, arbitrary: switchingScenarios });

async function segmentsOf({ tariff, request }: Scenario): Promise<readonly Segment[]> {
  const answer = await askTimeline(await open(tariff), { contract: request.contract });
  return isFailure(answer) ? [] : answer.timeline;
}

test("a timeline partitions the orders, cut at the contract's end, and gaps stay gaps", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(contracts, 400, async (scenario) => {
    const segments = await segmentsOf(scenario);
    if (segments.length === 0) return;
    const stretches = segments.map(({ from, until }) => ({ from: millisIn(from), until: millisIn(until) }));
    expect(stretches.filter(({ from, until }) => from >= until)).toEqual([]);
    // Joined where they touch, the segments are the orders joined where they touch.
    expect(joined(stretches)).toEqual(joined(validitiesOf(scenario.tariff, scenario.request.contract)));
    const starts = new Set(stretches.map(({ from }) => from));
    for (const validity of validitiesOf(scenario.tariff, scenario.request.contract))
      expect(starts).toContain(validity.from);
    if (segments.length > 1) tally.add("several");
    if (joined(stretches).length > 1) tally.add("gap");
    if (segments.at(-1)?.until === null) tally.add("open");
  });
  tally.expectAll("several", "gap", "open");
});

type Stretch = { readonly from: number; readonly until: number };

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last?.until === stretch.from) whole[whole.length - 1] = { from: last.from, until: stretch.until };
    else whole.push(stretch);
  }
  return whole;
}

test("within an order the versions ascend, but for the undoing of an early switch, and `next` foretells each move", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(contracts, 400, async (scenario) => {
    const segments = await segmentsOf(scenario);
    for (const [index, segment] of segments.entries()) {
      const following = segments[index + 1];
      if (following === undefined || following.order !== segment.order) continue;
      const isUndoing = following.because.code === "early-switch-undone";
      tally.add(isUndoing ? "undoing" : "ascent");
      expect(dateIn(following.version) < dateIn(segment.version)).toBe(isUndoing);
      expect(following.version).not.toBe(segment.version);
      const { from, version, because } = following;
      expect(segment.next).toEqual({ at: from, version, because });
    }
  });
  tally.expectAll("undoing", "ascent");
});

test("the answer for an instant is that of the segment it lies in", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsFor(contracts, 200, async ({ tariff, request }) => {
    const catalog = await open(tariff);
    const answer = await askTimeline(catalog, { contract: request.contract, at: request.period.from });
    if (isFailure(answer)) return;
    const at = millisOf(request.period.from, tariff.zone);
    const segment = answer.timeline.find(({ from, until }) => millisIn(from) <= at && at < millisIn(until));
    tally.add(segment ? "inside" : "outside");
    expect(millisIn(answer.at?.instant as string)).toBe(at);
    expect(answer.at?.version).toBe(segment?.version ?? null);
    expect(answer.at?.because).toEqual(segment?.because ?? null);
    if (segment) expect(answer.at?.next).toEqual(segment.next);
  });
  tally.expectAll("inside", "outside");
});

test("nobody goes back behind a version with switch_back: never", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = fc.oneof(contracts, oneWayScenarios);
  await holdsFor(cases, 400, async (scenario) => {
    let floor = "";
    for (const { version, because } of await segmentsOf(scenario)) {
      const date = dateIn(version);
      expect(date >= floor).toBe(true);
      tally.add(because.code);
      const { switch_back } = scenario.tariff.versions.find(
        ({ effective }) => effective === date,
      ) as PlainVersion;
      if (switch_back === "never" && date > floor) floor = date;
    }
  });
  tally.expectAll("no-switch-back");
});

test("a third version three days later shortens no promise of the second, unless it overrides it", {
  timeout: TIMEOUT,
}, async () => {
  const promised = fc.constantFrom("at_order_end", "never", "on 2026-01-01", "after P100D");
  const cases = fc.tuple(
    tariffs.filter(({ sold }) => sold === "by_order"),
    promised,
    fc.boolean(),
  );
  await holdsFor(cases, 60, async ([drawn, moment, overrides]) => {
    const tariff = withThirdVersion(drawn, moment, overrides);
    const catalog = await open(tariff);
    const orders = [
      { id: "o-1", bought: "2025-01-01", from: "2025-01-01", until: "2025-12-01", quantities: { seats: 1 } },
    ];
    const contract: PlainContract = { id: "c-1", tariff: tariffId, orders, attributes: { region: "eu" } };
    const versionOn = async (at: string) => {
      const answer = await askTimeline(catalog, { contract, at });
      return isFailure(answer) ? codesOf(answer) : dateIn(answer.at?.version ?? "none");
    };
    expect(await versionOn("2025-03-03")).toBe("2025-01-01");
    expect(await versionOn("2025-03-04")).toBe(overrides ? "2025-03-04" : "2025-01-01");
    const stays = moment === "after P100D" ? "2025-03-04" : "2025-01-01";
    expect(await versionOn("2025-11-30")).toBe(overrides ? "2025-03-04" : stays);
  });
});

/** The second version gives a promise on 1 March 2025; the third, on 4 March, gives none. */
function withThirdVersion(drawn: PlainTariff, promised: string, overrides: boolean): PlainTariff {
  const terms = {
    ...(drawn.versions[0] as PlainVersion),
    early_switch: "not_allowed",
    switch_back: "never",
  } as const;
  return {
    ...drawn,
    versions: [
      { ...terms, effective: "2025-01-01" },
      { ...terms, effective: "2025-03-01", rows: [{ when: "otherwise", switch: promised }] },
      {
        ...terms,
        effective: "2025-03-04",
        rows: [{ when: "otherwise", switch: "on_effective_date" }],
        overrides: overrides ? ["2025-03-01"] : [],
      },
    ],
  };
}

test("a later version changes nothing before its effective instant", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = contracts.filter(({ tariff }) => tariff.versions.length > 1);
  await holdsFor(cases, 400, async ({ tariff, request }) => {
    const effective = millisOf(tariff.versions.at(-1)?.effective as string, tariff.zone);
    const before = (moment: string) => millisOf(moment, tariff.zone) < effective;
    if (!before(request.period.from)) return;
    const asked = {
      ...request,
      contract: {
        ...request.contract,
        switched: request.contract.switched?.filter(({ at }) => before(at)) ?? [],
      },
      period: before(request.period.until)
        ? request.period
        : { ...request.period, until: new Temporal.Instant(BigInt(effective) * 1_000_000n).toString() },
      usage: request.usage.filter(({ at }) => before(at)),
    };
    const earlier = { ...tariff, versions: tariff.versions.slice(0, -1) };
    // Who asks for the last version is told "unknown" without it; that is no change of an amount.
    if (asked.contract.switched.some(({ to }) => to === tariff.versions.at(-1)?.effective)) return;
    const [without, withLater] = await Promise.all(
      [earlier, tariff].map(async (files) => until(effective, await askRate(await open(files), asked))),
    );
    tally.add("problems" in (without as object) ? "refused" : "rated");
    expect(withLater).toEqual(without);
  });
  tally.expectAll("rated", "refused");
});

/** What an answer says about the time before an instant. */
function until(instant: number, answer: Awaited<ReturnType<typeof askRate>>): unknown {
  if (isFailure(answer)) return { problems: codesOf(answer) };
  const { lines, totals, unpriced, timeline } = answer;
  const earlier = timeline.filter(({ from }) => millisIn(from) < instant);
  const segments = earlier.map(({ from, until: end, order, version, because }) => {
    return { from, until: Math.min(millisIn(end), instant), order, version, because };
  });
  return { lines, totals, unpriced, segments };
}
