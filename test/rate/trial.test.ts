import { describe, expect, test } from "vitest";
import { chargeLinesOf, contract, rated, refusals } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { lines, tiers, used } from "./lines.ts";

const CALLS = `{ meter: calls, model: graduated, tiers: ${tiers("call")}, resets: monthly }`;

function tariff(trial: Terms["trial"] & string, charges: Terms["charges"] & object = { calls: CALLS }) {
  return shop(version("2026-01-01", { trial, charges }));
}

/** June, in which the trial takes place. */
function june(trial: readonly [string, string], usage: readonly object[], started = "2026-06-01") {
  const [from, until] = trial;
  return {
    contract: contract({ started, trial: { from, until } }),
    period: { from: "2026-06-01", until: "2026-07-01" },
    usage,
  };
}

describe("a free trial", () => {
  test("costs nothing and does not move the counter", async () => {
    const usage = [used("calls", "2026-06-10", 100), used("calls", "2026-06-11", 11)];
    expect(await lines(await tariff("free"), june(["2026-06-01", "2026-06-11"], usage))).toEqual([
      "calls 2026-06-01 to 2026-06-11: 100 after 0 in trial = 0",
      "calls 2026-06-11 to 2026-07-01: 11 after 0 = 10.5", // 10 x 1 + 1 x 0.5
    ]);
  });

  test("inside a month leaves the counter where it was", async () => {
    const usage = [
      used("calls", "2026-06-05", 6),
      used("calls", "2026-06-15", 50),
      used("calls", "2026-06-25", 6),
    ];
    expect(
      await lines(await tariff("free"), june(["2026-06-10", "2026-06-20"], usage, "2026-05-01")),
    ).toEqual([
      "calls 2026-06-01 to 2026-06-10: 6 after 0 = 6",
      "calls 2026-06-10 to 2026-06-20: 50 after 6 in trial = 0",
      "calls 2026-06-20 to 2026-07-01: 6 after 6 = 5", // 4 x 1 + 2 x 0.5
    ]);
  });

  test("before the period does not move the counter either", async () => {
    const usage = [used("calls", "2026-06-05", 100), used("calls", "2026-06-20", 4)];
    const request = {
      ...june(["2026-06-01", "2026-06-11"], usage),
      period: { from: "2026-06-16", until: "2026-07-01" },
      usage_from: "2026-06-01",
    };
    expect(await lines(await tariff("free"), request)).toEqual([
      "calls 2026-06-16 to 2026-07-01: 4 after 0 = 4",
    ]);
  });

  test("makes lines that say so, with no tiers and an amount of 0", async () => {
    const found = chargeLinesOf(
      await rated(await tariff("free"), june(["2026-06-01", "2026-06-11"], [used("calls", "2026-06-10", 5)])),
    );
    expect(
      found.map(({ trial, used: all, quantity, tiers: priced, exact, amount }) => ({
        trial,
        all,
        quantity,
        priced: priced.length,
        exact,
        amount,
      })),
    ).toEqual([
      { trial: true, all: "5", quantity: "5", priced: 0, exact: "0", amount: "0" },
      { trial: false, all: "0", quantity: "0", priced: 0, exact: "0", amount: "0" },
    ]);
  });

  test("is free for usage at its first instant, and not at its last", async () => {
    const perUnit = await tariff("free", {
      calls: "{ meter: calls, model: per_unit, price: 1 USD per call }",
    });
    const at = [
      "2026-06-09T23:59:59.999999999Z",
      "2026-06-10T00:00:00Z",
      "2026-06-19T23:59:59.999999999Z",
      "2026-06-20T00:00:00Z",
    ];
    const usage = at.map((instant, n) => used("calls", instant, 10 ** n));
    expect(await lines(perUnit, june(["2026-06-10", "2026-06-20"], usage, "2026-05-01"))).toEqual([
      "calls 2026-06-01 to 2026-06-10: 1 = 1",
      "calls 2026-06-10 to 2026-06-20: 110 in trial = 0",
      "calls 2026-06-20 to 2026-07-01: 1000 = 1000",
    ]);
  });

  test("makes no difference outside the contract or the period", async () => {
    const usage = [used("calls", "2026-06-15", 4)];
    for (const trial of [
      ["2026-04-01", "2026-05-01"],
      ["2026-07-01", "2026-08-01"],
    ] as const) {
      expect(await lines(await tariff("free"), june(trial, usage, "2026-05-01"))).toEqual([
        "calls 2026-06-01 to 2026-07-01: 4 after 0 = 4",
      ]);
    }
  });
});

test("a trial that is charged is rated like any other time, on one line", async () => {
  const usage = [used("calls", "2026-06-10", 8), used("calls", "2026-06-11", 4)];
  expect(await lines(await tariff("charged"), june(["2026-06-01", "2026-06-11"], usage))).toEqual([
    "calls 2026-06-01 to 2026-07-01: 12 after 0 = 11", // 10 x 1 + 2 x 0.5
  ]);
});

describe("a trial that is not offered", () => {
  test.each([
    ["in the period", ["2026-06-01", "2026-06-11"]],
    ["reaching into it", ["2026-05-20", "2026-06-02"]],
    ["reaching out of it", ["2026-06-30", "2026-07-20"]],
  ] as const)("is refused %s", async (_, trial) => {
    expect(await refusals(await tariff("not_offered"), june(trial, [], "2026-05-01"))).toEqual([
      "/contract trial-not-offered",
    ]);
  });

  test.each([
    ["prorate: none", "2026-06-10", true], // the month of 10 June begins in it
    ["prorate: none", "2026-06-09", false],
    ["prorate: by_day", "2026-06-20", true], // each day of it counts
    ["prorate: by_day", "2026-07-20", false],
  ])("is refused where a part in arrears had it, %s, from %s", async (prorate, from, isRefused) => {
    const fee = `{ model: flat, every: month, ${prorate}, billed: in_arrears, price: 31 USD per month }`;
    const until = Temporal.PlainDate.from(from).add({ days: 1 }).toString();
    const due = {
      contract: contract({ started: "2026-06-10", trial: { from, until } }),
      period: { from: "2026-07-09", until: "2026-07-10" },
    };
    const catalog = await tariff("not_offered", { fee });
    if (isRefused) expect(await refusals(catalog, due)).toEqual(["/contract trial-not-offered"]);
    else expect(await lines(catalog, due)).toEqual(["fee 2026-06-10 to 2026-07-10: 1 = 31"]);
  });

  test.each([
    ["before it", ["2026-05-01", "2026-06-01"]],
    ["after it", ["2026-07-01", "2026-07-20"]],
  ] as const)("is not the period's concern %s", async (_, trial) => {
    expect(await lines(await tariff("not_offered"), june(trial, [], "2026-05-01"))).toHaveLength(1);
  });
});

test("a version may offer a trial that the version before did not", async () => {
  const catalog = await shop(
    version("2026-01-01", { trial: "free" }),
    version("2026-06-10", { trial: "charged", existing: { otherwise: "on_effective_date" } }),
  );
  const usage = [used("calls", "2026-06-09", 3), used("calls", "2026-06-10", 4)];
  expect(await lines(catalog, june(["2026-06-01", "2026-07-01"], usage))).toEqual([
    "calls 2026-06-01 to 2026-06-10: 3 in trial = 0",
    "calls 2026-06-10 to 2026-07-01: 4 = 4",
  ]);
});
