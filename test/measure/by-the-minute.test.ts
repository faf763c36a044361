import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsFor, TIMEOUT } from "../laws/ask.ts";
import { contract } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { LEVEL, measuring, reads, size } from "./gauge.ts";
import { measured } from "./measured.ts";

// A second, naive way to measure: minute by minute, in whole numbers.

const ZONE = "Europe/Berlin";
const MINUTE = 60_000;
const FROM = Temporal.ZonedDateTime.from(`2026-03-27T00:00[${ZONE}]`).epochMilliseconds;
const UNTIL = Temporal.ZonedDateTime.from(`2026-04-01T00:00[${ZONE}]`).epochMilliseconds;
/** Noon of the day on which the clock goes forward. */
const SWITCH = Temporal.ZonedDateTime.from(`2026-03-29T12:00[${ZONE}]`).epochMilliseconds;
const VERSIONS = [
  version("2026-01-01", { zone: ZONE }),
  version("2026-03-28", { zone: ZONE, existing: { otherwise: "after PT35H" } }), // 11 hours of the 29th pass by noon
];

/** The day in the zone and the side of the switch on which each minute lies. */
const WINDOWS = Array.from({ length: (UNTIL - FROM) / MINUTE }, (_, minute) => {
  const at = FROM + minute * MINUTE;
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDate();
  return `${date} ${at < SWITCH ? "before" : "after"}`;
});

type Event = { readonly minute: number; readonly level: number };

/** At most one event in a minute. */
const events: fc.Arbitrary<readonly Event[]> = fc.uniqueArray(
  fc.record({ minute: fc.nat(WINDOWS.length - 1), level: fc.nat(9) }),
  { selector: ({ minute }) => minute, minLength: 1, maxLength: 10 },
);

/** In sixtieths of an hour, by window, from that of the first event on. */
function levelByMinute(drawn: readonly Event[]): ReadonlyMap<string, bigint> {
  const first = Math.min(...drawn.map(({ minute }) => minute));
  const total = new Map<string, bigint>();
  let level = 0;
  for (const [minute, window] of WINDOWS.entries()) {
    level = drawn.find((event) => event.minute === minute)?.level ?? level;
    if (minute < first && window !== WINDOWS[first]) continue;
    total.set(window, (total.get(window) ?? 0n) + BigInt(level));
  }
  return total;
}

/** Rounded half up to 12 places. */
function hours(sixtieths: bigint): string {
  const scaled = (sixtieths * 10n ** 12n * 2n + 60n) / 120n;
  const digits = scaled.toString().padStart(13, "0");
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, "");
}

async function ask(meter: string, drawn: readonly Event[]): Promise<readonly string[]> {
  const catalog = await measuring(meter, ...VERSIONS);
  const usage = drawn.map(({ minute, level }, n) => {
    return size(String(n), Temporal.Instant.fromEpochMilliseconds(FROM + minute * MINUTE).toString(), level);
  });
  const period = { from: "2026-03-27", until: "2026-04-01" };
  return measured(catalog, { contract: contract({ started: "2026-01-01" }), period, usage });
}

/** As `ask` tells it. */
function told([window, quantity]: readonly [string, string]): string {
  const [date = "", side] = window.split(" ");
  const noon = "2026-03-29T12:00:00+02:00";
  const next = Temporal.PlainDate.from(date).add({ days: 1 });
  if (date !== "2026-03-29") return `gauge ${date} to ${next}: ${quantity}`;
  return side === "before"
    ? `gauge ${date} to ${noon}: ${quantity}`
    : `gauge ${noon} to ${next}: ${quantity}`;
}

describe("measured minute by minute", () => {
  test("a level comes to the same, over a day of 23 hours and a switch within it", {
    timeout: TIMEOUT,
  }, async () => {
    await holdsFor(events, 60, async (drawn) => {
      const expected = [...levelByMinute(drawn)].map(([window, sum]) => told([window, hours(sum)]));
      expect(await ask(LEVEL, drawn)).toEqual(expected.toSorted());
    });
  });

  test.each([
    ["max", (levels: readonly number[]) => Math.max(...levels)],
    ["last", (levels: readonly number[]) => levels.at(-1)],
    ["distinct", (levels: readonly number[]) => new Set(levels).size],
  ] as const)("so does %s", { timeout: TIMEOUT }, async (aggregate, quantityOf) => {
    await holdsFor(events, 60, async (drawn) => {
      const ascending = drawn.toSorted((a, b) => a.minute - b.minute);
      const windows = Map.groupBy(ascending, ({ minute }) => WINDOWS[minute] ?? "");
      const expected = [...windows].map(([window, own]) => {
        return told([window, String(quantityOf(own.map(({ level }) => level)))]);
      });
      expect(await ask(reads(aggregate, "day"), drawn)).toEqual(expected.toSorted());
    });
  });
});
