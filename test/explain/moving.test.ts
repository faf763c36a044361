import { expect, test } from "vitest";
import { billText, timelineText } from "../../src/engine.ts";
import { type Catalog, explainHtml, isFailure, timeline } from "../../src/index.ts";
import { order, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { textsOf } from "./page.ts";

const CARD = "shop/thing/card";
const METER = "shop/thing/meter";
const DIGEST = "sha256:0123456789abcdef0123456789abcdef";

const catalog: Catalog = await shop(
  version("2026-01-01", { tariff: CARD, sold: "by_order" }),
  version("2026-06-02", { tariff: CARD, sold: "by_order", existing: { otherwise: "at_order_end" } }),
  version("2026-01-01", {
    tariff: METER,
    charges: { traffic: "{ meter: traffic, model: per_unit, price: 2 USD per gigabyte }" },
  }),
  version("2026-06-02", {
    tariff: METER,
    charges: { traffic: "{ meter: traffic, model: per_unit, price: 3 USD per gigabyte }" },
    existing: { otherwise: "on_effective_date" },
    back: "never_in_product",
  }),
);

const contract = {
  id: "c-5",
  tariff: CARD,
  orders: [
    order("2026-05-01", "2026-06-11", { id: "o-1" }),
    { id: "o-2", tariff: METER, from: "2026-06-11", until: "2026-06-21" },
    order("2026-06-21", "2026-09-01", { id: "o-3", bought: "2026-05-15" }),
  ],
};

test("a bill over a move names the tariff of each part, and of usage that its tariff does not charge", async () => {
  const result = await rated(catalog, {
    contract,
    period: { from: "2026-06-10", until: "2026-06-22" },
    usage: [
      { meter: "calls", at: "2026-06-10", quantity: 7 },
      { meter: "calls", at: "2026-06-11", quantity: 5 },
      { meter: "traffic", at: "2026-06-11", quantity: "1.5" },
      { meter: "calls", at: "2026-06-21", quantity: 4 },
    ],
  });
  // 7 calls at 1, 1.5 gigabytes at 3, 4 calls at 1: 7 + 4.5 + 4
  expect(billText({ ...result, catalog: DIGEST })).toBe(`Bill for contract c-5

Tariffs   shop/thing/card, shop/thing/meter
Period    10 to 21 June 2026, 12 days, UTC
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Tariff    shop/thing/card
Version   2026-01-01, shop/thing/card/2026-01-01.yaml
Order     o-1
Applies   1 May to 10 June 2026
Because   bought at 2026-05-01T00:00:00+00:00, when the version of 2026-01-01
          was in force (shop/thing/card/2026-01-01.yaml:2)

  calls, 10 June 2026                                                    7   USD
    used   7 calls                                             2026-01-01.yaml:9
    price  7 x 1 USD = 7                                       2026-01-01.yaml:9

--------------------------------------------------------------------------------
Tariff    shop/thing/meter
Version   2026-06-02, shop/thing/meter/2026-06-02.yaml
Order     o-2
Applies   11 to 20 June 2026
Because   bought at 2026-06-11T00:00:00+00:00, when the version of 2026-06-02
          was in force (shop/thing/meter/2026-06-02.yaml:2)

  traffic, 11 to 20 June 2026                                            4.5 USD
    used   1.5 gigabytes                                       2026-06-02.yaml:9
    price  1.5 x 3 USD = 4.5                                   2026-06-02.yaml:9

--------------------------------------------------------------------------------
Tariff    shop/thing/card
Version   2026-06-02, shop/thing/card/2026-06-02.yaml
Order     o-3
Applies   21 June to 31 August 2026
Because   the contract had already reached the version of 2026-06-02 of
          \`shop/thing/meter\`, from which nobody switches back to older terms of
          the product (shop/thing/meter/2026-06-02.yaml:14)

  calls, 21 June 2026                                                    4   USD
    used   4 calls                                             2026-06-02.yaml:9
    price  4 x 1 USD = 4                                       2026-06-02.yaml:9

================================================================================
Total                                                                   15.5 USD
  The exact sum: rounding changed nothing.

Not charged under the terms of its time:
  calls: 5 calls, 11 to 20 June 2026, version of 2026-06-02 of shop/thing/meter

Next      no switch to another version is known`);
});

test("the page of that bill names the tariff of each part, too", async () => {
  const page = textsOf(
    explainHtml(
      await rated(catalog, {
        contract,
        period: { from: "2026-06-10", until: "2026-06-12" },
        usage: [
          { meter: "calls", at: "2026-06-10", quantity: 7 },
          { meter: "calls", at: "2026-06-11", quantity: 5 },
        ],
      }),
    ),
  );
  const tariffs = page.flatMap((text, n) => (text === "Tariff" ? [page[n + 1]] : []));
  expect(tariffs).toEqual([CARD, METER]);
  expect(page).toContain(`${CARD}, version of 2026-01-01`);
  expect(page).toContain(`${METER}, version of 2026-06-02`);
  expect(page).toContain(`calls: 5 calls, 11 June 2026, version of 2026-06-02 of ${METER}`);
  expect(page).toContain("21 June 2026: move to shop/thing/card, the version of 2026-06-02");
});

test("a timeline of a contract that moves names its tariffs, and the move as what comes next", async () => {
  const result = await timeline(catalog, { contract, at: "2026-06-10" });
  if (isFailure(result)) throw new Error("the request is wrong");
  const text = timelineText({ ...result, catalog: DIGEST });
  expect(text).toContain(`Timeline of contract c-5

Tariffs   shop/thing/card, shop/thing/meter
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Tariff    shop/thing/card
Version   2026-01-01, shop/thing/card/2026-01-01.yaml
Order     o-1
Applies   1 May to 10 June 2026
`);
  expect(text).toContain(`
================================================================================
At        10 June 2026
Applies   the version of 2026-01-01, shop/thing/card/2026-01-01.yaml
Because   bought at 2026-05-01T00:00:00+00:00, when the version of 2026-01-01
          was in force (shop/thing/card/2026-01-01.yaml:2)
Next      11 June 2026: move to shop/thing/meter, the version of 2026-06-02
Because   the next order is on the tariff \`shop/thing/meter\` (request
          /contract/orders/1/tariff)`);
});

test("where all orders are on one tariff, it is named once", async () => {
  const own = {
    ...contract,
    orders: contract.orders.map((each) => ({ ...each, tariff: CARD, bought: "2026-05-01" })),
  };
  const result = await timeline(catalog, { contract: own });
  if (isFailure(result)) throw new Error("the request is wrong");
  expect(timelineText(result).match(/^Tariffs? .*$/gm)).toEqual([`Tariff    ${CARD}`]);
});
