import { describe, expect, test } from "vitest";
import { printDecimal } from "../../src/domain/decimal.ts";
import { readListCount, readListNumber } from "../../src/scaffold/list-number.ts";
import { readPriceList } from "../../src/scaffold/price-list.ts";

describe("a number of a price list", () => {
  test.each([
    ["5", "5"],
    ["0.075", "0.075"],
    ["0,075", "0.075"],
    ["12.5", "12.5"],
    ["1,000,000", "1000000"],
    ["1.000.000", "1000000"],
    ["1'000.50", "1000.5"],
    ["1.234,50", "1234.5"],
    ["1,234.50", "1234.5"],
    ["1.2340", "1.234"],
    ["0.0000042", "0.0000042"],
  ])("%s is %s", (text, value) => {
    const read = readListNumber(text);
    expect(read && printDecimal(read)).toBe(value);
  });

  test.each(["1,234", "1.234", "12.345", "1,23,456", "1.2.3,4"])(
    "%s is none that everybody reads alike",
    (text) => {
      expect(readListNumber(text)).toBeUndefined();
    },
  );

  test.each([
    ["1,000", "", "1000"],
    ["1.000", "", "1000"],
    ["10", "k", "10000"],
    ["2", "million", "2000000"],
    ["1.5", "M", "1500000"],
  ])("as a count %s %s is %s", (text, scale, value) => {
    expect(readListCount(text, scale)?.toFixed()).toBe(value);
  });
});

/** `name: unit every once: up_to price, ...` of each charge. */
function read(text: string, currency?: string): { charges: readonly string[]; unread: readonly string[] } {
  const { charges, unread } = readPriceList(text, currency);
  return {
    charges: charges.map(({ name, unit, every, isOnce, currency: code, tiers }) => {
      const prices = tiers.map(({ upTo, price }) => `${upTo ? `${upTo.toFixed()} ` : ""}${price.toFixed()}`);
      const per = [unit, every, isOnce ? "once" : undefined].filter((part) => part !== undefined);
      return `${name} per ${per.join(" ")}: ${prices.join(", ")} ${code}`;
    }),
    unread: unread.map(({ line, why }) => `${line}: ${why}`),
  };
}

