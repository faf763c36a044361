import { describe, expect, test } from "vitest";
import { contract, order, rated, refusals } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { lines, used } from "./lines.ts";

const USERS: Terms = {
  sold: "by_order",
  charges: { users: "{ meter: users, included: order.seats, model: per_unit, price: 2 USD per seat-day }" },
};
const JUNE = { from: "2026-06-01", until: "2026-07-01" };

function ordered(seats: unknown) {
  return contract({ orders: [order("2026-06-01", "2026-08-01", { quantities: { seats } })] });
}

describe("what the order includes", () => {
  const catalog = shop(version("2026-01-01", USERS));

  test.each([
    [0, "0 = 0"],
    [9, "9 - 9 = 0"],
    [10, "10 - 10 = 0"],
    [11, "11 - 10 = 2"], // 1 x 2
    [25, "25 - 10 = 30"], // 15 x 2
  ])("is taken off a day of %i users", async (users, expected) => {
    const request = { contract: ordered(10), period: JUNE, usage: [used("users", "2026-06-02", users)] };
    expect(await lines(await catalog, request)).toEqual([`users 2026-06-01 to 2026-07-01: ${expected}`]);
  });

  test("is never carried to another day", async () => {
    const usage = [
      ["2026-06-02", 4],
      ["2026-06-03", 16],
      ["2026-06-04", 10],
    ].map(([at, users]) => used("users", String(at), users ?? 0));
    // used 4 + 16 + 10, of which 4 + 10 + 10 are included: (0 + 6 + 0) x 2
    expect(await lines(await catalog, { contract: ordered(10), period: JUNE, usage })).toEqual([
      "users 2026-06-01 to 2026-07-01: 30 - 24 = 12",
    ]);
  });

  test("is what the order states as the day begins", async () => {
    const seats = [
      { from: "2026-06-01", quantity: 10 },
      { from: "2026-06-03", quantity: 15 },
      { from: "2026-06-04T00:00:00.001Z", quantity: 99 },
    ];
    const usage = ["2026-06-02", "2026-06-03", "2026-06-04"].map((at) => used("users", at, 20));
    // 10 + 15 + 15
    expect(await lines(await catalog, { contract: ordered(seats), period: JUNE, usage })).toEqual([
      "users 2026-06-01 to 2026-07-01: 60 - 40 = 40",
    ]);
  });

  test("has to be stated, used or not, and is never taken for 0", async () => {
    const none = contract({ orders: [order("2026-06-01", "2026-08-01")] });
    const later = ordered([{ from: "2026-06-02", quantity: 10 }]);
    for (const of of [none, later]) {
      expect(await refusals(await catalog, { contract: of, period: JUNE })).toEqual([
        "/contract/orders/0 order-quantity-missing",
      ]);
    }
    const july = { from: "2026-07-01", until: "2026-08-01" };
    expect(await lines(await catalog, { contract: later, period: july })).toEqual([
      "users 2026-07-01 to 2026-08-01: 0 = 0",
    ]);
  });

  test("is each order's own", async () => {
    const orders = [
      order("2026-06-01", "2026-06-15", { quantities: { seats: 10 } }),
      order("2026-06-15", "2026-07-15", { quantities: { seats: 12 } }),
    ];
    const usage = [used("users", "2026-06-14", 15), used("users", "2026-06-15", 15)];
    expect(await lines(await catalog, { contract: contract({ orders }), period: JUNE, usage })).toEqual([
      "users 2026-06-01 to 2026-06-15: 15 - 10 = 10",
      "users 2026-06-15 to 2026-07-01: 15 - 12 = 6",
    ]);
  });
});

