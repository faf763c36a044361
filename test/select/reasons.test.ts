import { describe, expect, test } from "vitest";
import { type Catalog, isFailure, timeline } from "../../src/index.ts";
import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

/** Why each segment is on its version, in words; and at the end why the next switch comes. */
async function reasons(catalog: Catalog, of: object, at?: string): Promise<readonly string[]> {
  const answer = await timeline(catalog, { contract: of, ...(at && { at }) });
  if (isFailure(answer)) throw new Error(JSON.stringify(answer.problems));
  const next = answer.at?.next;
  return [...answer.timeline.map(({ because }) => because.text), ...(next ? [next.because.text] : [])];
}

const BOUGHT = "bought at 2026-02-01T00:00:00+00:00, when the version of 2026-01-01 was in force";
const since = contract({ started: "2026-02-01" });

function taking(moment: string, terms: Terms = {}, second: Terms = {}) {
  const when =
    moment === "at_trial_end" ? "in_trial" : moment === "at_order_start" ? "bought_ahead" : "otherwise";
  const rows = when === "otherwise" ? { otherwise: moment } : { [when]: moment, otherwise: "never" };
  return shop(version("2026-01-01", terms), version("2026-06-02", { ...terms, ...second, existing: rows }));
}

describe("why a contract is on a version is said in words:", () => {
  test.each([
    ["on_effective_date", "on its effective date (its row `otherwise`)", {}, {}],
    ["on 2026-09-01", "at 2026-09-01T00:00:00+00:00 (its row `otherwise`)", {}, {}],
    ["after P3M", "P3M after its effective date (its row `otherwise`)", {}, {}],
    [
      "at_trial_end",
      "when their trial ends (its row `in_trial`)",
      {},
      { trial: { from: "2026-05-20", until: "2026-06-10" } },
    ],
  ])("existing contracts are taken over %s", async (moment, words, terms, parts) => {
    expect(await reasons(await taking(moment, terms), { ...since, ...parts })).toEqual([
      BOUGHT,
      `the version of 2026-06-02 takes over existing contracts ${words}`,
    ]);
  });

  const byOrder: Terms = { sold: "by_order" };

  test("with the order's end, for who renews", async () => {
    const of = contract({ orders: [order("2026-02-01", "2027-02-01")] });
    expect(await reasons(await taking("at_order_end", byOrder), of, "2026-07-01")).toEqual([
      BOUGHT,
      "the version of 2026-06-02 takes over existing contracts when their order ends (its row `otherwise`)",
    ]);
  });

  test("with the start of an order bought ahead", async () => {
    const of = contract({ orders: [order("2026-07-01", "2027-07-01", { bought: "2026-02-01" })] });
    expect(await reasons(await taking("at_order_start", byOrder), of)).toEqual([
      "the version of 2026-06-02 takes over existing contracts when their order starts (its row `bought_ahead`)",
    ]);
  });

  test("an order that began before it was bought", async () => {
    const of = contract({ orders: [order("2026-05-01", "2027-05-01", { bought: "2026-06-10" })] });
    expect(await reasons(await taking("on_effective_date", byOrder), of)).toEqual([
      "the order began at 2026-05-01T00:00:00+00:00, before it was bought, when the version of 2026-01-01 was in force",
      "bought at 2026-06-10T00:00:00+00:00, when the version of 2026-06-02 was in force",
    ]);
  });

  test.each([
    ["never", []],
    [
      "on 2026-12-01",
      [
        "the version of 2026-09-01 waits, since that of 2026-06-02 promised that it would take over existing contracts at 2026-12-01T00:00:00+00:00 (its row `otherwise`)",
      ],
    ],
  ])("a promise of %s is kept", async (moment, more) => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { otherwise: moment } }),
      version("2026-09-01", { existing: { otherwise: "on_effective_date" } }),
    );
    expect(await reasons(catalog, since)).toEqual([BOUGHT, ...more]);
  });

  test("a customer switched early, and undid it", async () => {
    const catalog = await taking("on 2026-12-01", {}, { early: "allowed", back: "allowed" });
    const switched = [
      { to: "2026-06-02", at: "2026-07-01" },
      { to: "2026-01-01", at: "2026-08-01" },
    ];
    expect(await reasons(catalog, { ...since, switched })).toEqual([
      BOUGHT,
      "the customer switched to the version of 2026-06-02 at 2026-07-01T00:00:00+00:00, ahead of its own moment",
      "the customer undid the early switch to the version of 2026-06-02 at 2026-08-01T00:00:00+00:00",
      "the version of 2026-06-02 takes over existing contracts at 2026-12-01T00:00:00+00:00 (its row `otherwise`)",
    ]);
  });

  const CARD = "shop/thing/card";

  test.each([
    ["never", {}, "the version of 2026-06-02, from which nobody switches back"],
    [
      "never_in_product",
      { tariff: CARD },
      "the version of 2026-06-02 of `shop/thing/basic`, from which nobody switches back to older terms of the product",
    ],
  ] as const)("nobody goes back from a version that says %s", async (back, parts, words) => {
    const terms: Terms = { sold: "by_order" };
    const both = (tariff: string) => [
      version("2026-01-01", { ...terms, tariff }),
      version("2026-06-02", { ...terms, tariff, back, existing: { otherwise: "at_order_end" } }),
    ];
    const catalog = await shop(...both("shop/thing/basic"), ...both(CARD));
    const first = { tariff: "shop/thing/basic", ...order("2026-06-10", "2026-07-10") };
    const ahead = {
      tariff: "shop/thing/basic",
      ...order("2026-07-10", "2026-08-10", { bought: "2026-05-01" }),
      ...parts,
    };
    expect((await reasons(catalog, { id: "c", orders: [first, ahead] })).at(-1)).toBe(
      `the contract had already reached ${words}`,
    );
  });

  test("a customer moved to another tariff", async () => {
    const catalog = await shop(version("2026-01-01"), version("2026-01-01", { tariff: CARD }));
    const orders = [
      { tariff: "shop/thing/basic", from: "2026-02-01", until: "2026-03-01" },
      { tariff: CARD, from: "2026-03-01" },
    ];
    expect((await reasons(catalog, { id: "c", orders }, "2026-02-10")).at(-1)).toBe(
      "the next order is on the tariff `shop/thing/card`",
    );
  });
});
