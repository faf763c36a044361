import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../src/domain/catalog.ts";
import { mailCatalog, mailVersion, shippedCatalogs } from "../diff/catalogs.ts";
import {
  calendar,
  day,
  PAY_AS_YOU_GO,
  paying,
  SUBSCRIPTION,
  subscribed,
  switchesOf,
  yearFrom,
} from "./contracts.ts";

let catalog: Catalog;
beforeAll(async () => {
  catalog = (await shippedCatalogs()).head;
});

async function switches(contract: object) {
  return switchesOf(await calendar(catalog, [contract])).map(({ at, from, to, because, renewal }) => {
    return { at, from, to, code: because.code, renewal };
  });
}

const [OLD, NEW] = ["2024-01-01", "2026-06-02"];
const ofPay = { from: `${PAY_AS_YOU_GO}@${OLD}`, to: `${PAY_AS_YOU_GO}@${NEW}` };
const ofSubscription = { from: `${SUBSCRIPTION}@${OLD}`, to: `${SUBSCRIPTION}@${NEW}` };

describe("a contract of the shipped tariffs switches", () => {
  test("on the effective date, with the line that says so", async () => {
    const [found] = switchesOf(await calendar(catalog, [paying("a", "2026-01-01")]));
    expect(found).toEqual({
      contract: "a",
      at: "2026-06-02T00:00:00+08:00",
      ...ofPay,
      because: {
        code: "existing-contracts-row",
        text: "the version of 2026-06-02 takes over existing contracts on its effective date (its row `otherwise`)",
        place: { file: `${PAY_AS_YOU_GO}/2026-06-02.yaml`, line: 58, column: 5 },
      },
      renewal: false,
      bill: null,
    });
  });

  test("when its trial ends, at the instant it does", async () => {
    const trial = { from: "2026-05-20", until: "2026-06-10T12:00:00+08:00" };
    expect(await switches(paying("t", "2026-05-20", { trial }))).toEqual([
      { at: "2026-06-10T12:00:00+08:00", ...ofPay, code: "existing-contracts-row", renewal: false },
    ]);
  });

  test("as its trial ends before the day: on the day", async () => {
    const trial = { from: "2026-05-20", until: "2026-06-02" };
    expect(await switches(paying("t", "2026-05-20", { trial }))).toMatchObject([
      { at: "2026-06-02T00:00:00+08:00" },
    ]);
  });

  test("as its last order ends, if it is renewed", async () => {
    expect(await switches(subscribed("s", yearFrom("2025-09-15")))).toEqual([
      { at: "2026-09-15T00:00:00+08:00", ...ofSubscription, code: "existing-contracts-row", renewal: true },
    ]);
  });

  test("with the renewal that is bought after the day", async () => {
    const orders = [yearFrom("2025-07-01"), { ...yearFrom("2026-07-01"), bought: "2026-06-25" }];
    expect(await switches(subscribed("s", ...orders))).toEqual([
      { at: "2026-07-01T00:00:00+08:00", ...ofSubscription, code: "bought-under", renewal: false },
    ]);
  });

  test("a year later where the renewal was bought ahead of the day", async () => {
    const orders = [yearFrom("2025-07-01"), { ...yearFrom("2026-07-01"), bought: "2026-06-01" }];
    expect(await switches(subscribed("s", ...orders))).toMatchObject([
      { at: "2027-07-01T00:00:00+08:00", renewal: true },
    ]);
  });

  test("after a gap with the order behind it, and not as the gap begins", async () => {
    const orders = [yearFrom("2025-07-01"), { ...yearFrom("2026-09-01"), bought: "2026-08-20" }];
    expect(await switches(subscribed("s", ...orders))).toEqual([
      { at: "2026-09-01T00:00:00+08:00", ...ofSubscription, code: "bought-under", renewal: false },
    ]);
  });

  test("with a move to the other tariff", async () => {
    const orders = [yearFrom("2025-07-01"), { tariff: PAY_AS_YOU_GO, from: "2026-07-01" }];
    expect(await switches(subscribed("s", ...orders))).toEqual([
      {
        at: "2026-07-01T00:00:00+08:00",
        from: ofSubscription.from,
        to: ofPay.to,
        code: "moved",
        renewal: false,
      },
    ]);
  });

  test.each([
    ["bought on the day itself, for it is on the new terms from the start", paying("a", "2026-06-02")],
    ["that ended the day before", paying("a", "2026-01-01", { ended: "2026-06-02" })],
    [
      "whose last order ends with the contract",
      { ...subscribed("s", yearFrom("2025-09-15")), ended: "2026-09-15" },
    ],
  ])("never: one %s", async (_, contract) => {
    expect(await switches(contract)).toEqual([]);
  });
});

