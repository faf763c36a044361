import { beforeAll, describe, expect, test } from "vitest";
import { quantityText } from "../../src/domain/number-text.ts";
import { billText } from "../../src/engine.ts";
import { spanText } from "../../src/explain/span-text.ts";
import { type Catalog, openCatalog, readTariffs } from "../../src/index.ts";
import { contract, order, type RateResult, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";

const PAY_AS_YOU_GO = "security-center/cspm/pay-as-you-go";
const SUBSCRIPTION = "security-center/cspm/subscription";

let shipped: Catalog;

beforeAll(async () => {
  const { catalog } = await openCatalog(await readTariffs("tariffs"));
  if (!catalog) throw new Error("the shipped tariffs are wrong");
  shipped = catalog;
});

/** The bill, with a digest that no edit of a tariff file changes. */
function billOf(result: RateResult): string {
  return billText({ ...result, catalog: "sha256:0123456789abcdef0123456789abcdef" });
}

function checks(at: string, quantity: number) {
  return { meter: "checks", at, quantity };
}

describe("the bill", () => {
  // 100,000 x 0.0009 + 400,000 x 0.0007 + 100,001 x 0.00045 = 90 + 280 + 45.00045
  test("of a month shows each tier, the exact amount and what rounding took", async () => {
    const result = await rated(shipped, {
      contract: { id: "c-1", tariff: PAY_AS_YOU_GO, started: "2026-01-01" },
      period: { from: "2026-05-01", until: "2026-06-01" },
      usage: [checks("2026-05-12", 600_001)],
    });
    expect(billOf(result)).toBe(`Bill for contract c-1

Tariff    security-center/cspm/pay-as-you-go
Period    1 to 31 May 2026, 31 days, UTC+08:00
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Version   2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml
Applies   1 January to 1 June 2026
Because   bought at 2026-01-01T00:00:00+08:00, when the version of 2024-01-01
          was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)

  checks, 1 to 31 May 2026                                            415.00 USD
    used                  600,001 checks                      2024-01-01.yaml:40
    tier counter                0 before, 600,001 after
    up to 100,000         100,000 x 0.0009  USD =  90.00      2024-01-01.yaml:44
    > 100,000 to 500,000  400,000 x 0.0007  USD = 280.00      2024-01-01.yaml:45
    > 500,000             100,001 x 0.00045 USD =  45.00045   2024-01-01.yaml:46
    exact 415.00045 USD, rounded to 415.00 USD

================================================================================
Total                                                                 415.00 USD
  Rounding took 0.00045 USD off the exact 415.00045 USD (half_up to 0.01 USD per
  line).

Next      2 June 2026: switch to the version of 2026-06-02
Because   the version of 2026-06-02 takes over existing contracts on its
          effective date (its row \`otherwise\`)
          (security-center/cspm/pay-as-you-go/2026-06-02.yaml:58)`);
  });

  // 1,000 x 0.0009 = 0.90 on 1 June; 87 x 0.0732 = 6.3684 on the other 29 days
  test("of June 2026 shows both versions, why each applies, and the usage that the new one does not price", async () => {
    const result = await rated(shipped, {
      contract: { id: "c-1", tariff: PAY_AS_YOU_GO, started: "2026-01-01" },
      period: { from: "2026-06-01", until: "2026-07-01" },
      usage: [
        checks("2026-06-01", 1_000),
        checks("2026-06-03", 5),
        { meter: "scanned-instances", at: "2026-06-03", quantity: "87" },
      ],
    });
    expect(billOf(result)).toBe(`Bill for contract c-1

Tariff    security-center/cspm/pay-as-you-go
Period    1 to 30 June 2026, 30 days, UTC+08:00
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Version   2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml
Applies   1 January to 1 June 2026
Because   bought at 2026-01-01T00:00:00+08:00, when the version of 2024-01-01
          was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)

  checks, 1 June 2026                                                   0.90 USD
    used           1,000 checks                               2024-01-01.yaml:40
    tier counter       0 before, 1,000 after
    up to 100,000  1,000 x 0.0009 USD = 0.90                  2024-01-01.yaml:44

--------------------------------------------------------------------------------
Version   2026-06-02, security-center/cspm/pay-as-you-go/2026-06-02.yaml
Applies   from 2 June 2026 on, no end known
Because   the version of 2026-06-02 takes over existing contracts on its
          effective date (its row \`otherwise\`)
          (security-center/cspm/pay-as-you-go/2026-06-02.yaml:58)

  scanned-instances, 2 to 30 June 2026                                  6.37 USD
    used   87 instance-days                                   2026-06-02.yaml:46
    price  87 x 0.0732 USD = 6.3684                           2026-06-02.yaml:49
    exact 6.3684 USD, rounded to 6.37 USD

================================================================================
Total                                                                   7.27 USD
  Rounding added 0.0016 USD to the exact 7.2684 USD (half_up to 0.01 USD per
  line).

Not charged under the terms of its time:
  checks: 5 checks, 2 to 30 June 2026, version of 2026-06-02

Next      no switch to another version is known`);
  });

  // 10 x 1.46 = 14.60; 12 - 10 = 2 on one day, 2 x 0.0732 = 0.1464
  test("of a subscription shows what is prepaid, what is beyond it, and days without an order", async () => {
    const quantities = { instances: 10 };
    const orders = [
      { id: "o-1", ...order("2026-06-02", "2026-07-02", { quantities }) },
      { id: "o-2", ...order("2026-07-12", "2026-08-12", { quantities }) },
    ];
    const result = await rated(shipped, {
      contract: { id: "c-2", tariff: SUBSCRIPTION, orders },
      period: { from: "2026-06-02", until: "2026-07-12" },
      usage: [{ meter: "scanned-instances", at: "2026-06-13", quantity: "12" }],
    });
    expect(billOf(result)).toBe(`Bill for contract c-2

Tariff    security-center/cspm/subscription
Period    2 June to 11 July 2026, 40 days, UTC+08:00
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Version   2026-06-02, security-center/cspm/subscription/2026-06-02.yaml
Order     o-1
Applies   2 June to 1 July 2026
Because   bought at 2026-06-02T00:00:00+08:00, when the version of 2026-06-02
          was in force (security-center/cspm/subscription/2026-06-02.yaml:3)

  prepaid-instances, 2 June to 1 July 2026                             14.60 USD
    ordered  10 instance-months                               2026-06-02.yaml:58
    price    10 x 1.46 USD = 14.60                            2026-06-02.yaml:62
    due 2 June 2026

  overage, 2 June to 1 July 2026                                        0.15 USD
    used         12 instance-days of scanned-instances        2026-06-02.yaml:65
    included     10 instance-days, each day by itself         2026-06-02.yaml:67
    beyond that   2 instance-days
    price         2 x 0.0732 USD = 0.1464                     2026-06-02.yaml:69
    exact 0.1464 USD, rounded to 0.15 USD

--------------------------------------------------------------------------------
No order  is valid 2 to 11 July 2026

================================================================================
Total                                                                  14.75 USD
  Rounding added 0.0036 USD to the exact 14.7464 USD (half_up to 0.01 USD per
  line).

Next      no switch to another version is known`);
  });

  test("of a trial says that it is free, and what comes after it", async () => {
    const trial = { from: "2026-05-20", until: "2026-06-10" };
    const result = await rated(shipped, {
      contract: { id: "c-3", tariff: PAY_AS_YOU_GO, started: "2026-05-20", trial },
      period: { from: "2026-06-01", until: "2026-06-10" },
      usage: [checks("2026-06-01", 1_000)],
    });
    expect(billOf(result)).toBe(`Bill for contract c-3

Tariff    security-center/cspm/pay-as-you-go
Period    1 to 9 June 2026, 9 days, UTC+08:00
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Version   2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml
Applies   20 May to 9 June 2026
Because   bought at 2026-05-20T00:00:00+08:00, when the version of 2024-01-01
          was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)

  checks, 1 to 9 June 2026                                              0.00 USD
    used          1,000 checks                                2024-01-01.yaml:40
    tier counter      0 before, 0 after
    free trial: nothing is charged and the tier counter stands still

================================================================================
Total                                                                   0.00 USD
  The exact sum: rounding changed nothing.

Next      10 June 2026: switch to the version of 2026-06-02
Because   the version of 2026-06-02 takes over existing contracts when their
          trial ends (its row \`in_trial\`)
          (security-center/cspm/pay-as-you-go/2026-06-02.yaml:54)`);
  });

  // 150,000 x 0.0007 - 90,000 x 0.0009 = 105 - 81
  test("by volume shows what was priced before as taken back", async () => {
    const tiers =
      "[{ up_to: 100_000, price: 0.0009 USD per call }, { up_to: unlimited, price: 0.0007 USD per call }]";
    const charges = { calls: `{ meter: calls, model: volume, tiers: ${tiers}, resets: monthly }` };
    const catalog = await shop(version("2026-01-01", { rounding: "half_up to 0.01 USD per line", charges }));
    const result = await rated(catalog, {
      contract: contract({ started: "2026-01-01" }),
      period: { from: "2026-03-11", until: "2026-04-01" },
      usage_from: "2026-03-01",
      usage: [
        { meter: "calls", at: "2026-03-05", quantity: 90_000 },
        { meter: "calls", at: "2026-03-20", quantity: 60_000 },
      ],
    });
    expect(billOf(result)).toBe(`Bill for contract c

Tariff    shop/thing/basic
Period    11 to 31 March 2026, 21 days, UTC
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Version   2026-01-01, shop/thing/basic/2026-01-01.yaml
Applies   from 1 January 2026 on, no end known
Because   bought at 2026-01-01T00:00:00+00:00, when the version of 2026-01-01
          was in force (shop/thing/basic/2026-01-01.yaml:2)

  calls, 11 to 31 March 2026                                           24.00 USD
    used            60,000 calls                               2026-01-01.yaml:9
    tier counter    90,000 before, 150,000 after
    > 100,000      150,000 x 0.0007 USD = 105.00               2026-01-01.yaml:9
    priced before  -90,000 x 0.0009 USD = -81.00               2026-01-01.yaml:9
    by volume: the tier that the whole quantity reaches prices all of it, less
    what was priced before

================================================================================
Total                                                                  24.00 USD
  The exact sum: rounding changed nothing.

Sent, but outside the period, so not billed here:
  calls: 90,000 calls, 5 March 2026

Next      no switch to another version is known`);
  });

  // 3 x 12.5 = 37.5; 2 x 0.333333333333 = 0.666666666666; each currency has a total of its own
  test("keeps every digit, clock times with their offsets, and each currency apart", async () => {
    const charges = {
      base: "{ every: month, model: flat, price: 1234.5 EUR per month, prorate: none, billed: in_arrears }",
      users:
        "{ meter: users, included: order.seats, model: per_unit, price: 0.333333333333 USD per seat-day }",
    };
    const catalog = await shop(version("2026-01-01", { zone: "Europe/Berlin", sold: "by_order", charges }));
    const quantities = { seats: 3 };
    const result = await rated(catalog, {
      contract: contract({ orders: [order("2026-02-10T09:30:00Z", "2026-11-10", { quantities })] }),
      period: { from: "2026-10-20T09:30:00Z", until: "2026-11-10" },
      usage: [{ meter: "users", at: "2026-10-26", quantity: 5 }],
    });
    const text = billOf(result);
    expect(text).toContain(`
Period    from 20 October 2026 11:30 UTC+02:00 until 10 November 2026,
          UTC+02:00, at the end UTC+01:00
`);
    expect(text).toContain(`
  base, from 10 October 2026 10:30 UTC+02:00 until 10 November 2026
                                                          1,234.5            EUR
    for    1 month                                             2026-01-01.yaml:9
    price  1 x 1,234.5 EUR = 1,234.5                           2026-01-01.yaml:9
    due 10 November 2026

  users, from 20 October 2026 11:30 UTC+02:00 until 10 November 2026
                                                              0.666666666666 USD
    used         5 seat-days                                  2026-01-01.yaml:10
    included     3 seat-days, each day by itself              2026-01-01.yaml:10
    beyond that  2 seat-days
    price        2 x 0.333333333333 USD = 0.666666666666      2026-01-01.yaml:10
`);
    expect(text).toContain(`
Total                                                     1,234.5            EUR
  The exact sum: rounding changed nothing.
Total                                                         0.666666666666 USD
  The exact sum: rounding changed nothing.
`);
  });

  test("stays within 80 columns, whatever the numbers", async () => {
    const tiers =
      '[{ up_to: "0.5", price: 0 USD per gigabyte }, { up_to: unlimited, price: 999999999999.999999999999 USD per gigabyte }]';
    const charges = { traffic: `{ meter: traffic, model: graduated, tiers: ${tiers}, resets: never }` };
    const catalog = await shop(version("2026-01-01", { charges }));
    const result = await rated(catalog, {
      contract: contract({ started: "2026-01-01", id: "a long name ".repeat(16).trim() }),
      period: { from: "2026-01-01", until: "2026-02-01" },
      usage: [{ meter: "traffic", at: "2026-01-05", quantity: "123456789012345678.123456789012" }],
    });
    const text = billOf(result);
    // 123,456,789,012,345,677.623456789012 x 999,999,999,999.999999999999
    expect(text.replace(/\s+/g, " ")).toContain(
      "999,999,999,999.999999999999 USD = 123,456,789,012,345,677,623,456,665,555.210987654322376543210988",
    );
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("of a period without an order says so", async () => {
    const catalog = await shop(version("2026-01-01", { sold: "by_order" }));
    const result = await rated(catalog, {
      contract: contract({ orders: [order("2026-02-01", "2026-03-01")] }),
      period: { from: "2026-03-01", until: "2026-03-02" },
    });
    expect(billOf(result)).toBe(`Bill for contract c

Tariff    shop/thing/basic
Period    1 March 2026, 1 day, UTC
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
No order  is valid 1 March 2026

================================================================================
Nothing is billed in this period.`);
  });

  test("lets no name break its lines or turn its reading direction", async () => {
    const result = await rated(await shop(version("2026-01-01")), {
      contract: contract({ started: "2026-01-01" }),
      period: { from: "2026-01-01", until: "2026-01-02" },
    });
    const text = billOf({ ...result, contract: "c\nTotal 0.00 USD\u001b[2J\u202e" });
    expect(text.split("\n")[0]).toBe("Bill for contract c\ufffdTotal 0.00 USD\ufffd[2J\ufffd");
  });
});

describe("a quantity", () => {
  test.each([
    ["1", "check", "1 check"],
    ["0", "check", "0 checks"],
    ["1234567.8901", "instance-day", "1,234,567.8901 instance-days"],
    ["-90000", "query", "-90,000 queries"],
    ["2", "box", "2 boxes"],
    ["500", "gb", "500 gb"],
    ["500", "gib", "500 gib"],
    ["2", "gb-month", "2 gb-months"],
  ])("of %s %s is read as %s", (decimal, unit, text) => {
    expect(quantityText(decimal, unit)).toBe(text);
  });
});

describe("a span", () => {
  test.each([
    ["2026-06-01T00:00:00+08:00", "2026-06-02T00:00:00+08:00", "1 June 2026"],
    ["2026-06-01T00:00:00+08:00", "2026-07-01T00:00:00+08:00", "1 to 30 June 2026"],
    ["2026-05-31T00:00:00+08:00", "2026-06-02T00:00:00+08:00", "31 May to 1 June 2026"],
    ["2025-12-31T00:00:00+08:00", "2026-01-02T00:00:00+08:00", "31 December 2025 to 1 January 2026"],
    ["2024-02-01T00:00:00+00:00", "2024-03-01T00:00:00+00:00", "1 to 29 February 2024"],
    ["2026-06-01T00:00:00+08:00", null, "from 1 June 2026 on, no end known"],
    [
      "2026-06-01T23:59:59.5+08:00",
      "2026-06-02T00:00:00+08:00",
      "from 1 June 2026 23:59:59.5 UTC+08:00 until 2 June 2026",
    ],
  ])("from %s until %s is read as %s", (from, until, text) => {
    expect(spanText({ from, until })).toBe(text);
  });
});
