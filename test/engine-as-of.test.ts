import { describe, expect, test } from "vitest";
import { contract, rated, refusals, timelineRefusals } from "./support/ask.ts";
import { shop, version } from "./support/shop.ts";

const EUROPE = { cohorts: { europe: "{ region: { in: [eu] } }" } };
const TAKEN_OVER = { europe: "on_effective_date", otherwise: "never" };

describe("a version that takes effect later", () => {
  const catalog = shop(version("2026-01-01"), version("2027-01-01", { ...EUROPE, existing: TAKEN_OVER }));
  const february = { from: "2026-02-01", until: "2026-03-01" };
  const usage = [{ meter: "calls", at: "2026-02-05", quantity: 5 }];

  test("changes nothing before it, also for contracts that do not state what it reads", async () => {
    const request = { contract: contract({ started: "2026-02-01" }), period: february, usage };
    expect((await rated(await catalog, request)).totals).toMatchObject([{ exact: "5" }]);
  });

  test("is never reached by a contract that ended before it", async () => {
    const ended = contract({ started: "2026-02-01", ended: "2026-12-31" });
    expect((await rated(await catalog, { contract: ended, period: february, usage })).timeline).toHaveLength(
      1,
    );
  });

  test("is refused for a period that it reaches", async () => {
    const period = { from: "2026-12-01", until: "2027-01-02" };
    expect(await refusals(await catalog, { contract: contract({ started: "2026-02-01" }), period })).toEqual([
      "/contract attribute-missing",
    ]);
  });
});

test("an example is proved by the versions up to its own, so that a published file stays as it is", async () => {
  const example =
    "{ name: x, contract: { started: 2026-02-01 }, at: 2027-06-01, version: 2026-01-01, next_switch: none }";
  const files = [
    version("2026-01-01", { examples: [example] }),
    version("2027-01-01", { existing: { otherwise: "on_effective_date" } }),
  ];
  await expect(shop(...files)).resolves.toHaveProperty("tariffs");
});

describe("an example with orders on other tariffs", () => {
  const CARD = "shop/thing/card";
  const METER = "shop/thing/meter";
  const card = version("2026-01-01", { tariff: CARD, sold: "by_order" });
  const orders = `[{ from: 2026-02-01, until: 2026-03-01 }, { tariff: ${CARD}, bought: 2026-02-20, from: 2026-03-01, until: 2027-03-01 }]`;
  const example = (expected: string) =>
    version("2026-01-01", {
      tariff: METER,
      examples: [`{ name: x, contract: { orders: ${orders} }, at: 2026-06-30, ${expected} }`],
    });
  const stays = example("version: 2026-01-01, next_switch: none");
  const later = (date: string) =>
    version(date, { tariff: CARD, sold: "by_order", existing: { otherwise: "on_effective_date" } });

  test("is proved by the versions of all tariffs of the product up to its own date", async () => {
    await expect(shop(stays, card, later("2026-01-02"))).resolves.toHaveProperty("tariffs");
  });

  test("and by those of its very date", async () => {
    const old = version("2025-12-01", { tariff: CARD, sold: "by_order" });
    const found = example("version: 2025-12-01");
    await expect(shop(found, old, later("2026-01-01"))).rejects.toThrow("gives `version: 2026-01-01`");
  });

  test("is refused where another tariff has no version by then", async () => {
    const young = version("2026-01-02", { tariff: CARD, sold: "by_order" });
    await expect(shop(stays, young)).rejects.toThrow("has no version yet");
  });
});

describe("a withdrawal", () => {
  const open = shop(version("2026-01-01", { withdrawn: "2026-05-01" }));
  const started = (at: string) => contract({ started: at });
  const before = { from: "2026-04-01", until: "2026-05-01" };
  const over = { from: "2026-04-01", until: "2026-05-02" };

  test("refuses to rate what was bought after it", async () => {
    const request = { contract: started("2026-05-01"), period: over };
    expect(await refusals(await open, request)).toEqual(["/contract/started tariff-withdrawn"]);
  });

  test("stops no period before it, though the contract has an order of later", async () => {
    const later = version("2026-01-01", { tariff: "shop/thing/card", sold: "by_order" });
    const catalog = await shop(version("2026-01-01", { withdrawn: "2026-05-01" }), later);
    const moving = contract({
      orders: [
        { tariff: "shop/thing/card", bought: "2026-04-01", from: "2026-04-01", until: "2026-05-01" },
        { from: "2026-05-01" },
      ],
    });
    const usage = [{ meter: "calls", at: "2026-04-05", quantity: 5 }];
    const april = await rated(catalog, { contract: moving, period: before, usage });
    expect(april.totals).toMatchObject([{ exact: "5" }]);
    expect(await refusals(catalog, { contract: moving, period: over, usage })).toEqual([
      "/contract/orders/1/from tariff-withdrawn",
    ]);
    expect(await timelineRefusals(catalog, moving)).toEqual(["/contract/orders/1/from tariff-withdrawn"]);
  });
});

test("a catalog is frozen all the way down", async () => {
  const catalog = await shop(version("2026-01-01"));
  const [first] = [...catalog.tariffs.values()][0]?.versions ?? [];
  expect(first).toBeDefined();
  for (const part of [catalog, first, first?.charges, first?.charges[0], first?.charges[0]?.model]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
});

describe("a trial that is not offered is refused wherever it could change an amount", () => {
  const trial = { from: "2026-05-01", until: "2026-05-10" };
  const onTrial = contract({ started: "2026-05-01", trial });

  test("in the window of a counter, also before the period", async () => {
    const tiers = "[{ up_to: 100, price: 1 USD per call }, { up_to: unlimited, price: 0.5 USD per call }]";
    const calls = `{ meter: calls, model: graduated, tiers: ${tiers}, resets: monthly }`;
    const catalog = await shop(version("2026-01-01", { trial: "not_offered", charges: { calls } }));
    const period = { from: "2026-05-10", until: "2026-06-01" };
    const request = { contract: onTrial, period, usage_from: "2026-05-01" };
    expect(await refusals(catalog, request)).toEqual(["/contract trial-not-offered"]);
  });

  test("where a month that falls due began in it", async () => {
    const fee = "{ model: flat, price: 100 USD per month, every: month, prorate: none, billed: in_arrears }";
    const catalog = await shop(version("2026-01-01", { trial: "not_offered", charges: { fee } }));
    const period = { from: "2026-05-15", until: "2026-06-15" };
    expect(await refusals(catalog, { contract: onTrial, period })).toEqual(["/contract trial-not-offered"]);
  });
});

test.each(["never", "allowed"] as const)(
  "two switches of one instant are refused where switching back is %s, since their order is not known",
  async (back) => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-01", { existing: { otherwise: "never" }, early: "allowed", back }),
    );
    const switched = [
      { to: "2026-06-01", at: "2026-07-01" },
      { to: "2026-01-01", at: "2026-07-01" },
    ];
    expect(await timelineRefusals(catalog, contract({ started: "2026-02-01", switched }))).toEqual([
      "/contract/switched/1 switch-without-effect",
    ]);
  },
);
