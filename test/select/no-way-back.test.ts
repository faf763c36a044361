import { describe, expect, test } from "vitest";
import { isFailure, timeline } from "../../src/index.ts";
import { contract, nextSwitch, order, segments } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

/** Orders of before 2 June stay on the old version to their end, as that version promises. */
function tariff(terms: Terms) {
  return shop(
    version("2026-01-01", { sold: "by_order" }),
    version("2026-06-02", { sold: "by_order", existing: { otherwise: "at_order_end" }, ...terms }),
  );
}

const never = tariff({ back: "never", early: "allowed" });
const allowed = tariff({ back: "allowed", early: "allowed" });

/** Bought ahead on 1 May, one after the other, around an order of 10 June. */
const AROUND = [
  order("2026-05-01", "2026-06-10"),
  order("2026-06-10", "2026-07-10"),
  order("2026-07-10", "2026-08-10", { bought: "2026-05-01" }),
  order("2026-08-10", "2026-09-10", { bought: "2026-05-01" }),
];

describe("a contract that has reached a version from which nobody goes back", () => {
  test("stays on it in every later order, also one bought ahead under older terms", async () => {
    expect(await segments(await never, contract({ orders: AROUND }))).toEqual([
      "2026-05-01 to 2026-06-10: 2026-01-01, bought-under",
      "2026-06-10 to 2026-07-10: 2026-06-02, bought-under",
      "2026-07-10 to 2026-08-10: 2026-06-02, no-switch-back",
      "2026-08-10 to 2026-09-10: 2026-06-02, no-switch-back",
    ]);
  });

  test("stays on it whatever order its orders are sent in", async () => {
    expect(await segments(await never, contract({ orders: AROUND.toReversed() }))).toEqual(
      await segments(await never, contract({ orders: AROUND })),
    );
  });

  test("is not held where the version allows going back", async () => {
    expect(await segments(await allowed, contract({ orders: AROUND }))).toEqual([
      "2026-05-01 to 2026-06-10: 2026-01-01, bought-under",
      "2026-06-10 to 2026-07-10: 2026-06-02, bought-under",
      "2026-07-10 to 2026-08-10: 2026-01-01, bought-under",
      "2026-08-10 to 2026-09-10: 2026-01-01, bought-under",
    ]);
  });

  test("may have reached it by its own early switch, in an order before", async () => {
    const orders = [
      order("2026-05-01", "2026-07-10"),
      order("2026-07-10", "2026-08-10", { bought: "2026-05-01" }),
    ];
    const of = contract({ orders, switched: [{ to: "2026-06-02", at: "2026-07-01" }] });
    expect((await segments(await never, of)).at(-1)).toBe(
      "2026-07-10 to 2026-08-10: 2026-06-02, no-switch-back",
    );
    expect((await segments(await allowed, of)).at(-1)).toBe(
      "2026-07-10 to 2026-08-10: 2026-01-01, bought-under",
    );
  });

  test("is lifted no further than it had reached", async () => {
    const catalog = await shop(
      version("2026-01-01", { sold: "by_order" }),
      version("2026-06-02", { sold: "by_order", existing: { otherwise: "at_order_end" }, back: "never" }),
      version("2026-08-01", { sold: "by_order", existing: { otherwise: "on 2026-08-20" }, back: "never" }),
    );
    const orders = [
      order("2026-06-10", "2026-07-10"),
      order("2026-07-10", "2026-09-10", { bought: "2026-05-01" }),
      order("2026-09-10", "2026-10-10", { bought: "2026-05-01" }),
    ];
    expect(await segments(catalog, contract({ orders }))).toEqual([
      "2026-06-10 to 2026-07-10: 2026-06-02, bought-under",
      // 2 June promised this order its own end, so 1 August has to wait for it
      "2026-07-10 to 2026-09-10: 2026-06-02, no-switch-back",
      "2026-09-10 to 2026-10-10: 2026-06-02, no-switch-back",
    ]);
  });

  test("goes on to a newer version when the order's own moment comes", async () => {
    const catalog = await shop(
      version("2026-01-01", { sold: "by_order" }),
      version("2026-06-02", { sold: "by_order", existing: { otherwise: "on 2026-08-01" }, back: "never" }),
      version("2026-07-15", { sold: "by_order", existing: { otherwise: "on 2026-08-20" }, back: "allowed" }),
    );
    const orders = [
      order("2026-06-10", "2026-07-10"),
      order("2026-07-10", "2026-09-10", { bought: "2026-05-01" }),
    ];
    expect(await segments(catalog, contract({ orders }))).toEqual([
      "2026-06-10 to 2026-07-10: 2026-06-02, bought-under",
      "2026-07-10 to 2026-08-20: 2026-06-02, no-switch-back",
      "2026-08-20 to 2026-09-10: 2026-07-15, existing-contracts-row",
    ]);
  });
});

