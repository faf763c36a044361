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
import {
  oneWayScenarios,
  type Scenario,
  switchingScenarios,
  timelineScenarios,
} from "./request-arbitraries.ts";
import { tariffs } from "./tariff-arbitraries.ts";

async function segmentsOf({ tariff, request }: Scenario): Promise<readonly Segment[]> {
  const answer = await askTimeline(await open(tariff), { contract: request.contract });
  return isFailure(answer) ? [] : answer.timeline;
}

test("a timeline partitions the orders, cut at the contract's end, and gaps stay gaps", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(timelineScenarios, 200, async (scenario) => {
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

test("within an order the versions ascend, but for the undoing of an early switch", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(fc.oneof(timelineScenarios, switchingScenarios), 160, async (scenario) => {
    const segments = await segmentsOf(scenario);
    for (const [index, segment] of segments.entries()) {
      const following = segments[index + 1];
      if (following === undefined || following.order !== segment.order) continue;
      const isUndoing = following.because.code === "early-switch-undone";
      tally.add(isUndoing ? "undoing" : "ascent");
      expect(dateIn(following.version) < dateIn(segment.version)).toBe(isUndoing);
      expect(following.version).not.toBe(segment.version);
    }
  });
  tally.expectAll("undoing", "ascent");
});

test("`next` foretells the first segment on another version, or a version that waits for the end of all orders", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(timelineScenarios, 160, async (scenario) => {
    const segments = await segmentsOf(scenario);
    for (const [index, segment] of segments.entries())
      tally.add(expectForetold(segment, segments.slice(index + 1)));
  });
  tally.expectAll("moves", "would move", "stays");
});

function expectForetold(segment: Segment, later: readonly Segment[]): string {
  const { version, next } = segment;
  const moved = later.find((one) => one.version !== version);
  if (moved) {
    expect(next).toEqual({ at: moved.from, version: moved.version, because: moved.because });
    return "moves";
  }
  if (next) expect(millisIn(next.at)).toBeGreaterThanOrEqual(millisIn((later.at(-1) ?? segment).until));
  return next ? "would move" : "stays";
}

test("the answer for an instant is that of the segment it lies in", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsFor(timelineScenarios, 130, async ({ tariff, request }) => {
    const catalog = await open(tariff);
    const answer = await askTimeline(catalog, { contract: request.contract, at: request.period.from });
    if (isFailure(answer)) return;
    const at = millisOf(request.period.from, tariff.zone);
    const segment = answer.timeline.find(({ from, until }) => millisIn(from) <= at && at < millisIn(until));
    tally.add(segment ? "inside" : "outside");
    expect(millisIn(answer.at?.instant as string)).toBe(at);
    expect(answer.at?.version).toBe(segment?.version ?? null);
    expect(answer.at?.because).toEqual(segment?.because ?? null);
    expect(answer.at?.next).toEqual(segment?.next ?? null);
  });
  tally.expectAll("inside", "outside");
});

test("nobody goes back behind a version with switch_back: never", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsFor(fc.oneof(timelineScenarios, oneWayScenarios), 160, async (scenario) => {
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
