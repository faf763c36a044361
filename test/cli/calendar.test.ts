import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, PAY_AS_YOU_GO, SUBSCRIPTION, tariff } from "./tariff.ts";

const CONTRACTS = `id,tariff,started,trial.from,trial.until,order.bought,order.from,order.until,order.quantities.instances
pays,${PAY_AS_YOU_GO},2026-01-01,,,,,,
tries,${PAY_AS_YOU_GO},2026-05-20,2026-05-20,2026-06-10,,,,
ordered,${SUBSCRIPTION},,,,2025-09-15,2025-09-15,2026-09-15,10
new,${PAY_AS_YOU_GO},2026-06-02,,,,,,
`;
const USAGE = `contract,meter,at,quantity
pays,checks,2026-05-31,1000
ordered,scanned-instances,2026-05-01,12
tries,checks,2026-05-20,1000
`;

function book(contracts = CONTRACTS): {
  readonly words: readonly string[];
  readonly usage: readonly string[];
} {
  const folder = folderOf({ "c.csv": contracts, "u.csv": USAGE });
  return {
    words: ["calendar", "--contracts", join(folder, "c.csv")],
    usage: ["--usage", join(folder, "u.csv")],
  };
}

const FROM = ["--from", "2026-05-20"];
const PERIOD = ["--period", "2026-05-02 to 2026-06-01"];

describe("tariff calendar", () => {
  test("tells who switches when and why, in 80 columns", async () => {
    const { exitCode, out, err } = await tariff([...book().words, ...FROM]);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^Who switches from 2026-05-20 on, and why\n {2}3 of 4 contracts switch, on 3 days\.\n/,
    );
    expect(out).toContain(`\n2026-06-10: 1 contract\n
  ${PAY_AS_YOU_GO}, 2024-01-01 to 2026-06-02: the version of
    2026-06-02 takes over existing contracts when their trial ends (its row
    \`in_trial\`) (${PAY_AS_YOU_GO}/2026-06-02.yaml:54)
  - tries\n`);
    expect(out).toContain("  - ordered: if renewed\n");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("tells what the next bills become, as JSON", async () => {
    const { words, usage } = book();
    const period = ["--period", "2026-05-01 to 2026-06-01"];
    const { exitCode, out } = await tariff([...words, ...FROM, ...usage, ...period, "--format", "json"]);
    const { contracts, switching, usage_period, dates } = JSON.parse(out);
    expect([exitCode, contracts, switching, usage_period]).toEqual([
      0,
      4,
      3,
      { from: "2026-05-01", until: "2026-06-01" },
    ]);
    const bills = dates.flatMap(
      (date: { switches: { contract: string; bill: { left_out: number; differences: object[] } }[] }) =>
        date.switches.map(({ contract, bill }) => [contract, bill.left_out, bill.differences]),
    );
    const usd = (before: string, after: string, difference: string, percent: string | null) => [
      { currency: "USD", before, after, difference, percent },
    ];
    expect(bills).toEqual([
      ["pays", 1, usd("0", "0", "0", "0")], // 31 May would be 2 July
      ["tries", 0, usd("0.9", "0.0", "-0.9", "-100")], // 1,000 x 0.0009
      ["ordered", 0, usd("0.0000", "14.7464", "14.7464", null)], // 10 x 1.46 + 2 x 0.0732
    ]);
  });

  test("writes iCalendar whose lines end with CR LF", async () => {
    const { exitCode, out } = await tariff([...book().words, ...FROM, "--format", "ics"]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(out.match(/^DTSTART;VALUE=DATE:\d+/gm)).toEqual(
      ["20260602", "20260610", "20260915"].map((date) => `DTSTART;VALUE=DATE:${date}`),
    );
    expect(out).not.toMatch(/[^\r]\n/);
  });

  test("looks from now on, until a day, as Markdown", async () => {
    const future = `id,tariff,order.bought,order.from,order.until\nlong,${SUBSCRIPTION},2026-01-01,2026-01-01,2500-01-01\n`;
    const { words } = book(future);
    const [all, none] = await Promise.all(
      ["2500-01-02", "2500-01-01"].map((until) =>
        tariff([...words, "--until", until, "--format", "markdown"]),
      ),
    );
    expect(all?.out).toContain("#### 2500-01-01: 1 contract\n");
    expect(none?.out).toMatch(
      /^### Who switches from 20\S{17}Z on, before 2500-01-01, and why\n\n0 of 1 contract switch\.\n\n$/,
    );
  });

  test("ends with 1 where a contract cannot be placed in time", async () => {
    const { words } = book(`${CONTRACTS}early,${PAY_AS_YOU_GO},2020-01-01,,,,,,\n`);
    const { exitCode, out, err } = await tariff([...words, ...FROM]);
    expect([exitCode, err]).toEqual([1, ""]);
    expect(out).toContain("  - early: the order was bought before the first version of\n");
  });
});

describe("a mistake in a call of tariff calendar", () => {
  test.each([
    [
      "usage without its period",
      ["--usage", "u.csv"],
      '`--usage` needs the period that it is of: add for example `--period "2026-05-01 to 2026-06-01"`',
    ],
    [
      "a period without usage",
      PERIOD,
      "`--period` says whose usage it is, and there is none: add `--usage FILE`, or leave both out",
    ],
    [
      "a completeness without usage",
      ["--usage-from", "2026-05-01"],
      "`--usage-from` says since when usage is complete, and there is none: leave it out",
    ],
    [
      "a day that no month has",
      ["--from", "2026-06-31"],
      "`--from`: `2026-06-31` is not a day of the calendar: that month has 30 days",
    ],
    ["no day", ["--until", "June"], "`--until`: `June` is not a date like `2026-06-02`"],
    [
      "an end before the beginning",
      ["--from", "2026-06-02", "--until", "2026-06-02"],
      "`--until 2026-06-02` is not after `--from 2026-06-02`: it is the first day left out",
    ],
    [
      "half a period",
      ["--usage", "u.csv", "--period", "2026-05-01"],
      '`--period 2026-05-01` states no beginning and end: write for example `--period "2026-06-01 to 2026-07-01"`',
    ],
    [
      "a period that ends as it begins",
      ["--usage", "u.csv", "--period", "2026-05-01 to 2026-05-01"],
      "`--period`: `2026-05-01` is not after `2026-05-01`; it is the first day after it",
    ],
    [
      "an instant without its offset",
      ["--usage", "u.csv", "--period", "2026-05-01T00:00 to 2026-06-01"],
      "`--period`: `2026-05-01T00:00` has no offset from UTC; add the offset from UTC of where it was measured, as in `2026-05-01T00:00+08:00`",
    ],
  ])("such as %s is one sentence with the fix", async (_, words, message) => {
    expect(await tariff(["calendar", "--contracts", "c.csv", ...words])).toEqual({
      exitCode: 2,
      out: "",
      err: `tariff: ${message}\n`,
    });
  });

  test("such as usage of a contract that the book has not names the files", async () => {
    const { words, usage } = book(`id,tariff,started\npays,${PAY_AS_YOU_GO},2026-01-01\n`);
    const { exitCode, out, err } = await tariff([...words, ...usage, ...PERIOD]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(
      /u\.csv` has usage for contracts that are not in `.*c\.csv`, 2 of them, the first is `ordered`/,
    );
  });

  test("such as an unknown column names its line", async () => {
    const { exitCode, err } = await tariff(book("id,tarif\na,b\n").words);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("c.csv:1: the column `tarif` is not known")]);
  });
});
