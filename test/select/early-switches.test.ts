import { describe, expect, test } from "vitest";
import { contract, nextSwitch, order, segments, timelineRefusals } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

type Switch = readonly [to: string, at: string];

function tariff(moment: string, terms: Terms) {
  return shop(
    version("2026-01-01", { sold: "by_order" }),
    version("2026-06-02", { sold: "by_order", existing: { otherwise: moment }, ...terms }),
  );
}

function switching(...switched: readonly Switch[]) {
  return contract({
    orders: [order("2026-02-01", "2027-02-01"), order("2027-03-01", "2027-04-01", { bought: "2026-03-01" })],
    ended: "2027-03-15",
    switched: switched.map(([to, at]) => ({ to, at })),
  });
}

const LATER: Terms = { early: "allowed", back: "allowed" };
/** Both orders stay on the old version until 1 September, unless the customer switches. */
const allowed = tariff("on 2026-09-01", LATER);
const OLD = "2026-02-01 to 2026-09-01: 2026-01-01, bought-under";
const OWN = "2026-09-01 to 2027-02-01: 2026-06-02, existing-contracts-row";
const SECOND = "2027-03-01 to 2027-03-15: 2026-06-02, existing-contracts-row";

describe("an early switch", () => {
  test.each([
    ["at once on the effective date", "2026-06-02"],
    ["in between", "2026-07-01"],
    ["a nanosecond before the order's own moment", "2026-08-31T23:59:59.999999999+00:00"],
  ])("is made %s", async (_, at) => {
    expect(await segments(await allowed, switching(["2026-06-02", at]))).toEqual([
      `2026-02-01 to ${at}: 2026-01-01, bought-under`,
      `${at} to 2027-02-01: 2026-06-02, early-switch`,
      SECOND,
    ]);
  });

  test("may pass over a version at the instant at which that one takes over", async () => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { otherwise: "on 2026-12-01" } }),
      version("2026-07-01", { existing: { otherwise: "on 2027-01-01" }, early: "allowed" }),
    );
    const of = contract({ started: "2026-02-01", switched: [{ to: "2026-07-01", at: "2026-12-01" }] });
    expect(await segments(catalog, of)).toEqual([
      "2026-02-01 to 2026-12-01: 2026-01-01, bought-under",
      "2026-12-01 to forever: 2026-07-01, early-switch",
    ]);
  });

  test("is refused as the second of two at one instant", async () => {
    const of = switching(
      ["2026-06-02", "2026-07-01"],
      ["2026-06-02", "2026-07-01"],
      ["2026-01-01", "2026-08-01"],
    );
    expect(await timelineRefusals(await allowed, of)).toEqual(["/contract/switched/1 switch-without-effect"]);
  });

  test("is not made without one", async () => {
    expect(await segments(await allowed, switching())).toEqual([OLD, OWN, SECOND]);
  });

  test("may pass over a version", async () => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { otherwise: "on 2026-12-01" } }), // not allowed, but not asked for
      version("2026-07-01", { existing: { otherwise: "on 2027-01-01" }, early: "allowed" }),
    );
    const of = contract({ started: "2026-02-01", switched: [{ to: "2026-07-01", at: "2026-08-01" }] });
    expect(await segments(catalog, of)).toEqual([
      "2026-02-01 to 2026-08-01: 2026-01-01, bought-under",
      "2026-08-01 to forever: 2026-07-01, early-switch",
    ]);
  });

  test("does not stop a later version from coming", async () => {
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { otherwise: "on 2026-12-01" }, early: "allowed" }),
      version("2026-07-01", { existing: { otherwise: "on 2026-10-01" } }),
    );
    const of = contract({ started: "2026-02-01", switched: [{ to: "2026-06-02", at: "2026-08-01" }] });
    expect(await segments(catalog, of)).toEqual([
      "2026-02-01 to 2026-08-01: 2026-01-01, bought-under",
      "2026-08-01 to 2026-12-01: 2026-06-02, early-switch",
      "2026-12-01 to forever: 2026-07-01, promise-kept",
    ]);
    expect(await nextSwitch(catalog, of, "2026-08-01")).toBe("2026-12-01 to 2026-07-01");
  });

  test.each([
    ["too soon", "2026-06-02", "2026-06-01T23:59:59Z", "early-switch-too-soon"],
    ["at the order's own moment", "2026-06-02", "2026-09-01", "switch-without-effect"],
    ["after it", "2026-06-02", "2026-10-01", "switch-without-effect"],
    ["to the version it is on", "2026-01-01", "2026-07-01", "switch-without-effect"],
    ["to a version that is none", "2026-06-03", "2026-07-01", "version-unknown"],
    ["before the first order", "2026-06-02", "2026-01-31T23:59:59Z", "switch-outside-orders"],
    ["as the order ends", "2026-06-02", "2027-02-01", "switch-outside-orders"],
    ["between two orders", "2026-06-02", "2027-02-15", "switch-outside-orders"],
    ["after the contract ended", "2026-06-02", "2027-03-15", "switch-outside-orders"],
  ])("%s is refused", async (_, to, at, code) => {
    expect(await timelineRefusals(await allowed, switching([to, at]))).toEqual([
      `/contract/switched/0 ${code}`,
    ]);
  });

  test("is refused where the version does not allow it, also in a trial", async () => {
    const catalog = await tariff("on 2026-09-01", { early: "not_allowed" });
    expect(await timelineRefusals(catalog, switching(["2026-06-02", "2026-07-01"]))).toEqual([
      "/contract/switched/0 early-switch-not-allowed",
    ]);
    const trials = await shop(
      version("2026-01-01"),
      version("2026-06-02", { existing: { in_trial: "at_trial_end", otherwise: "on_effective_date" } }),
    );
    const trial = { from: "2026-05-20", until: "2026-06-20" };
    const of = contract({ started: "2026-05-20", trial, switched: [{ to: "2026-06-02", at: "2026-06-10" }] });
    expect(await timelineRefusals(trials, of)).toEqual(["/contract/switched/0 early-switch-not-allowed"]);
  });
});

