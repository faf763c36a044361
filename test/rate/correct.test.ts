import { describe, expect, test } from "vitest";
import { isFailure, rate } from "../../src/index.ts";
import { contract, type Line, type RateResult, rated, refusals, span } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { used } from "./lines.ts";

// Calls cost 1 USD up to the 10th in a month and 0.5 USD beyond; gigabytes 0.045 USD each.
const CALLS =
  "{ meter: calls, model: graduated, tiers: [{ up_to: 10, price: 1 USD per call }, { up_to: unlimited, price: 0.5 USD per call }], resets: monthly }";
const TRAFFIC = "{ meter: traffic, model: per_unit, price: 0.045 USD per gigabyte }";
const JUNE = { from: "2026-06-01", until: "2026-07-01" };
const tariff = (rounding: string) =>
  shop(version("2026-01-01", { rounding, charges: { calls: CALLS, traffic: TRAFFIC } }));
const perLine = tariff("half_up to 0.01 USD per line");
const perStatement = tariff("half_up to 0.01 USD per statement");

type Row = ReturnType<typeof used>;

async function june(rows: readonly Row[], booked?: readonly Line[], catalog = perLine): Promise<RateResult> {
  const request = { contract: contract({ started: "2026-01-01" }), period: JUNE, usage: rows };
  return rated(await catalog, booked ? { ...request, booked } : request);
}

function told({ lines }: RateResult): readonly string[] {
  return lines.map((line) => {
    const kind = line.kind === "reversal" ? `reversal of ${line.reverses}` : line.kind;
    return `${kind} ${line.charge} ${span(line.from, line.until)} = ${line.exact}, ${line.amount}`;
  });
}

describe("a correction", () => {
  const before = [used("calls", "2026-06-02", 12), used("traffic", "2026-06-03", 1)];

  test("reverses the whole window of a counter that a late row moves, and leaves other charges alone", async () => {
    const booked = (await june(before)).lines;
    const late = [...before, used("calls", "2026-06-01", 3)];
    const answer = await june(late, booked);
    // 10 x 1 + 2 x 0.5 = 11 was booked; 10 x 1 + 5 x 0.5 = 12.50 it comes to now.
    expect(told(answer)).toEqual([
      "reversal of usage calls 2026-06-01 to 2026-07-01 = -11, -11.00",
      "usage calls 2026-06-01 to 2026-07-01 = 12.5, 12.50",
    ]);
    expect(answer.totals).toEqual([{ currency: "USD", exact: "1.5", amount: "1.50" }]);
    // 11 + 0.045 was booked, in cents 11.00 + 0.05 (half a cent goes up); now 1.50 more.
    expect(answer.correction).toEqual({
      unchanged: 1,
      booked: [{ currency: "USD", exact: "11.045", amount: "11.05" }],
      now: [{ currency: "USD", exact: "12.545", amount: "12.55" }],
    });
  });

  test("of nothing that changed is nothing", async () => {
    const booked = (await june(before)).lines;
    const answer = await june(before.toReversed(), booked);
    expect(answer.lines).toEqual([]);
    expect(answer.totals).toEqual([{ currency: "USD", exact: "0", amount: "0.00" }]);
    expect(answer.correction).toMatchObject({ unchanged: 2 });
  });

  test("that was booked in turn leaves nothing to correct", async () => {
    const first = (await june(before)).lines;
    const late = [...before, used("calls", "2026-06-01", 3)];
    const second = (await june(late, first)).lines;
    const third = await june(late, [...first, ...second]);
    expect(third.lines).toEqual([]);
    expect(third.correction).toMatchObject({ unchanged: 2 });
    const back = await june(before, [...second, ...first]);
    expect(told(back)).toEqual([
      "reversal of usage calls 2026-06-01 to 2026-07-01 = -12.5, -12.50",
      "usage calls 2026-06-01 to 2026-07-01 = 11, 11.00",
    ]);
  });

  test("of nothing booked is the whole bill", async () => {
    const whole = await june(before);
    const answer = await june(before, []);
    expect(answer.lines).toEqual(whole.lines);
    expect(answer.totals).toEqual(whole.totals);
    expect(answer.correction).toEqual({ unchanged: 0, booked: [], now: whole.totals });
  });

  test("takes the rounding of a statement back, too", async () => {
    const booked = (await june(before, undefined, perStatement)).lines;
    const answer = await june([...before, used("traffic", "2026-06-04", 1)], booked, perStatement);
    // 11 + 0.045 = 11.045, rounded up by 0.005; now 11 + 0.09, where nothing is rounded.
    expect(told(answer)).toEqual([
      "reversal of usage traffic 2026-06-01 to 2026-07-01 = -0.045, -0.045",
      "reversal of rounding null 2026-06-01 to 2026-07-01 = 0, -0.005",
      "usage traffic 2026-06-01 to 2026-07-01 = 0.09, 0.09",
    ]);
    expect(answer.totals).toEqual([{ currency: "USD", exact: "0.045", amount: "0.04" }]); // 11.09 - 11.05
  });

  test("reverses what an unknown charge of an unknown version was billed for", async () => {
    const [line] = (await june(before)).lines;
    const gone = { ...line, charge: "gone", version: "shop/thing/basic@2020-01-01" } as Line;
    const answer = await june(before, [gone]);
    expect(told(answer)[0]).toBe("reversal of usage gone 2026-06-01 to 2026-07-01 = -11, -11.00");
  });
});

