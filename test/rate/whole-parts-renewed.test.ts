import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { lines } from "./lines.ts";
import { type Billed, bill, seats, whole } from "./seats.ts";

/** A contract with one order of 10 seats. */
function ordered10(from: string, until: string) {
  return contract({ orders: [order(from, until, { quantities: { seats: 10 } })] });
}

describe("a renewal inside a part", () => {
  const renewed = (first: string, second: string) =>
    contract({
      orders: [
        order("2026-01-01", first, { quantities: { seats: 10 } }),
        order(second, "2026-03-01", { quantities: { seats: 20 } }),
      ],
    });
  test.each([
    // the order before has billed January, whoever bills it
    [
      "that touches pays nothing more for it",
      "in_advance",
      "2026-01-20",
      "2026-01-20",
      ["2026-01-01 to 2026-01-20: 10 = 10", "2026-02-01 to 2026-03-01: 20 = 20"],
    ],
    [
      "that touches pays nothing more for it",
      "in_arrears",
      "2026-01-20",
      "2026-01-20",
      ["2026-01-01 to 2026-01-20: 10 = 10", "2026-02-01 to 2026-03-01: 20 = 20"],
    ],
    [
      "after a gap pays for it again",
      "in_advance",
      "2026-01-20",
      "2026-01-21",
      [
        "2026-01-01 to 2026-01-20: 10 = 10",
        "2026-01-21 to 2026-02-01: 20 = 20",
        "2026-02-01 to 2026-03-01: 20 = 20",
      ],
    ],
    [
      "at its end pays for the next",
      "in_advance",
      "2026-02-01",
      "2026-02-01",
      ["2026-01-01 to 2026-02-01: 10 = 10", "2026-02-01 to 2026-03-01: 20 = 20"],
    ],
  ] as const)("%s, %s", async (_, billed, first, second, expected) => {
    const catalog = await shop(version("2025-01-01", whole(billed, "calendar", "whole")));
    expect(await lines(catalog, bill(renewed(first, second), "2026-01-01", "2026-03-01"))).toEqual(
      expected.map((line) => `seats ${line}`),
    );
  });

  test("pays for it where the version before had no such charge", async () => {
    const catalog = await shop(
      version("2025-01-01", { sold: "by_order" }),
      version("2026-01-10", {
        ...whole("in_advance", "calendar", "whole"),
        existing: { otherwise: "at_order_end" },
      }),
    );
    expect(
      await lines(catalog, bill(renewed("2026-01-20", "2026-01-20"), "2026-01-02", "2026-02-01")),
    ).toEqual(["calls 2026-01-02 to 2026-01-20: 0 = 0", "seats 2026-01-20 to 2026-02-01: 20 = 20"]);
  });

  test.each([
    // what the order before says, when it began, and what then is due for January
    ["first_part: whole, prorate: none", "2026-01-10", []],
    ["first_part: free, prorate: none", "2026-01-01", []], // it had the whole part, not only a first one
    ["first_part: free, prorate: none", "2026-01-10", ["2026-01-20 to 2026-02-01: 20 = 20"]], // nobody has paid for it
    ["prorate: by_day", "2026-01-01", ["2026-01-20 to 2026-02-01: 20 = 20"]], // it has paid only for its days
    ["prorate: by_day", "2026-01-10", ["2026-01-20 to 2026-02-01: 20 = 20"]],
  ])(
    "pays for it only where the order before has not billed it whole: %s, from %s",
    async (keys, from, expected) => {
      const catalog = await shop(
        version("2025-01-01", seats("in_advance", "1", `every: month, anchor: calendar, ${keys}`)),
        version("2026-01-05", {
          ...whole("in_advance", "calendar", "whole"),
          existing: { otherwise: "at_order_end" },
        }),
      );
      const orders = [
        order(from, "2026-01-20", { bought: "2026-01-01", quantities: { seats: 10 } }),
        order("2026-01-20", "2026-03-01", { quantities: { seats: 20 } }),
      ];
      expect(await lines(catalog, bill(contract({ orders }), "2026-01-20", "2026-02-01"))).toEqual(
        expected.map((line) => `seats ${line}`),
      );
    },
  );

  test("of parts counted from the order's start begins a part of its own", async () => {
    const catalog = await shop(
      version("2025-01-01", seats("in_advance", "1", "every: month, prorate: none")),
    );
    expect(
      await lines(catalog, bill(renewed("2026-01-20", "2026-01-20"), "2026-01-01", "2026-02-01")),
    ).toEqual(["seats 2026-01-01 to 2026-01-20: 10 = 10", "seats 2026-01-20 to 2026-02-20: 20 = 20"]);
  });
});

describe("a switch inside a part leaves it to the version in which it began", () => {
  const dear = (billed: Billed): Terms => ({
    ...whole(billed, "calendar", "whole", "2"),
    existing: { otherwise: "on_effective_date" },
  });
  test.each([
    ["in_advance", "in_advance", ["2026-01-10 to 2026-02-01: 10 = 10", "2026-02-01 to 2026-03-01: 10 = 20"]],
    ["in_arrears", "in_advance", ["2026-01-10 to 2026-02-01: 10 = 10", "2026-02-01 to 2026-03-01: 10 = 20"]],
    // the first version has asked for January in advance, so the second does not ask for it in arrears
    ["in_advance", "in_arrears", ["2026-01-10 to 2026-02-01: 10 = 10", "2026-02-01 to 2026-03-01: 10 = 20"]],
  ] as const)("from %s to %s", async (before, after, expected) => {
    const catalog = await shop(
      version("2025-01-01", whole(before, "calendar", "whole")),
      version("2026-01-20", dear(after)),
    );
    expect(
      await lines(catalog, bill(ordered10("2026-01-10", "2026-03-01"), "2026-01-01", "2026-03-02")),
    ).toEqual(expected.map((line) => `seats ${line}`));
  });

  test("also where it switches as the order begins", async () => {
    const catalog = await shop(
      version("2025-01-01", whole("in_advance", "calendar", "whole")),
      version("2026-01-10", dear("in_advance")),
    );
    const of = contract({
      orders: [order("2026-01-10", "2026-02-01", { bought: "2026-01-02", quantities: { seats: 10 } })],
    });
    expect(await lines(catalog, bill(of, "2026-01-01", "2026-02-01"))).toEqual([
      "seats 2026-01-10 to 2026-02-01: 10 = 20",
    ]);
  });
});