describe("the timeline partitions the orders", () => {
  test("leaving gaps between them", async () => {
    const orders = [
      order("2026-02-01", "2026-03-01"),
      order("2026-04-01", "2026-05-01"),
      order("2026-05-01", "2026-06-10"),
    ];
    expect(await segments(await never, contract({ orders }))).toEqual([
      "2026-02-01 to 2026-03-01: 2026-01-01, bought-under",
      "2026-04-01 to 2026-05-01: 2026-01-01, bought-under",
      "2026-05-01 to 2026-06-10: 2026-01-01, bought-under",
    ]);
  });

  test.each([
    ["2026-09-10", 4, "2026-08-10 to 2026-09-10"],
    ["2026-08-20", 4, "2026-08-10 to 2026-08-20"],
    ["2026-08-10", 3, "2026-07-10 to 2026-08-10"],
    ["2026-06-01", 1, "2026-05-01 to 2026-06-01"],
  ])("cut at the contract's end on %s", async (ended, count, last) => {
    const found = await segments(await never, contract({ orders: AROUND, ended }));
    expect([found.length, found.at(-1)?.split(":")[0]]).toEqual([count, last]);
  });
});

test("who asks to go back is told that nobody does", async () => {
  const of = contract({ orders: AROUND, switched: [{ to: "2026-01-01", at: "2026-06-20" }] });
  const answer = await timeline(await never, { contract: of });
  expect(isFailure(answer) && answer.problems.map(({ message }) => message)).toEqual([
    "the contract is on the version of 2026-06-02, from which nobody switches back; `2026-01-01` is older",
  ]);
});

describe("the next switch", () => {
  const renewed = contract({
    orders: [
      order("2026-02-01", "2026-05-01"),
      order("2026-05-01", "2026-07-01", { bought: "2026-04-01" }),
      order("2026-08-01", "2026-09-01"),
    ],
  });
  const single = contract({ orders: [order("2026-02-01", "2027-02-01")] });

  test.each([
    ["past renewals that keep the version and over a gap", renewed, "2026-02-15", "2026-08-01 to 2026-06-02"],
    ["from the renewal before the gap", renewed, "2026-06-15", "2026-08-01 to 2026-06-02"],
    ["and then none", renewed, "2026-08-15", "none"],
    ["inside a gap none", renewed, "2026-07-15", "none"],
    ["with the renewal at the order's end", single, "2026-02-15", "2027-02-01 to 2026-06-02"],
    ["in the order's last nanosecond", single, "2027-01-31T23:59:59.999999999Z", "2027-02-01 to 2026-06-02"],
    ["after the order none", single, "2027-02-01", "none"],
    ["none where the contract ends before", { ...single, ended: "2027-01-01" }, "2026-02-15", "none"],
    ["none where the contract ends with the order", { ...single, ended: "2027-02-01" }, "2026-02-15", "none"],
  ])("comes %s", async (_, of, at, expected) => {
    expect(await nextSwitch(await never, of, at)).toBe(expected);
  });
});