describe("booked lines", () => {
  const usage = [used("calls", "2026-06-02", 12)];
  const request = { contract: contract({ started: "2026-01-01" }), period: JUNE, usage };

  test.each([
    ["2026-05-01", "2026-05-31", "/booked/0 booked-outside-period"],
    ["2026-07-02", "2026-08-01", "/booked/0 booked-outside-period"],
  ])("from %s until %s are refused for June", async (from, until, expected) => {
    const [line] = (await june(usage)).lines;
    expect(await refusals(await perLine, { ...request, booked: [{ ...line, from, until }] })).toEqual([
      expected,
    ]);
  });

  test.each([
    // kind, from, until, due
    ["usage", "2026-05-01", "2026-06-01", "2026-06-01"], // last month's
    ["recurring", "2026-07-01", "2026-08-01", "2026-07-01"], // in advance: due when July begins
    ["one_time", "2026-07-01", "2026-07-01", "2026-07-01"],
  ])("%s from %s until %s, due %s, are not of June", async (kind, from, until, due) => {
    const [line] = (await june(usage)).lines;
    const booked = [{ ...line, kind, charge: "gone", from, until, due }];
    expect(await refusals(await perLine, { ...request, booked })).toEqual([
      "/booked/0 booked-outside-period",
    ]);
  });

  test.each([
    // kind, from, until, due; June is [2026-06-01, 2026-07-01)
    ["recurring", "2026-05-01", "2026-06-01", undefined, true],
    ["recurring", "2026-05-01", "2026-05-31", undefined, false],
    ["recurring", "2026-07-01", "2026-08-01", undefined, true],
    ["recurring", "2026-07-02", "2026-08-01", undefined, false],
    ["recurring", "2026-06-01", "2026-07-01", "2026-06-01", true], // in advance
    ["recurring", "2026-05-01", "2026-06-01", "2026-06-01", true], // in arrears, as June begins
    ["recurring", "2026-06-01", "2026-07-01", "2026-07-01", true], // in arrears, as June ends
    ["recurring", "2026-05-01", "2026-05-31", "2026-05-31", false],
    ["recurring", "2026-06-02", "2026-07-02", "2026-07-02", false],
    ["credit", "2026-05-01", "2026-06-01", "2026-07-02", false],
    ["one_time", "2026-06-01", "2026-06-01", "2026-06-01", true],
    ["one_time", "2026-07-01", "2026-07-01", "2026-07-01", false],
    ["usage", "2026-06-01", "2026-07-01", undefined, true],
    ["usage", "2026-06-01", "2026-07-02", undefined, false],
    ["discount", "2026-01-01", "2026-02-01", undefined, true], // says nothing of when
  ])("%s from %s until %s, due %s: of June is %s", async (kind, from, until, due, isOfJune) => {
    const [line] = (await june(usage)).lines;
    const booked = [{ ...line, kind, charge: "gone", from, until, due }];
    const answer = await rate(await perLine, { ...request, booked });
    expect(isFailure(answer) ? answer.problems.map(({ code }) => code) : []).toEqual(
      isOfJune ? [] : ["booked-outside-period"],
    );
  });

  test.each([
    [{ amount: "10.99" }, "-11, -10.99"],
    [{ exact: "10.99" }, "-10.99, -11.00"],
  ])("of %j are not the same, though the other figure is", async (figure, back) => {
    const [line, traffic] = (await june(usage)).lines;
    const answer = await rated(await perLine, { ...request, booked: [{ ...line, ...figure }, traffic] });
    expect(told(answer)).toEqual([
      `reversal of usage calls 2026-06-01 to 2026-07-01 = ${back}`,
      "usage calls 2026-06-01 to 2026-07-01 = 11, 11.00",
    ]);
  });

  test("in arrears that began long before are of the period in which they are due", async () => {
    const [line] = (await june(usage)).lines;
    const booked = [
      {
        ...line,
        kind: "recurring",
        charge: "gone",
        from: "2026-04-15",
        until: "2026-04-20",
        due: "2026-06-15",
      },
    ];
    const answer = await rated(await perLine, { ...request, booked });
    expect(told(answer)[0]).toBe("reversal of recurring gone 2026-04-15 to 2026-04-20 = -11, -11.00");
  });

  test("of a tariff that the contract has no order on are refused", async () => {
    const [line] = (await june(usage)).lines;
    const booked = [{ ...line, version: "shop/thing/other@2026-01-01" }];
    expect(await refusals(await perLine, { ...request, booked })).toEqual([
      "/booked/0 booked-of-other-tariff",
    ]);
  });

  test("that reverse what is not there are refused", async () => {
    const [line] = (await june(usage)).lines;
    const reversal = { ...line, kind: "reversal", reverses: "usage", exact: "-10", amount: "-10.00" };
    expect(await refusals(await perLine, { ...request, booked: [line, reversal] })).toEqual([
      "/booked/1 booked-reversal-unmatched",
    ]);
  });
});

test("booked lines of one of the tariffs that a contract has orders on are taken", async () => {
  const CARD = "shop/thing/card";
  const catalog = await shop(
    version("2026-01-01"),
    version("2026-01-01", { tariff: CARD, sold: "by_order" }),
  );
  const of = {
    id: "c",
    orders: [
      { tariff: "shop/thing/basic", from: "2026-05-01", until: "2026-06-10" },
      { tariff: CARD, bought: "2026-06-10", from: "2026-06-10", until: "2027-06-10" },
    ],
  };
  const request = { contract: of, period: JUNE, usage: [used("calls", "2026-06-02", 3)] };
  const booked = (await rated(catalog, request)).lines;
  expect((await rated(catalog, { ...request, booked })).lines).toEqual([]);
});
