import { describe, expect, test } from "vitest";
import { contract } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { call, login, measured, row, transfer } from "./measured.ts";

const utc = await shop(version("2026-01-01"));
const shanghai = await shop(version("2026-01-01", { zone: "Asia/Shanghai" }));

function june(...usage: readonly object[]) {
  return {
    contract: contract({ started: "2026-01-01" }),
    period: { from: "2026-06-01", until: "2026-07-01" },
    usage,
  };
}

describe("events are counted", () => {
  test("each as one, at its instant", async () => {
    const usage = [
      call("1", "2026-06-02T10:00:00Z"),
      call("2", "2026-06-02T10:00:00Z"),
      call("3", "2026-06-02T11:00:00Z"),
    ];
    expect(await measured(utc, june(...usage))).toEqual([
      "calls at 2026-06-02T10:00:00+00:00: 2",
      "calls at 2026-06-02T11:00:00+00:00: 1",
    ]);
  });

  test("on a day, where they state no instant", async () => {
    expect(await measured(utc, june(call("1", "2026-06-02"), call("2", "2026-06-02")))).toEqual([
      "calls 2026-06-02 to 2026-06-03: 2",
    ]);
  });

  test("only where their properties pass the meter's filter", async () => {
    const usage = ["success", "failure", "Success", ""].map((outcome, n) =>
      call(String(n), "2026-06-02T10:00:00Z", { outcome }),
    );
    expect(await measured(utc, june(...usage))).toEqual(["calls at 2026-06-02T10:00:00+00:00: 1"]);
  });

  test("once per id, however often they are sent", async () => {
    const usage = [
      call("1", "2026-06-02T10:00:00Z"),
      call("1", "2026-06-02T18:00:00+08:00"),
      call("1", "2026-06-02T10:00:00.000Z"),
    ];
    expect(await measured(utc, june(...usage))).toEqual(["calls at 2026-06-02T10:00:00+00:00: 1"]);
  });

  test("in any order", async () => {
    const usage = [
      call("1", "2026-06-02"),
      login("2", "2026-06-02", "ann"),
      transfer("3", "2026-06-02", 3),
      row("calls", "2026-06-03", 5),
    ];
    expect(await measured(utc, june(...usage.toReversed()))).toEqual(await measured(utc, june(...usage)));
  });
});

describe("an event id that comes again with other content is refused", () => {
  const first = call("1", "2026-06-02T10:00:00Z");
  test.each([
    ["at another instant", call("1", "2026-06-02T10:00:00.000000001Z")],
    ["with another property", call("1", "2026-06-02T10:00:00Z", { outcome: "failure" })],
    ["with one more property", call("1", "2026-06-02T10:00:00Z", { outcome: "success", more: 1 })],
    ["with one fewer", call("1", "2026-06-02T10:00:00Z", {})],
    ["of another kind", login("1", "2026-06-02T10:00:00Z", "ann")],
    ["for the whole day", call("1", "2026-06-02")],
  ])("%s", async (_, second) => {
    expect(await measured(utc, june(first, second))).toEqual(["/usage/1 event-id-reused"]);
  });

  const atMidnight = call("1", "2026-06-02T00:00:00Z");
  const twice = (more: number) => call("1", "2026-06-02T00:00:00Z", { outcome: "success", more });
  test.each([
    ["for the day that begins at its instant", atMidnight, call("1", "2026-06-02")],
    ["for the whole of another day", call("1", "2026-06-02"), call("1", "2026-06-03")],
    ["of another kind alone", atMidnight, { ...atMidnight, event: "thing.login" }],
    ["with one of two properties", twice(1), twice(2)],
  ])("%s", async (_, once, again) => {
    expect(await measured(utc, june(once, again))).toEqual(["/usage/1 event-id-reused"]);
  });
});

