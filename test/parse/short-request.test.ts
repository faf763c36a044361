import { describe, expect, test } from "vitest";
import { readTimeZone, type TimeZone } from "../../src/domain/calendar.ts";
import { readShortRequest, type ShortRequest } from "../../src/parse/short-request.ts";
import { BASIC, problemLine, shop, version } from "../support/shop.ts";
import { rowsOf } from "./rows-of.ts";

const SHANGHAI = readTimeZone("Asia/Shanghai") as TimeZone;

describe("a short request", async () => {
  const { tariffs } = await shop(version("2026-01-01", { zone: SHANGHAI }));
  const byOrder = (await shop(version("2026-01-01", { zone: SHANGHAI, sold: "by_order" }))).tariffs;
  const short = (parts: Partial<ShortRequest>): ShortRequest => ({
    tariff: BASIC,
    at: undefined,
    period: undefined,
    usage: {},
    order: {},
    ...parts,
  });

  test("about a date is about that one day, of a new contract bought then", () => {
    const request = readShortRequest(short({ at: "2026-05-31", usage: { calls: "600000" } }), tariffs);
    expect(request).toMatchObject({
      contract: { id: "new", tariff: BASIC, started: "2026-05-31" },
      period: { from: "2026-05-31", until: "2026-06-01" },
    });
    expect(rowsOf(request, SHANGHAI)).toEqual(["calls 2026-05-30T16:00:00Z: 600000"]);
  });

  test("about a period states what each of its days used, and what was ordered", () => {
    const asked = {
      period: "2026-06-01 to 2026-06-03",
      usage: { users: "2 per day" },
      order: { seats: "3" },
    };
    const request = readShortRequest(short(asked), byOrder);
    const ordered = {
      bought: "2026-06-01",
      from: "2026-06-01",
      until: "2026-06-03",
      quantities: { seats: "3" },
    };
    expect(request).toMatchObject({
      contract: { id: "new", tariff: BASIC, orders: [ordered] },
      period: { from: "2026-06-01", until: "2026-06-03" },
    });
    expect(rowsOf(request, SHANGHAI)).toEqual([
      "users 2026-05-31T16:00:00Z: 2",
      "users 2026-06-01T16:00:00Z: 2",
    ]);
  });

  test.each([
    ["no date", {}, "/at"],
    ["a day that is none", { at: "2026-02-29" }, "/at"],
    ["an instant, which is no day", { at: "2026-06-02T20:00:00Z" }, "/at"],
    ["a period with one end", { period: "2026-06-01" }, "/period"],
    ["a period with three", { period: "2026-06-01 to 2026-06-03 to 2026-07-01" }, "/period"],
    ["a quantity that is none", { at: "2026-06-02", usage: { calls: "1,000" } }, "/usage/calls"],
    ["an order quantity per day", { at: "2026-06-02", order: { seats: "3 per day" } }, "/order/seats"],
    ["an unknown tariff", { tariff: "shop/thing/other", at: "2026-06-02" }, "/tariff"],
  ])("with %s is refused there", (_, parts, pointer) => {
    const answer = readShortRequest(short(parts), byOrder);
    expect(
      "problems" in answer ? answer.problems.map(problemLine).map((line) => line.split(" ")[0]) : [],
    ).toEqual([pointer]);
  });
});
