import { describe, expect, test } from "vitest";
import { folderOf, PAY_AS_YOU_GO, tariff } from "./tariff.ts";

/** A contract billed for May 2026, each check 0.0009 USD. */
function may(id: string, checks: number): object {
  return {
    contract: { id, tariff: PAY_AS_YOU_GO, started: "2026-05-01" },
    period: { from: "2026-05-01", until: "2026-06-01" },
    usage: [{ meter: "checks", at: "2026-05-20", quantity: checks }],
  };
}

/** Requests on standard input. */
const lines = (requests: readonly object[]) => ({
  input: requests.map((request) => `${JSON.stringify(request)}\n`).join(""),
});

/** The results of these requests, in a file. */
async function billed(...requests: readonly object[]): Promise<string> {
  const { out } = await tariff(["rate"], lines(requests));
  return `${folderOf({ "booked.ndjson": out })}/booked.ndjson`;
}

/** Each line as `kind exact`, and the total. */
function told(out: string): readonly string[] {
  const { lines: found, totals } = JSON.parse(out) as {
    lines: readonly { kind: string; exact: string }[];
    totals: readonly { amount: string }[];
  };
  return [...found.map(({ kind, exact }) => `${kind} ${exact}`), `total ${totals[0]?.amount}`];
}

describe("tariff rate --booked", () => {
  test("answers the difference to what was billed, and nothing once that is booked, too", async () => {
    const first = await billed(may("c-1", 10_000), may("c-2", 5));
    const late = lines([may("c-1", 20_000)]);
    const correction = await tariff(["rate", "--booked", first], late);
    expect(told(correction.out)).toEqual(["reversal -9", "usage 18", "total 9.00"]); // 20,000 and 10,000 x 0.0009
    const bills = (await tariff(["rate"], lines([may("c-1", 10_000)]))).out;
    const both = folderOf({ "booked.ndjson": bills + correction.out });
    expect(told((await tariff(["rate", "--booked", `${both}/booked.ndjson`], late)).out)).toEqual([
      "total 0.00",
    ]);
  });

  test.each([
    [
      "a contract that it has no result for",
      may("c-3", 1),
      "has no result for the contract `c-3` and its period",
    ],
    [
      "another period",
      { ...may("c-1", 1), period: { from: "2026-05-01", until: "2026-05-16" } },
      "has no result",
    ],
    ["a request that has booked lines", { ...may("c-1", 1), booked: [] }, "the request has `booked` already"],
  ])("refuses %s", async (_, request, message) => {
    const { exitCode, err } = await tariff(
      ["rate", "--booked", await billed(may("c-1", 1))],
      lines([request]),
    );
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test("refuses a file of requests, and a request in options", async () => {
    const requests = folderOf({ "requests.ndjson": lines([may("c-1", 1)]).input });
    const wrong = await tariff(["rate", "--booked", `${requests}/requests.ndjson`], lines([may("c-1", 1)]));
    expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringContaining("holds what is no result")]);
    const short = await tariff([
      "rate",
      PAY_AS_YOU_GO,
      "--at",
      "2026-05-31",
      "--usage",
      "checks=1",
      "--booked",
      "x",
    ]);
    expect([short.exitCode, short.err]).toEqual([2, expect.stringContaining("goes with a file of requests")]);
  });
});
