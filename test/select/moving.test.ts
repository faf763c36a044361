import { describe, expect, test } from "vitest";
import { isFailure, timeline } from "../../src/index.ts";
import { contract, nextMove, order, segmentsByTariff, timelineRefusals } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

const CARD = "shop/thing/card";
const METER = "shop/thing/meter";

/** Sold by order: orders of before 2 June keep the old terms to their end. */
const card = (terms: Terms = {}) => [
  version("2026-01-01", { tariff: CARD, sold: "by_order" }),
  version("2026-06-02", {
    tariff: CARD,
    sold: "by_order",
    existing: { otherwise: "at_order_end" },
    ...terms,
  }),
];
/** Sold open-ended: everybody switches on 2 June. */
const meter = (terms: Terms = {}) => [
  version("2026-01-01", { tariff: METER }),
  version("2026-06-02", { tariff: METER, existing: { otherwise: "on_effective_date" }, ...terms }),
];
const onCard = (from: string, until: string, bought = from) => order(from, until, { tariff: CARD, bought });
const onMeter = (from: string, until?: string) => ({ tariff: METER, from, ...(until && { until }) });
const moving = (orders: readonly object[], parts: object = {}) =>
  ({ id: "c", orders, ...parts }) as Readonly<Record<string, unknown>>;

const never = shop(...card({ back: "never" }), ...meter({ back: "never" }));
const inProduct = shop(...card({ back: "never_in_product" }), ...meter({ back: "never_in_product" }));

describe("each order goes through the versions of its own tariff", () => {
  test("to pay-as-you-go and back, over a gap, and renewed", async () => {
    const of = moving([
      onCard("2026-02-01", "2026-03-01"),
      onMeter("2026-03-01", "2026-05-01"),
      onCard("2026-05-10", "2026-06-10"),
      onCard("2026-06-10", "2026-07-10"),
      onMeter("2026-07-10"),
    ]);
    expect(await segmentsByTariff(await never, of)).toEqual([
      "2026-02-01 to 2026-03-01: card@2026-01-01, bought-under",
      "2026-03-01 to 2026-05-01: meter@2026-01-01, bought-under",
      "2026-05-10 to 2026-06-10: card@2026-01-01, bought-under",
      "2026-06-10 to 2026-07-10: card@2026-06-02, bought-under",
      "2026-07-10 to forever: meter@2026-06-02, bought-under",
    ]);
  });

  test("an open order with an end switches inside it as one without", async () => {
    const of = moving([onMeter("2026-05-01", "2026-07-01"), onCard("2026-07-01", "2026-08-01")]);
    expect(await segmentsByTariff(await never, of)).toEqual([
      "2026-05-01 to 2026-06-02: meter@2026-01-01, bought-under",
      "2026-06-02 to 2026-07-01: meter@2026-06-02, existing-contracts-row",
      "2026-07-01 to 2026-08-01: card@2026-06-02, bought-under",
    ]);
  });

  test("in whatever order they are sent, on the contract's tariff where they name none", async () => {
    const orders = [onMeter("2026-03-01", "2026-05-01"), order("2026-02-01", "2026-03-01")];
    expect(await segmentsByTariff(await never, contract({ tariff: CARD, orders }))).toEqual([
      "2026-02-01 to 2026-03-01: card@2026-01-01, bought-under",
      "2026-03-01 to 2026-05-01: meter@2026-01-01, bought-under",
    ]);
  });

  test("a contract of one open order is the same as one that started", async () => {
    const catalog = await never;
    expect(await segmentsByTariff(catalog, moving([onMeter("2026-05-01")]))).toEqual(
      await segmentsByTariff(catalog, contract({ tariff: METER, started: "2026-05-01" })),
    );
  });

  test("bought before the first version of its own tariff, it is refused", async () => {
    const catalog = await shop(...card(), version("2026-04-01", { tariff: METER }));
    const of = (from: string) => moving([onCard("2026-02-01", "2026-03-01"), onMeter(from)]);
    expect(await timelineRefusals(catalog, of("2026-03-31T23:59:59Z"))).toEqual([
      "/contract/orders/1/from before-first-version",
    ]);
    expect((await segmentsByTariff(catalog, of("2026-04-01"))).at(-1)).toBe(
      "2026-04-01 to forever: meter@2026-04-01, bought-under",
    );
  });
});