describe("a calendar", () => {
  const dayBefore = paying("a", "2026-06-01");

  test.each([
    [{ from: day("2026-06-02") }, 1],
    [{ from: day("2026-06-03") }, 0],
    [{ from: Temporal.Instant.from("2026-06-01T16:00:00Z") }, 1], // 00:00 in Shanghai
    [{ from: Temporal.Instant.from("2026-06-01T16:00:00.000000001Z") }, 0],
    [{ until: day("2026-06-03") }, 1],
    [{ until: day("2026-06-02") }, 0],
  ])(
    "looks from its first day on, in the zone of the tariff, and before its last: %o",
    async (asked, found) => {
      const result = await calendar(catalog, [dayBefore], asked);
      expect([result.contracts, result.switching, switchesOf(result).length]).toEqual([1, found, found]);
    },
  );

  test("tells what it was asked", async () => {
    const usagePeriod = { from: day("2026-05-01"), until: Temporal.Instant.from("2026-06-01T00:00:00Z") };
    expect(
      await calendar(catalog, [], { from: day("2026-06-01"), until: day("2027-01-01"), usagePeriod }),
    ).toEqual({
      catalog: catalog.digest,
      from: "2026-06-01",
      until: "2027-01-01",
      usage_period: { from: "2026-05-01", until: "2026-06-01T00:00:00Z" },
      contracts: 0,
      switching: 0,
      dates: [],
      refused: [],
    });
  });

  test("sorts days, within a day versions, and leaves contracts in the order of the book", async () => {
    const result = await calendar(catalog, [
      subscribed("s-2", yearFrom("2025-09-15")),
      subscribed("s-1", { ...yearFrom("2025-06-02") }),
      paying("p-2", "2026-01-01"),
      paying("p-1", "2026-02-01"),
    ]);
    expect(
      result.dates.map(({ date, contracts, switches: all }) => [
        date,
        contracts,
        all.map((each) => each.contract),
      ]),
    ).toEqual([
      ["2026-06-02", 3, ["p-2", "p-1", "s-1"]],
      ["2026-09-15", 1, ["s-2"]],
    ]);
  });

  test("lists contracts whose timeline is refused, with the problem", async () => {
    const result = await calendar(catalog, [
      paying("early", "2023-12-31"),
      { tariff: PAY_AS_YOU_GO, started: "2026-01-01" },
      dayBefore,
    ]);
    expect(result.refused.map(({ contract, problems }) => [contract, problems[0]?.code])).toEqual([
      ["early", "before-first-version"],
      ["without an id", "key-missing"],
    ]);
    expect([result.contracts, result.switching]).toEqual([3, 1]);
  });

  test("has every switch of a contract that goes through several versions", async () => {
    const terms = (price: string) => `charges:
  messages: { meter: messages, model: per_unit, price: ${price} EUR per message }
existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
`;
    const first = mailVersion("2026-01-01", terms("0.01").split("existing")[0] ?? "");
    const mail = await mailCatalog([
      first,
      mailVersion("2026-07-01", terms("0.012")),
      mailVersion("2026-10-01", terms("0.02")),
    ]);
    const result = await calendar(mail, [{ id: "m", tariff: "acme/mail/standard", started: "2026-02-01" }]);
    expect([result.switching, ...result.dates.map(({ date }) => date)]).toEqual([
      1,
      "2026-07-01",
      "2026-10-01",
    ]);
  });
});