describe("a period is cut", () => {
  const calls = (price: string): Terms => ({
    charges: { calls: `{ meter: calls, model: per_unit, price: ${price} USD per call }` },
  });
  const usage = ["2026-05-31", "2026-06-01", "2026-06-14", "2026-06-15", "2026-06-30", "2026-07-01"].map(
    (at, n) => used("calls", at, 10 ** n),
  );

  test("at its own ends: what lies outside is not billed", async () => {
    const catalog = await shop(version("2026-01-01", calls("1")));
    expect(
      await lines(catalog, { contract: contract({ started: "2026-01-01" }), period: JUNE, usage }),
    ).toEqual(["calls 2026-06-01 to 2026-07-01: 11110 = 11110"]);
  });

  test("at a switch, each part being rated by its own version", async () => {
    const catalog = await shop(
      version("2026-01-01", calls("1")),
      version("2026-06-15", { ...calls("2"), existing: { otherwise: "on_effective_date" } }),
    );
    expect(
      await lines(catalog, { contract: contract({ started: "2026-01-01" }), period: JUNE, usage }),
    ).toEqual([
      "calls 2026-06-01 to 2026-06-15: 110 = 110",
      "calls 2026-06-15 to 2026-07-01: 11000 = 22000", // x 2
    ]);
  });

  test("at the contract's start and end", async () => {
    const catalog = await shop(version("2026-01-01", calls("1")));
    const of = contract({ started: "2026-06-01T10:00:00Z", ended: "2026-06-20" });
    expect(
      await lines(catalog, {
        contract: of,
        period: { from: "2026-05-01", until: "2026-08-01" },
        usage: [used("calls", "2026-06-10", 5)],
      }),
    ).toEqual(["calls 2026-06-01T10:00:00+00:00 to 2026-06-20: 5 = 5"]);
  });

  test("and has no lines where no order is valid", async () => {
    const catalog = await shop(version("2026-01-01", { ...calls("1"), sold: "by_order" }));
    const of = contract({ orders: [order("2026-04-01", "2026-05-01"), order("2026-08-01", "2026-09-01")] });
    expect(await rated(catalog, { contract: of, period: JUNE })).toMatchObject({
      lines: [],
      totals: [],
      unpriced: [],
    });
  });
});

describe("usage that the version in force does not price is listed", () => {
  const traffic: Terms = {
    charges: { traffic: "{ meter: traffic, model: per_unit, price: 1 USD per gigabyte }" },
  };
  const catalog = shop(
    version("2026-01-01"),
    version("2026-06-15", { ...traffic, existing: { otherwise: "on_effective_date" } }),
  );

  async function unpriced(...usage: readonly object[]) {
    const answer = await rated(await catalog, {
      contract: contract({ started: "2026-01-01" }),
      period: JUNE,
      usage,
    });
    return answer.unpriced.map(
      ({ meter, from, until, quantity, unit }) =>
        `${meter} ${from.slice(5, 10)} to ${until.slice(5, 10)}: ${quantity} ${unit}`,
    );
  }

  test("by meter and by the part of the period in which that version applies", async () => {
    const usage = ["calls", "traffic", "users"].flatMap((meter, n) => [
      used(meter, "2026-06-14", 1 + n),
      used(meter, "2026-06-15", 10 * (1 + n)),
    ]);
    expect(await unpriced(...usage)).toEqual([
      "traffic 06-01 to 06-15: 2 gigabyte",
      "users 06-01 to 06-15: 3 seat-day",
      "calls 06-15 to 07-01: 10 call",
      "users 06-15 to 07-01: 30 seat-day",
    ]);
  });

  test("added up, also where it is 0, and not from outside the period", async () => {
    const usage = [
      used("traffic", "2026-06-01", "0.1"),
      used("traffic", "2026-06-02", "0.2"),
      used("traffic", "2026-05-31", 100),
      used("users", "2026-06-02", 0),
    ];
    expect(await unpriced(...usage)).toEqual([
      "traffic 06-01 to 06-15: 0.3 gigabyte",
      "users 06-01 to 06-15: 0 seat-day",
    ]);
  });

  test("and not where nothing was sent", async () => {
    expect(await unpriced(used("calls", "2026-06-14", 1))).toEqual([]);
  });
});