describe("`never_in_product` binds later orders on other tariffs", () => {
  /** On the meter until an instant, then in an order that was bought ahead under the card's old terms. */
  const leaving = (at: string) => moving([onMeter("2026-05-01", at), onCard(at, "2026-09-01", "2026-05-15")]);

  test.each([
    ["a nanosecond before", "2026-06-01T23:59:59.999999999+00:00", "card@2026-01-01, bought-under"],
    ["on the effective instant", "2026-06-02", "card@2026-01-01, bought-under"],
    ["a nanosecond after", "2026-06-02T00:00:00.000000001+00:00", "card@2026-06-02, no-switch-back"],
    ["a month later", "2026-07-01", "card@2026-06-02, no-switch-back"],
  ])("who leaves %s", async (_, at, expected) => {
    expect((await segmentsByTariff(await inProduct, leaving(at))).at(-1)).toBe(
      `${at} to 2026-09-01: ${expected}`,
    );
  });

  test("and `never` does not", async () => {
    expect((await segmentsByTariff(await never, leaving("2026-07-01"))).at(-1)).toBe(
      "2026-07-01 to 2026-09-01: card@2026-01-01, bought-under",
    );
  });

  test("of all that follow, over a gap and other tariffs", async () => {
    const of = moving([
      onMeter("2026-06-02", "2026-06-03"),
      onCard("2026-06-03", "2026-07-03", "2026-05-15"),
      onMeter("2026-07-03", "2026-08-01"),
      onCard("2026-09-01", "2026-10-01", "2026-05-15"),
    ]);
    expect(await segmentsByTariff(await inProduct, of)).toEqual([
      "2026-06-02 to 2026-06-03: meter@2026-06-02, bought-under",
      "2026-06-03 to 2026-07-03: card@2026-06-02, no-switch-back",
      "2026-07-03 to 2026-08-01: meter@2026-06-02, bought-under",
      "2026-09-01 to 2026-10-01: card@2026-06-02, no-switch-back",
    ]);
  });

  test("also its own tariff's, as `never` does", async () => {
    const of = moving([
      onCard("2026-06-02", "2026-07-02"),
      onMeter("2026-07-02", "2026-08-01"),
      onCard("2026-08-01", "2026-09-01", "2026-05-15"),
    ]);
    for (const catalog of [await inProduct, await never]) {
      expect((await segmentsByTariff(catalog, of)).at(-1)).toBe(
        "2026-08-01 to 2026-09-01: card@2026-06-02, no-switch-back",
      );
    }
  });

  test("not the orders before it", async () => {
    const of = moving([onCard("2026-05-20", "2026-07-01"), onMeter("2026-07-01")]);
    expect((await segmentsByTariff(await inProduct, of))[0]).toBe(
      "2026-05-20 to 2026-07-01: card@2026-01-01, bought-under",
    );
  });

  test("only once it is reached", async () => {
    const catalog = await shop(...card({ back: "allowed" }), ...meter({ back: "never_in_product" }));
    const of = moving([
      onCard("2026-06-02", "2026-06-10"),
      onCard("2026-06-10", "2026-06-20", "2026-05-15"),
      onMeter("2026-06-20", "2026-07-01"),
      onCard("2026-07-01", "2026-08-01", "2026-05-15"),
    ]);
    expect(await segmentsByTariff(catalog, of)).toEqual([
      "2026-06-02 to 2026-06-10: card@2026-06-02, bought-under",
      "2026-06-10 to 2026-06-20: card@2026-01-01, bought-under",
      "2026-06-20 to 2026-07-01: meter@2026-06-02, bought-under",
      "2026-07-01 to 2026-08-01: card@2026-06-02, no-switch-back",
    ]);
  });

  test("already in the first version of a tariff that is new", async () => {
    const catalog = await shop(...card(), version("2026-06-02", { tariff: METER, back: "never_in_product" }));
    const of = moving([
      onMeter("2026-06-10", "2026-07-01"),
      onCard("2026-07-01", "2026-08-01", "2026-05-15"),
    ]);
    expect((await segmentsByTariff(catalog, of)).at(-1)).toBe(
      "2026-07-01 to 2026-08-01: card@2026-06-02, no-switch-back",
    );
  });
});

