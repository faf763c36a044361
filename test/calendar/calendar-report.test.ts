import { beforeAll, describe, expect, test } from "vitest";
import { calendarIcs } from "../../src/calendar/calendar-ics.ts";
import { calendarReport } from "../../src/calendar/calendar-report.ts";
import type { CalendarResult } from "../../src/generated/result.ts";
import { reportMarkdown } from "../../src/report/report-markdown.ts";
import { reportText } from "../../src/report/report-text.ts";
import { shippedCatalogs } from "../diff/catalogs.ts";
import { calendar, day, PAY_AS_YOU_GO, paying, subscribed, yearFrom } from "./contracts.ts";

const asIs = (text: string) => text;
const PLAIN = { error: asIs, warning: asIs, strong: asIs, faint: asIs };
const NOW = Temporal.Instant.from("2026-05-20T09:30:00.123Z");

// A day's 10,000 x 0.0009 = 9 before; 30 x 0.0732 = 2.196 after, and 14.60 + 20 x 0.0732 = 16.064 with 10 instances.
const USAGE = [
  { meter: "checks", at: "2026-05-10", quantity: 10_000 },
  { meter: "scanned-instances", at: "2026-05-10", quantity: 30 },
  { meter: "checks", at: "2026-05-31", quantity: 10_000 }, // has no day in a month of 30
];
const noon = "2026-06-10T12:00:00+08:00";
const CONTRACTS = [
  paying("Müller, Söhne; 100% größer \\ 株式会社", "2025-01-01"),
  paying("in a trial", "2026-05-20", { trial: { from: "2026-05-20", until: "2026-06-10" } }),
  paying("in a trial until noon", "2026-05-20", { trial: { from: "2026-05-20", until: noon } }),
  paying("with an own hour", "2026-05-20", {
    trial: { from: "2026-05-20", until: "2026-06-15T18:00:00+08:00" },
  }),
  subscribed("with 10 instances", yearFrom("2025-09-15", { instances: 10 })),
  subscribed("without instances", yearFrom("2025-09-15")),
  subscribed("moving", yearFrom("2025-07-01"), { tariff: PAY_AS_YOU_GO, from: "2026-07-01" }),
  paying("too early", "2020-01-01"),
];

let many: (names: readonly string[]) => Promise<CalendarResult>;
let result: CalendarResult;
beforeAll(async () => {
  const { head } = await shippedCatalogs();
  const usagePeriod = { from: day("2026-05-01"), until: day("2026-06-01") };
  const uses = CONTRACTS.map((contract) => ({ contract, usage: USAGE }));
  result = await calendar(head, uses, { usagePeriod, from: day("2026-05-20") });
  many = (names) =>
    calendar(
      head,
      names.map((name) => paying(name, "2026-01-01")),
    );
});

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `c-${n + 1}`);

describe("a calendar for people", () => {
  test("is a text of 80 columns", async () => {
    const text = reportText(calendarReport(result), PLAIN);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    await expect(text).toMatchFileSnapshot("cspm-calendar.txt");
  });

  test.each([
    [20, false],
    [21, true],
  ])("names up to 20 contracts for each day: of %i", async (count, isCut) => {
    const found = await many(numbered(count));
    expect([found.dates[0]?.contracts, found.dates[0]?.switches.length]).toEqual([count, count]);
    const text = reportText(calendarReport(found), PLAIN);
    expect(text).toContain(`2026-06-02: ${count} contracts\n`);
    expect([text.includes("  - c-20"), text.includes("  and 1 more"), text.includes("c-21")]).toEqual([
      true,
      isCut,
      false,
    ]);
  });

  test("says so where nobody switches, and names up to 20 that cannot be placed in time", async () => {
    expect(reportText(calendarReport(await many([])), PLAIN)).toBe(
      "Who switches from 2026-01-01 on, and why\n  0 of 0 contracts switch.",
    );
    const refused = Array.from({ length: 22 }, () => ({
      contract: "x",
      problems: result.refused[0]?.problems ?? [],
    }));
    const text = reportText(calendarReport({ ...result, dates: [], refused }), PLAIN);
    expect(text).toMatch(/ 22 contracts cannot be placed in time\.\n/);
    expect(text).toMatch(/\n {2}and 2 more$/);
  });

  test("is Markdown in which no name is taken for a tag", async () => {
    const text = reportMarkdown(calendarReport(await many(["<b>", "a", "b", "c"])));
    expect(text).toContain("#### 2026-06-02: 4 contracts");
    expect(text).toContain("- &lt;b>\n- a\n");
  });
});

describe("a calendar for calendars", () => {
  const unfolded = (ics: string) => ics.replaceAll("\r\n ", "");

  test("has an event for each day and pair of versions, in lines of 75 bytes that end with CR LF", async () => {
    const ics = calendarIcs(result, NOW);
    const lines = ics.split("\r\n");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("cspm-calendar.ics");
  });

  test("is the same bytes for the same input and clock", () => {
    expect(calendarIcs(result, NOW)).toBe(calendarIcs(structuredClone(result), NOW));
    const later = calendarIcs(result, NOW.add({ hours: 1 }));
    expect(later.replaceAll("T103000Z", "T093000Z")).toBe(calendarIcs(result, NOW));
  });

  test("keeps the UID of an event that has other contracts now", async () => {
    const [one, two] = [await many(["a"]), await many(["a", "b"])].map(
      (each) => /^UID:.*$/m.exec(calendarIcs(each, NOW))?.[0],
    );
    expect(one).toMatch(/^UID:[0-9a-f]{32}@tariff-service/);
    expect(one).toBe(two);
  });

  test("escapes what RFC 5545 gives a meaning", () => {
    expect(unfolded(calendarIcs(result, NOW))).toContain("\\nMüller\\, Söhne\\; 100% größer \\\\ 株式会社: ");
  });

  test.each([
    [200, false],
    [201, true],
  ])("names up to 200 contracts in an event: of %i", async (count, isCut) => {
    const ics = unfolded(calendarIcs(await many(numbered(count)), NOW));
    expect(ics).toContain(`SUMMARY:${count} contracts: `);
    expect([ics.includes("\\nc-200"), ics.includes("\\n\\nand 1 more"), ics.includes("c-201")]).toEqual([
      true,
      isCut,
      false,
    ]);
  });
});