describe("a price list", () => {
  test("has a heading with a line per tier, or a line per price", () => {
    const list = `
Requests
  first 1,000,000        0.0000042 EUR per request
  up to 10,000,000       0.0000030 EUR per request
  above                  0.0000025 EUR per request
Transfer: 0,075 EUR per GB
Seats  12.00 EUR / seat / month
Base fee 5 EUR per month
Setup  99 EUR once`;
    expect(read(list)).toEqual({
      charges: [
        "requests per request: 1000000 0.0000042, 10000000 0.000003, 0.0000025 EUR",
        "transfer per gb: 0.075 EUR",
        "seats per seat month: 12 EUR",
        "base-fee per month: 5 EUR",
        "setup per once: 99 EUR",
      ],
      unread: [],
    });
  });

  test("has titles and notes, which are named", () => {
    const list = "Acme price list\nCalls\nup to 10 5 EUR per call\nabove 4 EUR per call\nEnterprise: ask us";
    expect(readPriceList(list, undefined).passedOver).toEqual(["Acme price list", "Enterprise: ask us"]);
    expect(read(list).unread).toEqual([]);
  });

  test("can have units behind the bounds, which are what the price is per", () => {
    expect(
      read("Calls (per call)\nfirst 10 calls 5 EUR\nabove 4 EUR\nSetup 9 EUR (one-time)").charges,
    ).toEqual(["calls per call: 10 5, 4 EUR", "setup per once: 9 EUR"]);
  });

  test("can be a table, with ranges, symbols, and what prices are per in its heading", () => {
    const list = `
API calls (per call)
| ------------ | ------- |
| 0 - 10k          | $0.001  |
| 10,001 - 100,000 | $0.0008 |
| 100,000+         | $0.0005 |
- Messages: $1.50 per 1,000 messages
- Users: USD 7.00 per user and year`;
    expect(read(list, "USD")).toEqual({
      charges: [
        "api-calls per call: 10000 0.001, 100000 0.0008, 0.0005 USD",
        "messages per message: 0.0015 USD",
        "users per user year: 7 USD",
      ],
      unread: [],
    });
  });

  test("has names and units with umlauts and accents, whose words stay whole", () => {
    const list = [
      "Mindestgebühr: 5 EUR per month",
      "Mindestgebühr Süd: 6 EUR per month".normalize("NFD"),
      "Große Café-Straße 7 EUR per gerät",
    ];
    expect(read(list.join("\n"))).toEqual({
      charges: [
        "mindestgebuhr per month: 5 EUR",
        "mindestgebuhr-sud per month: 6 EUR",
        "grosse-cafe-strasse per gerat: 7 EUR",
      ],
      unread: [],
    });
  });

  test("is in one currency, unless its amounts are not rounded", () => {
    const list = "Calls 5 EUR per call\n\nData 3 USD per gb\nUsers 2 EUR per user and month";
    expect(read(list)).toEqual({
      charges: ["calls per call: 5 EUR", "users per user month: 2 EUR"],
      unread: [
        "3: it is in USD, the lines before it in EUR: make a tariff of each, or say `--rounding none`",
      ],
    });
    const { charges, unread } = readPriceList(list, undefined, false);
    expect(charges.map(({ currency }) => currency)).toEqual(["EUR", "USD", "EUR"]);
    expect(unread).toEqual([]);
  });

  test.each([
    [
      "Data\n1 GB - 50 GB 3 EUR per GB\n51 GB to 100 GB 2 EUR per GB\n100 GB+ 1 EUR per GB",
      "data per gb: 50 3, 100 2, 1 EUR",
    ],
    ["Data (per GB)\nfrom 0 to 1k GB 3 EUR\n1k GB and more 1 EUR", "data per gb: 1000 3, 1 EUR"],
    [
      "Calls\nless than 1,000 5 EUR per call\n1,000 - 4,999 4 EUR per call\n5,000 calls or more 3 EUR per call",
      "calls per call: 999 5, 4999 4, 3 EUR",
    ],
    [
      "Seats\nup to 10 seats 5 EUR per seat and month\nfewer than 50 seats 4 EUR\n50+ 3 EUR",
      "seats per seat month: 10 5, 49 4, 3 EUR",
    ],
  ])("has the ranges of %j", (list, charge) => {
    expect(read(list)).toEqual({ charges: [charge], unread: [] });
  });

  const BARE = `
Prices in EUR
Requests (per request)
| first 1,000      | 0.02 |
| 1,001 - 10,000   | 0.015 |
| above            | 0.01 |
Transfer: 0.075 per GB
Seats 12 / seat / month
Base fee 5 monthly
Setup  99,50 (one-time)
Messages 1.50 per 1,000 messages`;

  test("without any currency is in the one that is said", () => {
    expect(read(BARE, "EUR")).toEqual({
      charges: [
        "requests per request: 1000 0.02, 10000 0.015, 0.01 EUR",
        "transfer per gb: 0.075 EUR",
        "seats per seat month: 12 EUR",
        "base-fee per month: 5 EUR",
        "setup per once: 99.5 EUR",
        "messages per message: 0.0015 EUR",
      ],
      unread: [],
    });
  });

  test.each([
    ["none is said", undefined, BARE],
    ["another is named", "USD", BARE],
    ["some prices have one", "EUR", `${BARE}\nDisk 3 EUR per month`],
    ["some prices have a symbol", "USD", "Calls 5 per call\nDisk $3 per month"],
    ["an unknown symbol is named", "EUR", "Prices in ₽\nCalls 5 per call"],
    ["a symbol is named", "USD", "Prices in €\nCalls 5 per call"],
  ])("has no prices without a currency where %s", (_, currency, list) => {
    const { unread } = read(list, currency);
    expect(unread).not.toEqual([]);
    expect(unread.every((why) => /it has no price with a currency/.test(why))).toBe(true);
  });

  test.each([
    [
      "Calls\nfirst 10 5 per call\nabove 100 per call",
      "3: `100` may belong to what is before it: write two spaces before a price",
    ],
    [
      "Calls\nup to 50 100 per call",
      "2: `100` may belong to what is before it: write two spaces before a price",
    ],
    [
      "Included calls 1000 per month",
      "1: `1000` may be no price, as `Included` stands beside it: take it out, or write currencies",
    ],
    ["Calls 5 cents per call", "1: it has no number that is a price for sure"],
    [
      "Calls, cents 5 per call",
      "1: `5` may be no price, as `cents` stands beside it: take it out, or write currencies",
    ],
    ["Fee -5 per month", "1: a price below 0 is none"],
    ["Fee\n-5 per month", "2: a price below 0 is none"],
    ["Valid 1/10 per month", "1: it has no number that is a price for sure"],
    ["Seats 5 GB", "1: it has no number that is a price for sure"],
    ["Fee A$5 per month", "1: it has no price with a currency, and line 1 has `A$`"],
    ["Fee 5 per month\nFast: 3 EUR per month", "1: it has no price with a currency, and line 2 has `EUR`"],
    ["ALL CALLS\nSetup 5 once", "2: it has no price with a currency, and line 1 has `ALL`"],
    [
      "Calls\nfirst 1000 per call",
      "2: `1000` may be where its tier begins or ends, or its price: write both",
    ],
    ["Price list 2027", "1: nothing says what the price is per: write for example `per request`"],
    ["Plan up to 5", "1: `up to ` says more than a price: take it out, and add it to the file by hand"],
    [
      "Calls 1,234 per call",
      "1: `1,234` is one number here and another elsewhere: write `1234`, or `1.2340`",
    ],
  ])("without any currency, %j is not guessed at", (list, why) => {
    expect(read(list, "EUR").unread[0]).toBe(why);
  });

  test.each([
    ["Calls 5 EUR per call, 3 EUR per gb", "1: it has several prices: write a line for each"],
    [
      "Calls: 10 then 5 EUR per call",
      "1: `then` says more than a price: take it out, and add it to the file by hand",
    ],
    [
      "Calls 5 EUR per call, min. 3 users",
      "1: `min` says more than a price: take it out, and add it to the file by hand",
    ],
    [
      "Calls from 5 EUR per call",
      "1: `from ` says more than a price: take it out, and add it to the file by hand",
    ],
    ["Calls -5 EUR per call", "1: a price below 0 is none"],
    [
      "As of 2027: 5 EUR per call",
      "1: the `2027` before its price is not understood: take it out, or write `up to 2027`",
    ],
    [
      "Calls 5 EUR per call if urgent today now",
      "1: `call if urgent today now` is not understood: write what it is per in one word, as in `per request`",
    ],
    ["Traffic up to 10 TB 5 EUR per GB", "1: it counts in `tb`, but its price is per `gb`"],
    ["Calls\n5 to 10 calls 5 EUR per call", "2: it begins at 5, and nothing says what is below"],
    [
      "Calls\nup to 1,23,456 calls 5 EUR\nabove 4 EUR per call",
      "2: `up to 1,23,456` is read in one way here and in another elsewhere: write it without marks",
    ],
    ["Calls\n< 100 5 EUR per call", "2: `<` leaves out the bound itself: write `up to`"],
    [
      "Data\nless than 1000 GB 5 EUR per GB",
      "2: `less than 1000` leaves out 1000 itself, and what it counts may have parts: write `up to`",
    ],
    [
      "Storage\nup to 10 GB 5 EUR per GB and month\nfewer than 50 GB 4 EUR",
      "3: `less than 50` leaves out 50 itself, and what it counts may have parts: write `up to`",
    ],
    ["Calls\nless than 1 5 EUR per call", "2: `less than 1` ends at no whole number above 0: write `up to`"],
    [
      "Calls\nless than 1000 5 EUR per call\nmore than 1000 4 EUR per call",
      "3: it begins above 1000, but the tier before it ends at 999",
    ],
    [
      "Calls\nnot less than 1000 5 EUR per call",
      "2: `not less` says more than a price: take it out, and add it to the file by hand",
    ],
    ["Data\n1 MB - 50 GB 5 EUR per GB", "2: `1 MB - 50` begins in `MB`: write that behind both numbers"],
    ["Data\n1 GB - 50 5 EUR per GB", "2: `1 GB - 50` begins in `GB`: write that behind both numbers"],
    [
      "Data\n1 GB - 50 GB 5 EUR per GB\n50 MB+ 4 EUR per GB",
      "3: it counts in `mb`, but its price is per `gb`",
    ],
    ["Calls $1 per call", "1: several currencies are written `$`: say which with --currency"],
    [
      "Calls 1,234 EUR per call",
      "1: `1,234` is one number here and another elsewhere: write `1234`, or `1.2340`",
    ],
    ["Calls 5", "1: it has no price with a currency"],
    ["Calls 5 EUR", "1: nothing says what the price is per: write for example `per request`"],
    [
      "5 EUR per call",
      "1: nothing says what it is the price of: write a name before it, or a heading above it",
    ],
    ["Calls 5 EUR per 12 calls", "1: a price per 12 has no exact price per one"],
    ["Fee 2 EUR + 3% per sale", "1: `%` says more than a price: take it out, and add it to the file by hand"],
    ["Calls 5 EUR per call and user", "1: `call` and `user`: a price is per one thing"],
    [
      "Calls 5 EUR per call\nCalls 6 EUR per call",
      "2: `calls` has a price already: give this one another name",
    ],
    ["Calls\nabove 5 EUR per call", "2: the first tier has no upper bound"],
    [
      "Calls\nnext 500 5 EUR per call",
      "2: `next` counts from the tier before it: write where the tier ends, as in `up to 5,000`",
    ],
    ["Calls\nup to 500 5 EUR per call", "0: its tiers have no last one, without an upper bound"],
    [
      "Calls\nup to 500 5 EUR per call\nup to 400 4 EUR per call\nabove 3 EUR per call",
      "3: it ends at 400, not above the tier before it",
    ],
    [
      "Calls\nup to 500 5 EUR per call\nabove 600 4 EUR per call",
      "3: it begins above 600, but the tier before it ends at 500",
    ],
    [
      "Calls\nup to 500 5 EUR per call\nabove 500 4 USD per call",
      "3: it is in USD, the tier before it in EUR",
    ],
    [
      "Calls\nup to 500 5 EUR per call\nabove 500 4 EUR per gb",
      "3: it is per gb, the tier before it per call",
    ],
  ])("%j is not guessed at", (list, why) => {
    expect(read(list).unread[0]).toBe(why);
  });

  test.each([
    "Fee .50 EUR per month",
    "Refund\n-5 EUR per month",
    "Refund\n–EUR 5 per month",
    "Calls\nup to 1 000 EUR per call\nabove 5 EUR per call",
    "Data\n1 GB - 50 GB 5 EUR per GB\n50 GB + 4 EUR per GB",
    "Calls\n1 m - 50 calls 5 EUR per call\nabove 4 EUR per call",
    "Calls\nno fewer than 5 5 EUR per call\nabove 4 EUR per call",
    "Calls\nless than or equal to 5 5 EUR per call\nabove 4 EUR per call",
    "Fee A$5 per month",
    "Fee ALL 5 EUR per month",
    "Model 5 500 EUR per month",
    "Storage 5 EUR per 0.100 gb",
    "Storage (100 GB included) 0.10 EUR per GB",
    "Seats (billed annually) 5 EUR per seat and month",
    "Monthly price per seat: 12 EUR per seat",
    "Fee 5 EUR p.a.",
    "Fee 5 EUR net per month",
    "Fee 12 EUR per seat monthly",
    "Fee 100 EUR once (refundable)",
    "Fee 5 EUR once a year",
    "Fee 5 EUR per 10 months",
    "Cable 5 EUR per m of cable",
    "Land 5 EUR per km²",
    "Seats until 2027: 5 EUR per seat and month",
    "Plan > 5 EUR per month",
    "Plan up to 5 EUR per month",
    "Save 10 EUR per month",
    "Credit (5 EUR) per month",
    "Seats 12 EUR/user/month*",
    "Fee from January 10 EUR per month",
    "Fee: USD -5 per month",
    "Calls 5 EUR per dozen",
    "Users 5 EUR per user-month",
    "Requests (per 1,000 requests)\nup to 5 1 EUR",
    "Prices per user per month\nBasic 3.00 EUR",
    "first 12 months 5 EUR per month",
    "Calls\nup to 100 m 5 EUR per metre\nabove 4 EUR per metre",
    "Calls\nfirst 1M 0.10 EUR per 1000 calls\nabove 0.05 EUR per call",
    "Seats\n1-5 12 EUR per seat and month\n6+ 8 EUR per seat and year",
    "Storage\nup to 100 GB 5 EUR per month\nabove 9 EUR per month",
    "Transfer per GB\nup to 10 TB 0.09 EUR\nabove 0.05 EUR",
    "Calls\nup to 1 billion 0.01 EUR per call\nabove 0.005 EUR per call",
  ])("is not taken in a way that %j does not say", (list) => {
    expect(read(list, "EUR").unread).not.toEqual([]);
  });

  test("has bounds with decimals, and counts of scales with decimals", () => {
    expect(
      read("Data\nup to 0.500 GB 5 EUR per GB\nup to 1.5 thousand GB 4 EUR per GB\nabove 3 EUR per GB")
        .charges,
    ).toEqual(["data per gb: 0.5 5, 1500 4, 3 EUR"]);
  });
});
