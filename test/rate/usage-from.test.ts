import { describe, expect, test } from "vitest";
import { isFailure, rate } from "../../src/index.ts";
import { contract, order, refusals } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines, tiers, used } from "./lines.ts";

function tariff(resets: string, sold: "open_ended" | "by_order" = "open_ended", model = "graduated") {
  return shop(
    version("2026-01-01", {
      sold,
      charges: { calls: `{ meter: calls, model: ${model}, tiers: ${tiers("call")}, resets: ${resets} }` },
    }),
  );
}

const since = contract({ started: "2026-01-15" });
const HALF_OF_JUNE = { from: "2026-06-16", until: "2026-07-01" };
const INCOMPLETE = ["/usage_from usage-incomplete"];

describe("a counter that began before the usage is complete is refused", () => {
  test.each([
    // the latest `usage_from` that is early enough
    ["daily", "2026-06-16"],
    ["monthly", "2026-06-01"],
    ["yearly", "2026-01-15"], // the contract is younger than the year
    ["per_order", "2026-01-15"],
    ["never", "2026-01-15"],
  ])("when it resets %s: from %s on", async (resets, enough) => {
    const request = { contract: since, period: HALF_OF_JUNE, usage: [] };
    const late = Temporal.PlainDate.from(enough).toZonedDateTime("UTC").toInstant().add({ nanoseconds: 1 });
    const catalog = await tariff(resets);
    const found = await refusals(catalog, { ...request, usage_from: late.toString() });
    expect([...new Set(found)]).toEqual(INCOMPLETE);
    expect(await lines(catalog, { ...request, usage_from: enough })).toHaveLength(
      resets === "daily" ? 15 : 1,
    );
  });

  test("and so is one without `usage_from`, which means the period's start", async () => {
    const usage = [used("calls", "2026-06-20", 4)];
    expect(await refusals(await tariff("monthly"), { contract: since, period: HALF_OF_JUNE, usage })).toEqual(
      INCOMPLETE,
    );
  });

  test("also for volume, whose price depends on all of it", async () => {
    const catalog = await tariff("monthly", "open_ended", "volume");
    expect(await refusals(catalog, { contract: since, period: HALF_OF_JUNE, usage: [] })).toEqual(INCOMPLETE);
  });

  test("in the middle of a day, where the counter began at midnight", async () => {
    const period = { from: "2026-06-16T12:00:00Z", until: "2026-06-17" };
    expect(await refusals(await tariff("daily"), { contract: since, period, usage: [] })).toEqual(INCOMPLETE);
  });

  test("told once for each counter, not for each of its lines", async () => {
    const trial = { from: "2026-06-20", until: "2026-06-25" };
    const request = { contract: contract({ started: "2026-01-15", trial }), period: HALF_OF_JUNE, usage: [] };
    expect(await refusals(await tariff("monthly"), request)).toEqual(INCOMPLETE);
  });
});

describe("usage need not reach back", () => {
  test("where the period begins with the counter", async () => {
    const period = { from: "2026-06-01", until: "2026-07-01" };
    expect(await lines(await tariff("monthly"), { contract: since, period, usage: [] })).toHaveLength(1);
  });

  test("beyond the contract's start, or the order's", async () => {
    const open = { contract: contract({ started: "2026-06-16" }), period: HALF_OF_JUNE, usage: [] };
    expect(await lines(await tariff("yearly"), open)).toHaveLength(1);
    const ordered = {
      contract: contract({ orders: [order("2026-05-01", "2026-06-16"), order("2026-06-16", "2026-07-16")] }),
      period: HALF_OF_JUNE,
      usage: [],
    };
    expect(await lines(await tariff("per_order", "by_order"), ordered)).toHaveLength(1);
    expect(await refusals(await tariff("never", "by_order"), ordered)).toEqual(INCOMPLETE); // goes on over the renewal
  });

  test("into a free trial, which moves no counter", async () => {
    const trial = { from: "2026-06-01", until: "2026-06-16" };
    const request = { contract: contract({ started: "2026-06-01", trial }), period: HALF_OF_JUNE, usage: [] };
    expect(await lines(await tariff("monthly"), request)).toEqual([
      "calls 2026-06-16 to 2026-07-01: 0 after 0 = 0",
    ]);
  });

  test("where no counter runs", async () => {
    expect(
      await lines(await shop(version("2026-01-01")), { contract: since, period: HALF_OF_JUNE, usage: [] }),
    ).toEqual(["calls 2026-06-16 to 2026-07-01: 0 = 0"]);
  });
});

test("usage that is complete only since after the period's start is refused, counter or not", async () => {
  const request = { contract: since, period: HALF_OF_JUNE, usage_from: "2026-06-17", usage: [] };
  expect(await refusals(await shop(version("2026-01-01")), request)).toEqual(INCOMPLETE);
});

describe("a maximum or minimum of June", () => {
  const CAP = "{ amount: 5 USD, per: month, prorate: none }";
  const FEE =
    "{ model: flat, every: month, anchor: calendar, price: 3 USD per month, prorate: by_day, billed: in_advance }";
  const CALLS = "{ meter: calls, model: per_unit, price: 1 USD per call }";
  const request = { contract: since, period: HALF_OF_JUNE, usage: [used("calls", "2026-06-20", 1)] };

  async function messages(...terms: Parameters<typeof version>[1][]): Promise<readonly string[]> {
    const answer = await rate(await shop(version("2026-01-01", terms[0])), request);
    return isFailure(answer) ? answer.problems.map(({ message }) => message) : [];
  }

  test("of a charge needs what was used since the month began", async () => {
    const calls = CALLS.replace(" }", `, maximum: ${CAP} }`);
    expect(await messages({ charges: { calls } })).toEqual([
      "the maximum of `calls` adds up since 2026-06-01T00:00:00+00:00, but the usage is complete only since 2026-06-16T00:00:00+00:00",
    ]);
  });

  test("of the statement needs it, where any charge prices usage", async () => {
    expect(await messages({ charges: { fee: FEE, calls: CALLS }, statement: { minimum: CAP } })).toEqual([
      "the minimum of the statement adds up since 2026-06-01T00:00:00+00:00, but the usage is complete only since 2026-06-16T00:00:00+00:00",
    ]);
  });

  test("of fees alone needs no usage", async () => {
    expect(await messages({ charges: { fee: FEE }, statement: { minimum: CAP } })).toEqual([]);
  });
});