describe("a property is added up", () => {
  test("exactly, as text or as whole number", async () => {
    const usage = [0.1, 0.2].map((gigabytes, n) =>
      transfer(String(n), "2026-06-02T10:00:00Z", String(gigabytes)),
    );
    const more = [transfer("2", "2026-06-02T10:00:00Z", 3), transfer("3", "2026-06-02T10:00:00Z", "1_000")];
    // 0.1 + 0.2 + 3 + 1000
    expect(await measured(utc, june(...usage, ...more))).toEqual([
      "traffic at 2026-06-02T10:00:00+00:00: 1003.3",
    ]);
  });

  test.each(["-1", "-0", "1e3", "many", "", true])("and refused when it is %j", async (gigabytes) => {
    expect(await measured(utc, june(transfer("1", "2026-06-02", gigabytes)))).toEqual([
      "/usage/0 event-property-unfit",
    ]);
  });

  test("and refused when it is missing", async () => {
    expect(await measured(utc, june({ event: "thing.transfer", id: "1", at: "2026-06-02" }))).toEqual([
      "/usage/0 event-property-unfit",
    ]);
  });
});

describe("different values are counted, each once a day", () => {
  test("in the day of the tariff's zone", async () => {
    const usage = [
      login("1", "2026-06-01T23:30:00Z", "ann"), // 2 June, 07:30 in Shanghai
      login("2", "2026-06-02T15:59:59Z", "ann"), // 2 June, 23:59:59 in Shanghai
      login("3", "2026-06-02T16:00:00Z", "ann"), // 3 June there
      login("4", "2026-06-02T12:00:00Z", "bob"),
    ];
    expect(await measured(shanghai, june(...usage))).toEqual([
      "users 2026-06-02 to 2026-06-03: 2",
      "users 2026-06-03 to 2026-06-04: 1",
    ]);
    expect(await measured(utc, june(...usage))).toEqual([
      "users 2026-06-01 to 2026-06-02: 1",
      "users 2026-06-02 to 2026-06-03: 2",
    ]);
  });

  test("with capitals told apart, and numbers as their texts", async () => {
    const users = ["ann", "Ann", 7, "7"].map((user, n) => ({
      ...login(String(n), "2026-06-02", ""),
      properties: { user },
    }));
    expect(await measured(utc, june(...users))).toEqual(["users 2026-06-02 to 2026-06-03: 3"]);
  });

  test("on a day of 25 hours once", async () => {
    const berlin = await shop(version("2026-01-01", { zone: "Europe/Berlin" }));
    const usage = [
      login("1", "2026-10-24T22:00:00Z", "ann"),
      login("2", "2026-10-25T22:59:59Z", "ann"),
      login("3", "2026-10-25T23:00:00Z", "ann"),
    ];
    const october = { ...june(...usage), period: { from: "2026-10-01", until: "2026-11-01" } };
    expect(await measured(berlin, october)).toEqual([
      "users 2026-10-25 to 2026-10-26: 1",
      "users 2026-10-26 to 2026-10-27: 1",
    ]);
  });

  test("and refused where the value is missing", async () => {
    const silent = { event: "thing.login", id: "1", at: "2026-06-02" };
    expect(await measured(utc, june(silent))).toEqual(["/usage/0 event-property-unfit"]);
  });
});

describe("refused, never passed over, is", () => {
  test("an event that no meter reads", async () => {
    expect(await measured(utc, june({ event: "thing.cal", id: "1", at: "2026-06-02" }))).toEqual([
      "/usage/0 event-unknown",
    ]);
  });

  test("an event that does not say what the meter filters by", async () => {
    expect(await measured(utc, june(call("1", "2026-06-02", {})))).toEqual(["/usage/0 event-property-unfit"]);
  });

  test("an event outside the contract", async () => {
    expect(await measured(utc, june(call("1", "2025-12-31T23:59:59Z")))).toEqual([
      "/usage/0 usage-outside-orders",
    ]);
  });
});
