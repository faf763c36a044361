import { describe, expect, test } from "vitest";
import type { Month } from "../../src/calendar/month.ts";
import { renewed } from "../../src/calendar/renewed.ts";
import { startOfDay, type TimeZone } from "../../src/domain/calendar.ts";
import type { Order } from "../../src/generated/request.ts";
import { day } from "./contracts.ts";

const UTC = "UTC" as TimeZone;

function lastOrder(...orders: readonly Order[]): Order | undefined {
  const month: Month = {
    from: startOfDay(day("2027-01-31"), UTC),
    until: startOfDay(day("2027-02-28"), UTC),
    zone: UTC,
    days: 28,
  };
  return renewed({ id: "s", tariff: "acme/mail/team", orders: [...orders] }, month).orders?.at(-1);
}

describe("a renewal", () => {
  test("is bought as the last order ends, lasts as long, and states the same", () => {
    const order = {
      id: "o-1",
      bought: "2026-01-01",
      from: "2026-01-31",
      until: "2027-01-31",
      quantities: { seats: 5 },
    };
    expect(lastOrder(order)).toEqual({
      bought: "2027-01-31T00:00:00+00:00",
      from: "2027-01-31T00:00:00+00:00",
      until: "2028-01-31T00:00:00+00:00",
      quantities: { seats: 5 },
    });
  });

  test("lasts a month at least, which is what is billed", () => {
    const week = { from: "2027-01-24", until: "2027-01-31", tariff: "acme/mail/week" };
    expect(lastOrder(week)).toEqual({
      tariff: "acme/mail/week",
      from: "2027-01-31T00:00:00+00:00",
      until: "2027-02-28T00:00:00+00:00",
    });
  });

  test("is of the order that ends last, wherever it stands, with the quantities of its end", () => {
    const seats = [
      { from: "2026-07-31", quantity: 9 },
      { from: "2026-01-31", quantity: 5 },
      { from: "2028-01-01", quantity: 1 }, // after its end
    ];
    const last = { bought: "2026-01-01", from: "2026-01-31", until: "2027-01-31", quantities: { seats } };
    const earlier = {
      bought: "2025-01-01",
      from: "2025-01-31",
      until: "2026-01-31",
      quantities: { seats: 3 },
    };
    expect(lastOrder(last, earlier)?.quantities).toEqual({ seats: 9 });
  });
});