describe("an order is lifted to the newest version of its tariff that is no newer than the one reached", () => {
  /** The card's versions around that of the meter on 2 June, none of which takes over existing orders. */
  const around = (...dates: readonly string[]) =>
    shop(
      version("2026-01-01", { tariff: CARD, sold: "by_order" }),
      ...dates.map((date) =>
        version(date, { tariff: CARD, sold: "by_order", existing: { otherwise: "never" } }),
      ),
      ...meter({ back: "never_in_product" }),
    );
  const of = moving([onMeter("2026-07-01", "2026-08-01"), onCard("2026-08-01", "2026-09-01", "2026-01-15")]);

  test.each([
    ["a day before", ["2026-06-01"], "2026-06-01, no-switch-back"],
    ["the same day", ["2026-06-02"], "2026-06-02, no-switch-back"],
    ["a day after", ["2026-06-03"], "2026-01-01, bought-under"],
    ["before and after", ["2026-03-01", "2026-05-01", "2026-06-03"], "2026-05-01, no-switch-back"],
  ])("%s", async (_, dates, expected) => {
    expect((await segmentsByTariff(await around(...dates), of)).at(-1)).toBe(
      `2026-08-01 to 2026-09-01: card@${expected}`,
    );
  });

  test("and none where its own version is newer already", async () => {
    const later = moving([onMeter("2026-07-01", "2026-08-01"), onCard("2026-08-01", "2026-09-01")]);
    expect((await segmentsByTariff(await around("2026-05-01", "2026-06-03"), later)).at(-1)).toBe(
      "2026-08-01 to 2026-09-01: card@2026-06-03, bought-under",
    );
  });

  test("from where it goes on when its own moment comes", async () => {
    const catalog = await shop(
      version("2026-01-01", { tariff: CARD, sold: "by_order" }),
      version("2026-06-02", { tariff: CARD, sold: "by_order", existing: { otherwise: "never" } }),
      version("2026-07-01", {
        tariff: CARD,
        sold: "by_order",
        existing: { otherwise: "on 2026-08-20" },
        overrides: ["2026-06-02"],
      }),
      ...meter({ back: "never_in_product" }),
    );
    expect(await segmentsByTariff(catalog, of)).toEqual([
      "2026-07-01 to 2026-08-01: meter@2026-06-02, bought-under",
      "2026-08-01 to 2026-08-20: card@2026-06-02, no-switch-back",
      "2026-08-20 to 2026-09-01: card@2026-07-01, existing-contracts-row",
    ]);
  });
});

describe("the next switch of a contract that moves", () => {
  const of = moving([
    onCard("2026-02-01", "2026-03-01"),
    onCard("2026-03-01", "2026-04-01"),
    onMeter("2026-05-01", "2026-07-01"),
    onCard("2026-07-01", "2026-08-01", "2026-05-15"),
  ]);

  test.each([
    ["past a renewal and over a gap is the move", "2026-02-15", "2026-05-01 to meter@2026-01-01, moved"],
    ["before it, from the renewal too", "2026-03-15", "2026-05-01 to meter@2026-01-01, moved"],
    [
      "within a tariff has its own reason",
      "2026-05-15",
      "2026-06-02 to meter@2026-06-02, existing-contracts-row",
    ],
    ["back is a move too", "2026-06-15", "2026-07-01 to card@2026-01-01, moved"],
    [
      "at the last order's end is that of a renewal",
      "2026-07-15",
      "2026-08-01 to card@2026-06-02, existing-contracts-row",
    ],
  ])("%s", async (_, at, expected) => {
    expect(await nextMove(await never, of, at)).toBe(expected);
  });

  test("comes none after an open order", async () => {
    const open = moving([onCard("2026-06-10", "2026-07-10"), onMeter("2026-07-10")]);
    expect(await nextMove(await never, open, "2026-08-01")).toBe("none");
  });
});

describe("a customer's own switch is looked up in the tariff of the order that is valid then", () => {
  const lenient = { early: "allowed", back: "allowed", existing: { otherwise: "on 2026-09-01" } } as const;
  const catalog = shop(
    version("2026-01-01", { tariff: CARD, sold: "by_order" }),
    version("2026-06-02", { tariff: CARD, sold: "by_order", ...lenient }),
    version("2026-01-01", { tariff: METER }),
    version("2026-06-10", { tariff: METER, ...lenient }),
  );
  const orders = [onMeter("2026-05-01", "2026-07-01"), onCard("2026-07-01", "2026-08-01", "2026-05-15")];
  const switching = (...switched: readonly (readonly [to: string, at: string])[]) =>
    moving(orders, { switched: switched.map(([to, at]) => ({ to, at })) });

  test("in each of them", async () => {
    const both = switching(["2026-06-10", "2026-06-20"], ["2026-06-02", "2026-07-10"]);
    expect(await segmentsByTariff(await catalog, both)).toEqual([
      "2026-05-01 to 2026-06-20: meter@2026-01-01, bought-under",
      "2026-06-20 to 2026-07-01: meter@2026-06-10, early-switch",
      "2026-07-01 to 2026-07-10: card@2026-01-01, bought-under",
      "2026-07-10 to 2026-08-01: card@2026-06-02, early-switch",
    ]);
  });

  test.each([
    ["2026-06-02", "2026-06-30T23:59:59Z", ["/contract/switched/0 version-unknown"]],
    ["2026-06-10", "2026-07-01", ["/contract/switched/0 version-unknown"]],
  ])("to %s at %s is unknown there", async (to, at, expected) => {
    expect(await timelineRefusals(await catalog, switching([to, at]))).toEqual(expected);
  });

  test("and not back behind what another tariff binds to", async () => {
    const bound = await shop(
      ...card({ ...lenient, back: "allowed" }),
      ...meter({ back: "never_in_product" }),
    );
    const back = moving(orders, { switched: [{ to: "2026-01-01", at: "2026-07-10" }] });
    expect(await timelineRefusals(bound, back)).toEqual(["/contract/switched/0 switch-back-refused"]);
  });
});

