import { describe, expect, test } from "vitest";
import { nextSwitch, order, segments, versionAt } from "../support/ask.ts";
import { catalog } from "../support/june.ts";

const subscription = (...orders: readonly object[]) => ({
  id: "c",
  tariff: "security-center/cspm/subscription",
  orders,
});
const payAsYouGo = (parts: object) => ({ id: "c", tariff: "security-center/cspm/pay-as-you-go", ...parts });
const ten = { quantities: { instances: 10 } };

describe("a subscription", () => {
  test("bought on 1 June 2026 for a year stays on the old terms for it, and its renewal has the new ones", async () => {
    const of = subscription(
      order("2026-06-01", "2027-06-01"),
      order("2027-06-01", "2028-06-01", { ...ten, bought: "2027-05-20" }),
    );
    expect(await segments(catalog, of)).toEqual([
      "2026-06-01 to 2027-06-01: 2024-01-01, bought-under",
      "2027-06-01 to 2028-06-01: 2026-06-02, bought-under",
    ]);
    expect(await nextSwitch(catalog, of, "2026-06-02")).toBe("2027-06-01 to 2026-06-02");
    expect(await nextSwitch(catalog, of, "2027-06-01")).toBe("none");
  });

  test("that is not renewed yet knows that its renewal will have the new terms", async () => {
    const of = subscription(order("2026-06-01", "2027-06-01"));
    expect(await nextSwitch(catalog, of, "2027-05-31")).toBe("2027-06-01 to 2026-06-02");
  });

  test("ordered on 2 June 2026 has the new terms at once", async () => {
    expect(await segments(catalog, subscription(order("2026-06-02", "2027-06-02", ten)))).toEqual([
      "2026-06-02 to 2027-06-02: 2026-06-02, bought-under",
    ]);
  });

  test.each([
    ["2026-06-01T15:59:59.999Z", "2024-01-01"],
    ["2026-06-01T16:00:00Z", "2026-06-02"], // 2 June, 00:00 in Shanghai
    ["2026-06-01T23:59:59.999+08:00", "2024-01-01"],
    ["2026-06-02T00:00:00+08:00", "2026-06-02"],
  ])("ordered at %s has the terms of %s", async (bought, expected) => {
    const of = subscription(order("2026-06-02", "2027-06-02", { ...ten, bought }));
    expect(await versionAt(catalog, of, "2026-06-02")).toBe(expected);
  });

  test("never goes back, though a renewal was bought ahead of the change", async () => {
    const of = subscription(
      order("2026-06-02", "2026-07-02", ten),
      order("2026-07-02", "2027-07-02", { ...ten, bought: "2026-06-01" }),
    );
    expect(await segments(catalog, of)).toEqual([
      "2026-06-02 to 2026-07-02: 2026-06-02, bought-under",
      "2026-07-02 to 2027-07-02: 2026-06-02, no-switch-back",
    ]);
  });
});

describe("pay-as-you-go", () => {
  test("with a trial until 10 June 2026 switches on the 10th", async () => {
    const of = payAsYouGo({ started: "2026-05-20", trial: { from: "2026-05-20", until: "2026-06-10" } });
    expect(await segments(catalog, of)).toEqual([
      "2026-05-20 to 2026-06-10: 2024-01-01, bought-under",
      "2026-06-10 to forever: 2026-06-02, existing-contracts-row",
    ]);
  });

  test("without a trial switches on the effective date", async () => {
    expect(await segments(catalog, payAsYouGo({ started: "2025-01-01" }))).toEqual([
      "2025-01-01 to 2026-06-02: 2024-01-01, bought-under",
      "2026-06-02 to forever: 2026-06-02, existing-contracts-row",
    ]);
  });

  test.each([
    ["2026-06-01T15:59:59.999Z", "2024-01-01"],
    ["2026-06-01T16:00:00Z", "2026-06-02"],
  ])("is on the terms of its date at %s", async (at, expected) => {
    expect(await versionAt(catalog, payAsYouGo({ started: "2025-01-01" }), at)).toBe(expected);
  });
});
