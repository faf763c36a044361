import { describe, expect, test } from "vitest";
import { contract, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines, used } from "./lines.ts";

// 310 USD from the 15th of January to the 15th of February is 10 a day; whoever leaves on 1 February owes 17 days of it then.
const FEE =
  "model: flat, every: month, anchor: day 15, prorate: by_day, billed: in_arrears, price: 310 USD per month";
const since = contract({ started: "2026-01-15" });

function tariff(keys: string, leaves: string) {
  return shop(
    version("2026-01-01", { charges: { fee: `{ ${FEE}, ${keys} }` } }),
    version(leaves, { existing: { otherwise: "on_effective_date" } }),
  );
}

async function bill(catalog: Awaited<ReturnType<typeof tariff>>, from: string, until: string) {
  const found = await lines(catalog, { contract: since, period: { from, until } });
  return found.filter((line) => !line.startsWith("calls"));
}

const MAXIMUM = "maximum: { amount: 20 USD, per: month, prorate: none }";
const MINIMUM = "minimum: { amount: 400 USD, per: month, prorate: none }";
const SHARE = "fee 2026-01-15 to 2026-02-01: 1 = 170"; // 17 x 10

describe("a version that is left exactly where a window ends by itself", () => {
  test("has what leaving makes due under the maximum of that window", async () => {
    const catalog = await tariff(MAXIMUM, "2026-02-01");
    expect(await bill(catalog, "2026-01-15", "2026-02-01")).toEqual([]); // nobody knows of the switch yet
    const left = [SHARE, "maximum of fee 2026-01-15 to 2026-02-01 = -150"]; // 20 - 170
    expect(await bill(catalog, "2026-02-01", "2026-03-01")).toEqual(left);
    expect(await bill(catalog, "2026-01-15", "2026-03-01")).toEqual(left);
  });

  test("an hour later has it under that of the window which has just begun", async () => {
    const catalog = await shop(
      version("2026-01-01", { charges: { fee: `{ ${FEE}, ${MAXIMUM} }` }, early: "allowed" }),
      version("2026-02-01", { existing: { otherwise: "never" }, early: "allowed" }),
    );
    const leaving = contract({
      started: "2026-01-15",
      switched: [{ to: "2026-02-01", at: "2026-02-01T01:00:00Z" }],
    });
    const { totals } = await rated(catalog, {
      contract: leaving,
      period: { from: "2026-01-15", until: "2026-03-01" },
    });
    // The day of 1 February has begun, too: 18 x 10, of which 20 may be billed.
    expect(totals).toEqual([{ currency: "USD", exact: "20", amount: "20" }]);
  });

  test("gives back what the minimum of that window had added for want of it", async () => {
    const catalog = await tariff(MINIMUM, "2026-02-01");
    expect(await bill(catalog, "2026-01-15", "2026-02-01")).toEqual([
      "minimum of fee 2026-01-15 to 2026-02-01 = 400",
    ]);
    expect(await bill(catalog, "2026-02-01", "2026-03-01")).toEqual([
      SHARE,
      "minimum of fee 2026-01-15 to 2026-02-01 = -170", // 400 - 170 is all that is owed besides
    ]);
    expect(await bill(catalog, "2026-01-15", "2026-03-01")).toEqual([
      SHARE,
      "minimum of fee 2026-01-15 to 2026-02-01 = 230",
    ]);
  });

  test("asks for no usage of that window, where leaving makes nothing due", async () => {
    const calls =
      "{ meter: calls, model: per_unit, price: 1 USD per call, maximum: { amount: 5 USD, per: month, prorate: none } }";
    const catalog = await shop(
      version("2026-01-01", { charges: { calls } }),
      version("2026-02-01", { existing: { otherwise: "on_effective_date" } }),
    );
    const request = {
      contract: since,
      period: { from: "2026-02-01", until: "2026-03-01" },
      usage: [used("calls", "2026-02-02", 9)],
    };
    expect(await lines(catalog, request)).toEqual(["calls 2026-02-01 to 2026-03-01: 9 = 9"]);
  });
});

test("a yearly minimum of a charge counts in the month in which it is due, under the statement's maximum", async () => {
  const calls =
    "{ meter: calls, model: per_unit, price: 1 USD per call, minimum: { amount: 100 USD, per: year, prorate: none } }";
  const catalog = await shop(
    version("2026-01-01", {
      charges: { calls },
      statement: { maximum: "{ amount: 30 USD, per: month, prorate: none }" },
    }),
  );
  const request = {
    contract: contract({ started: "2026-01-01" }),
    period: { from: "2026-12-01", until: "2027-01-01" },
    usage_from: "2026-01-01",
    usage: [used("calls", "2026-12-05", 10)],
  };
  expect(await lines(catalog, request)).toEqual([
    "calls 2026-12-01 to 2027-01-01: 10 = 10",
    "minimum of calls 2026-01-01 to 2027-01-01 = 90", // 100 - 10
    "maximum of statement 2026-12-01 to 2027-01-01 = -70", // 30 - 10 - 90
  ]);
});