describe("a switch back", () => {
  const there: Switch = ["2026-06-02", "2026-07-01"];

  test("undoes an early switch where the version allows it, until the order's own moment", async () => {
    for (const at of ["2026-08-01", "2026-08-31T23:59:59.999+00:00"]) {
      expect(await segments(await allowed, switching(there, ["2026-01-01", at]))).toEqual([
        "2026-02-01 to 2026-07-01: 2026-01-01, bought-under",
        `2026-07-01 to ${at}: 2026-06-02, early-switch`,
        `${at} to 2026-09-01: 2026-01-01, early-switch-undone`,
        OWN,
        SECOND,
      ]);
    }
  });

  test("may itself be undone", async () => {
    const of = switching(there, ["2026-01-01", "2026-07-10"], ["2026-06-02", "2026-07-20"]);
    expect(await segments(await allowed, of)).toEqual([
      "2026-02-01 to 2026-07-01: 2026-01-01, bought-under",
      "2026-07-01 to 2026-07-10: 2026-06-02, early-switch",
      "2026-07-10 to 2026-07-20: 2026-01-01, early-switch-undone",
      "2026-07-20 to 2027-02-01: 2026-06-02, early-switch",
      SECOND,
    ]);
  });

  test("undoes one early switch at a time, the last one first", async () => {
    const later = { early: "allowed", back: "allowed", existing: { otherwise: "on 2027-01-01" } } as const;
    const catalog = await shop(
      version("2026-01-01"),
      version("2026-06-02", later),
      version("2026-07-01", later),
    );
    const steps = [
      ["2026-06-02", "2026-08-01"],
      ["2026-07-01", "2026-08-02"],
      ["2026-06-02", "2026-08-03"],
      ["2026-01-01", "2026-08-04"],
    ].map(([to, at]) => ({ to, at }));
    const of = (switched: readonly object[]) => contract({ started: "2026-02-01", switched });
    expect(await segments(catalog, of(steps))).toEqual([
      "2026-02-01 to 2026-08-01: 2026-01-01, bought-under",
      "2026-08-01 to 2026-08-02: 2026-06-02, early-switch",
      "2026-08-02 to 2026-08-03: 2026-07-01, early-switch",
      "2026-08-03 to 2026-08-04: 2026-06-02, early-switch-undone",
      "2026-08-04 to 2027-01-01: 2026-01-01, early-switch-undone",
      "2027-01-01 to forever: 2026-07-01, existing-contracts-row",
    ]);
    const both = [...steps.slice(0, 2), { to: "2026-01-01", at: "2026-08-03" }];
    expect(await timelineRefusals(catalog, of(both))).toEqual(["/contract/switched/2 switch-back-refused"]);
  });

  test("is the same, whatever order the switches are sent in", async () => {
    const back: Switch = ["2026-01-01", "2026-08-01"];
    expect(await segments(await allowed, switching(back, there))).toEqual(
      await segments(await allowed, switching(there, back)),
    );
  });

  test.each([
    ["at the order's own moment", [there, ["2026-01-01", "2026-09-01"]]],
    ["after it", [there, ["2026-01-01", "2026-10-01"]]],
    ["where there was no early switch", [["2026-01-01", "2026-10-01"]]],
  ] as const)("is refused %s", async (_, switched) => {
    const found = await timelineRefusals(await allowed, switching(...switched));
    expect(found).toEqual([`/contract/switched/${switched.length - 1} switch-back-refused`]);
  });

  test("is refused for ever where the version says never", async () => {
    const catalog = await tariff("on 2026-09-01", { early: "allowed", back: "never" });
    expect(await timelineRefusals(catalog, switching(there, ["2026-01-01", "2026-08-01"]))).toEqual([
      "/contract/switched/1 switch-back-refused",
    ]);
  });
});
