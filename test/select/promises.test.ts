import { describe, expect, test } from "vitest";
import { contract, nextSwitch, order, segments } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

const BY_ORDER: Terms = { sold: "by_order" };

function byOrder(effective: string, moment?: string, terms: Terms = {}) {
  return version(effective, {
    ...BY_ORDER,
    ...(moment ? { existing: { otherwise: moment } } : {}),
    ...terms,
  });
}

function openEnded(effective: string, moment?: string, terms: Terms = {}) {
  return version(effective, { ...(moment ? { existing: { otherwise: moment } } : {}), ...terms });
}

const yearly = contract({ orders: [order("2026-02-01", "2027-02-01")] });
const since = contract({ started: "2026-02-01" });

describe("a promise holds", () => {
  test("against a third version three days later", async () => {
    const catalog = await shop(
      byOrder("2026-01-01"),
      byOrder("2026-06-02", "at_order_end"),
      byOrder("2026-06-05", "on_effective_date"),
    );
    expect(await segments(catalog, yearly)).toEqual(["2026-02-01 to 2027-02-01: 2026-01-01, bought-under"]);
    expect(await nextSwitch(catalog, yearly, "2026-06-05")).toBe("2027-02-01 to 2026-06-05");
  });

  test("until its instant, and then the newest version applies", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "on 2026-12-01"),
      openEnded("2026-09-01", "on_effective_date"),
    );
    expect(await segments(catalog, since)).toEqual([
      "2026-02-01 to 2026-12-01: 2026-01-01, bought-under",
      "2026-12-01 to forever: 2026-09-01, promise-kept",
    ]);
  });

  test("for ever, where the switch is never", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "never"),
      openEnded("2026-09-01", "on_effective_date"),
    );
    expect(await segments(catalog, since)).toEqual(["2026-02-01 to forever: 2026-01-01, bought-under"]);
  });

  test("only for who was there: an order of the second version has its own", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "never"),
      openEnded("2026-09-01", "on_effective_date"),
    );
    expect(await segments(catalog, contract({ started: "2026-07-01" }))).toEqual([
      "2026-07-01 to 2026-09-01: 2026-06-02, bought-under",
      "2026-09-01 to forever: 2026-09-01, existing-contracts-row",
    ]);
  });

  test("and the longest of several holds longest", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "on 2026-10-01"),
      openEnded("2026-07-01", "on 2026-12-01"),
      openEnded("2026-08-01", "on 2026-11-01"),
    );
    expect(await segments(catalog, since)).toEqual([
      "2026-02-01 to 2026-10-01: 2026-01-01, bought-under",
      "2026-10-01 to 2026-12-01: 2026-06-02, existing-contracts-row",
      "2026-12-01 to forever: 2026-08-01, promise-kept", // 7-01 and 8-01 both may from then on: the newest
    ]);
  });
});

describe("a late switcher", () => {
  test("passes through the versions whose moments come one after the other", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "on_effective_date"),
      openEnded("2026-09-01", "on 2026-12-01"),
    );
    expect(await segments(catalog, since)).toEqual([
      "2026-02-01 to 2026-06-02: 2026-01-01, bought-under",
      "2026-06-02 to 2026-12-01: 2026-06-02, existing-contracts-row",
      "2026-12-01 to forever: 2026-09-01, existing-contracts-row",
    ]);
  });

  test("goes straight to the newest version it may", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "on 2026-12-01"),
      openEnded("2026-09-01", "on 2026-12-01"),
      openEnded("2027-03-01", "on 2027-06-01"),
    );
    expect(await segments(catalog, since)).toEqual([
      "2026-02-01 to 2026-12-01: 2026-01-01, bought-under",
      "2026-12-01 to 2027-06-01: 2026-09-01, existing-contracts-row",
      "2027-06-01 to forever: 2027-03-01, existing-contracts-row",
    ]);
  });
});

describe("a promise is shortened", () => {
  test("only by a later version that says so in words", async () => {
    const overriding = byOrder("2026-06-05", "on_effective_date", { overrides: ["2026-06-02"] });
    const catalog = await shop(byOrder("2026-01-01"), byOrder("2026-06-02", "at_order_end"), overriding);
    expect(await segments(catalog, yearly)).toEqual([
      "2026-02-01 to 2026-06-05: 2026-01-01, bought-under",
      "2026-06-05 to 2027-02-01: 2026-06-05, existing-contracts-row",
    ]);
  });

  // 2 June promises for ever, 1 July until 2027: who overrides which of them?
  test.each([
    [[], ["2026-02-01 to forever: 2026-01-01, bought-under"]],
    [
      ["2026-06-02"],
      [
        "2026-02-01 to 2027-01-01: 2026-01-01, bought-under",
        "2027-01-01 to forever: 2026-08-01, promise-kept",
      ],
    ],
    [["2026-07-01"], ["2026-02-01 to forever: 2026-01-01, bought-under"]],
    [
      ["2026-06-02", "2026-07-01"],
      [
        "2026-02-01 to 2026-08-01: 2026-01-01, bought-under",
        "2026-08-01 to forever: 2026-08-01, existing-contracts-row",
      ],
    ],
  ])("of four versions, where the last overrides %j", async (overrides, expected) => {
    const last = openEnded("2026-08-01", "on_effective_date", overrides.length > 0 ? { overrides } : {});
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "never"),
      openEnded("2026-07-01", "on 2027-01-01"),
      last,
    );
    expect(await segments(catalog, since)).toEqual(expected);
  });

  test("for good: a fifth version need not say so again", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "never"),
      openEnded("2026-07-01", "on 2027-01-01"),
      openEnded("2026-08-01", "on_effective_date", { overrides: ["2026-06-02"] }),
      openEnded("2026-09-01", "on_effective_date"),
    );
    expect(await segments(catalog, since)).toEqual([
      "2026-02-01 to 2027-01-01: 2026-01-01, bought-under",
      "2027-01-01 to forever: 2026-09-01, promise-kept",
    ]);
  });

  test("without a way back: the version whose promise was overridden keeps its own moment", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "on 2026-12-01"),
      openEnded("2026-08-01", "on_effective_date", { overrides: ["2026-06-02"] }),
    );
    expect(await segments(catalog, since)).toEqual([
      "2026-02-01 to 2026-08-01: 2026-01-01, bought-under",
      "2026-08-01 to forever: 2026-08-01, existing-contracts-row",
    ]);
  });

  test("and of no other, where the order never had the promise that is overridden", async () => {
    const catalog = await shop(
      openEnded("2026-01-01"),
      openEnded("2026-06-02", "on 2026-12-01"),
      openEnded("2026-07-01", "on 2027-01-01"),
      openEnded("2026-08-01", "on_effective_date", { overrides: ["2026-06-02"] }),
    );
    // Bought under the second version, so that only the third has promised it anything.
    expect(await segments(catalog, contract({ started: "2026-06-10" }))).toEqual([
      "2026-06-10 to 2027-01-01: 2026-06-02, bought-under",
      "2027-01-01 to forever: 2026-08-01, promise-kept",
    ]);
  });
});