describe("a version that is withdrawn", () => {
  const withdrawn = shop(
    ...card(),
    version("2026-01-01", { tariff: METER, withdrawn: "2026-05-01" }),
    version("2026-06-02", { tariff: METER, existing: { otherwise: "on_effective_date" } }),
  );
  const last = "2026-04-30T23:59:59.999999999Z";

  test.each([
    ["to the last nanosecond", [onMeter(last)], []],
    ["not from its day on", [onMeter("2026-05-01")], ["/contract/orders/0/from tariff-withdrawn"]],
    [
      "not a day before the next version",
      [onMeter("2026-06-01")],
      ["/contract/orders/0/from tariff-withdrawn"],
    ],
    ["and the next one is again", [onMeter("2026-06-02")], []],
    ["by who had it before", [onMeter("2026-04-01", "2026-04-02"), onMeter("2026-05-01")], []],
    [
      "by who had it before and something else since",
      [onMeter("2026-03-01", "2026-04-01"), onCard("2026-04-01", "2026-05-01"), onMeter("2026-05-01")],
      [],
    ],
    [
      "not by who had another tariff of the product",
      [onCard("2026-04-01", "2026-05-01"), onMeter("2026-05-01")],
      ["/contract/orders/1/from tariff-withdrawn"],
    ],
    [
      "not by who comes to it only later",
      [onMeter("2026-05-01", "2026-05-10"), onMeter("2026-06-02")],
      ["/contract/orders/0/from tariff-withdrawn"],
    ],
    [
      "but not after the contract's end",
      [onCard("2026-04-01", "2026-05-01"), onMeter("2026-05-01")],
      [],
      "2026-05-01",
    ],
  ] as const)("is bought %s", async (_, orders, expected, ended?: string) => {
    const of = moving(orders, ended ? { ended } : {});
    const catalog = await withdrawn;
    if (expected.length > 0) expect(await timelineRefusals(catalog, of)).toEqual(expected);
    else expect(await segmentsByTariff(catalog, of)).not.toEqual([]);
  });

  test("by order is judged by when it was bought, not by when it begins", async () => {
    const catalog = await shop(
      version("2026-01-01", { tariff: CARD, sold: "by_order", withdrawn: "2026-05-01" }),
    );
    const bought = (at: string) => moving([onCard("2026-07-01", "2026-08-01", at)]);
    expect(await segmentsByTariff(catalog, bought(last))).toHaveLength(1);
    expect(await timelineRefusals(catalog, bought("2026-05-01"))).toEqual([
      "/contract/orders/0/bought tariff-withdrawn",
    ]);
  });

  test("on its first day is sold only to who had an older version", async () => {
    const catalog = await shop(
      version("2026-01-01", { tariff: METER }),
      version("2026-06-02", {
        tariff: METER,
        existing: { otherwise: "on_effective_date" },
        withdrawn: "2026-06-02",
      }),
    );
    expect(await timelineRefusals(catalog, moving([onMeter("2026-06-02")]))).toEqual([
      "/contract/orders/0/from tariff-withdrawn",
    ]);
    expect(
      await segmentsByTariff(catalog, moving([onMeter("2026-05-01", "2026-06-02"), onMeter("2026-06-02")])),
    ).toEqual([
      "2026-05-01 to 2026-06-02: meter@2026-01-01, bought-under",
      "2026-06-02 to forever: meter@2026-06-02, bought-under",
    ]);
  });
});

describe("why nobody goes back", () => {
  test("is the first version that binds, also where a later one binds alike", async () => {
    const of = moving([
      onMeter("2026-02-01", "2026-07-01"), // on the new terms of its own tariff from 2 June on
      onCard("2026-07-01", "2026-08-01", "2026-05-01"),
      onCard("2026-08-01", "2026-09-01", "2026-05-01"),
    ]);
    const answer = await timeline(await inProduct, { contract: of });
    if (isFailure(answer)) throw new Error(JSON.stringify(answer.problems));
    const reasons = answer.timeline.slice(-2).map(({ because }) => because.place);
    expect(reasons.map((place) => ("file" in place ? place.file : ""))).toEqual([
      "shop/thing/meter/2026-06-02.yaml",
      "shop/thing/meter/2026-06-02.yaml",
    ]);
  });
});
