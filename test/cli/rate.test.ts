import { describe, expect, test } from "vitest";
import { folderOf, PAY_AS_YOU_GO, SUBSCRIPTION, tariff, tariffLine } from "./tariff.ts";

/** A contract of before the change, billed for May 2026. */
function mayRequest(id: string, tariffId: string, checks: number): object {
  const order = { bought: "2026-05-01", from: "2026-05-01", until: "2026-06-01" };
  const bought = tariffId === PAY_AS_YOU_GO ? { started: "2026-05-01" } : { orders: [order] };
  return {
    contract: { id, tariff: tariffId, ...bought },
    period: { from: "2026-05-01", until: "2026-06-01" },
    usage: [{ meter: "checks", at: "2026-05-20", quantity: checks }],
  };
}

/** Scanned instances on each of the 30 days from 2 June 2026. */
function juneRequest(id: string, contract: object, scanned: number): object {
  const days = Array.from({ length: 30 }, (_, n) => Temporal.PlainDate.from("2026-06-02").add({ days: n }));
  return {
    contract: { id, ...contract },
    period: { from: "2026-06-02", until: "2026-07-02" },
    usage: days.map((day) => ({ meter: "scanned-instances", at: day.toString(), quantity: scanned })),
  };
}

const ORDER = {
  bought: "2026-06-02",
  from: "2026-06-02",
  until: "2026-07-02",
  quantities: { instances: 10 },
};

function ndjson(requests: readonly object[]): string {
  return requests.map((request) => `${JSON.stringify(request)}\n`).join("");
}

/** What is read of each answer: its contract and exact totals, or the codes of its problems. */
function gist(line: string): readonly unknown[] {
  const answer = JSON.parse(line);
  if (answer.problems) return answer.problems.map(({ code }: { code: string }) => code);
  return [answer.contract, ...answer.totals.map(({ exact }: { exact: string }) => exact)];
}

function gists(out: string): readonly (readonly unknown[])[] {
  return out.trimEnd().split("\n").map(gist);
}

const QUANTITIES = [100_000, 100_001, 500_000, 500_001, 1_000_000];

describe("tariff rate, with a stream of requests", () => {
  test("gives the notice's figures, in the order of the requests", async () => {
    const requests = [
      ...QUANTITIES.map((checks, n) => mayRequest(`s-${n}`, SUBSCRIPTION, checks)),
      ...QUANTITIES.map((checks, n) => mayRequest(`p-${n}`, PAY_AS_YOU_GO, checks)),
      juneRequest("new-p", { tariff: PAY_AS_YOU_GO, started: "2026-06-02" }, 20),
      juneRequest("new-s", { tariff: SUBSCRIPTION, orders: [ORDER] }, 12),
    ];
    const { exitCode, out, err } = await tariff(["rate"], { input: ndjson(requests) });
    expect([exitCode, err]).toEqual([0, ""]);
    expect(gists(out)).toEqual([
      ["s-0", "90"],
      ["s-1", "90.00069"],
      ["s-2", "366"],
      ["s-3", "366.000625"],
      ["s-4", "678.5"],
      ["p-0", "90"],
      ["p-1", "90.0007"],
      ["p-2", "370"],
      ["p-3", "370.00045"],
      ["p-4", "595"],
      ["new-p", "43.92"], // 20 x 30 x 0.0732
      ["new-s", "18.992"], // 10 x 1.46 + 2 x 30 x 0.0732 = 14.6 + 4.392
    ]);
  });

  test("answers what cannot be rated in its place, and goes on", async () => {
    const good = JSON.stringify(mayRequest("good", PAY_AS_YOU_GO, 100_000));
    const lines = [
      good,
      "",
      '{ "contract": ',
      good.replace('"quantity":100000', '"quantity":1.5'),
      good.replace('"quantity":100000', '"quantity":-1'),
      good.replace("pay-as-you-go", "pay-as-you-goo"),
      "[]",
      "a".repeat(2_000_000),
      `  ${good}\r`,
    ];
    const latin1 = Buffer.concat([
      Buffer.from(`${lines.join("\n")}\n`),
      Buffer.from(good.replace("good", "gööd"), "latin1"),
      Buffer.from(`\n${good}`),
    ]);
    const { exitCode, out, err } = await tariff(["rate", "-"], { input: latin1 });
    expect([exitCode, err]).toEqual([1, ""]);
    expect(gists(out)).toEqual([
      ["good", "90"],
      ["json-syntax"],
      ["value-of-wrong-type"],
      ["value-out-of-bounds"],
      ["tariff-unknown"],
      ["value-of-wrong-type"],
      ["json-syntax"],
      ["good", "90"],
      ["json-syntax"],
      ["good", "90"],
    ]);
  });

  test("takes requests over several lines, one after the other, and tells a broken one from the next", async () => {
    const request = mayRequest("good", PAY_AS_YOU_GO, 100_000);
    const folder = folderOf({
      "several.json": `${JSON.stringify(request, null, 2)}\n\n${JSON.stringify(request, null, "\t")}`,
      // The second begins before the first has ended; the last never ends.
      "broken.json": `{ "contract": {\n${JSON.stringify(request)}\n`,
      "open.json": '{\n  "contract": {\n',
      "flush-left.json": JSON.stringify({ ...request, note: ["}", '"{'] }, null, 1).replace(/^ +/gm, ""),
    });
    const runs = await Promise.all([
      tariff(["rate", `${folder}/several.json`, "--format", "json"]),
      tariff(["rate", `${folder}/broken.json`]),
      tariff(["rate", `${folder}/open.json`]),
      tariff(["rate", `${folder}/flush-left.json`]),
    ]);
    const [several, broken, open, flushLeft] = runs;
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 1, 1, 1]);
    expect(
      several?.out
        .split("\n}\n")
        .filter(Boolean)
        .map((text) => gist(`${text}}`)),
    ).toEqual([
      ["good", "90"],
      ["good", "90"],
    ]);
    expect(gists(broken?.out ?? "")).toEqual([["json-syntax"], ["good", "90"]]);
    expect(gists(open?.out ?? "")).toEqual([["json-syntax"]]);
    expect(gists(flushLeft?.out ?? "")).toEqual([["key-unknown"]]);
  });

  test("writes text with the problems aside, and tells which request they are of", async () => {
    const requests = [mayRequest("one", PAY_AS_YOU_GO, 1), mayRequest("two", PAY_AS_YOU_GO, -1)];
    const { exitCode, out, err } = await tariff(["rate", "--format", "pretty"], { input: ndjson(requests) });
    expect([exitCode, out.split("\n")[0]]).toEqual([1, "Bill for contract one"]);
    expect(err).toContain("request 2 /usage/0/quantity error value-out-of-bounds\n");
    expect(err).toMatch(/\n1 error\n$/);
  });
});

describe("tariff rate, with a request in options", () => {
  test("rates a day, and says what it took the contract to be", async () => {
    const { exitCode, out, err } = await tariffLine(
      `rate ${PAY_AS_YOU_GO} --at 2026-05-31 --usage checks=600000`,
    );
    expect([exitCode, gists(out)]).toEqual([0, [["new", "415"]]]);
    expect(err).toBe(
      "assumed: a new contract, bought at 2026-05-31T00:00:00+08:00 and billed until 2026-06-01T00:00:00+08:00\n",
    );
  });

  test("rates an order for a period, with usage on each day", async () => {
    const { exitCode, out, err } = await tariffLine(
      `rate ${SUBSCRIPTION} --period "2026-06-02 to 2026-07-02" --order instances=10 --usage "scanned-instances=12 per day" --usage checks=5 --format pretty`,
    );
    expect(exitCode).toBe(0);
    expect(err).toBe(
      'assumed: a new contract with one order, bought at 2026-06-02T00:00:00+08:00 and valid until 2026-07-02T00:00:00+08:00; what is not "per day" is used at its start\n',
    );
    expect(out).toContain(`
Total                                                                  18.99 USD
  Rounding took 0.002 USD off the exact 18.992 USD (half_up to 0.01 USD per
  line).

Not charged under the terms of its time:
  checks: 5 checks, 2 June to 1 July 2026, version of 2026-06-02
`);
  });

  test.each([
    [
      `rate ${PAY_AS_YOU_GO} --at 2026-05-31 --usage checks=1.5 cheks=1`,
      "--usage checks error quantity-not-whole\n",
      "--usage cheks error meter-unknown\n",
    ],
    ["rate security-center/cspm/pay --at 2026-05-31", "security-center/cspm/pay error tariff-unknown\n"],
    [`rate ${PAY_AS_YOU_GO} --at 2026-02-30`, "--at error value-malformed\n"],
    [
      `rate ${PAY_AS_YOU_GO} --period "2026-07-02 to 2026-06-02"`,
      "--period error interval-empty\n",
      "\n\n1 error\n",
    ],
    [
      `rate ${PAY_AS_YOU_GO} --at 2026-05-31 --order instances=1`,
      "--order instances error contract-sold-otherwise\n",
    ],
    [`rate ${SUBSCRIPTION} --at 2026-06-02`, "--at with --order error order-quantity-missing\n"],
  ])("%s names the option that is wrong", async (line, ...parts) => {
    const { exitCode, out, err } = await tariffLine(`${line} --format pretty`);
    expect([exitCode, out]).toEqual([1, ""]);
    for (const part of parts) expect(err).toContain(part);
  });
});

describe("a page in HTML", () => {
  const may = mayRequest("c-1", PAY_AS_YOU_GO, 600_000);

  test("is the same from a request, from options, and from a result that was stored", async () => {
    const input = JSON.stringify(may);
    const [rated, explained, stored, short] = await Promise.all([
      tariffLine("rate --format html", { input }),
      tariffLine("explain --format html", { input }),
      tariffLine("rate", { input }),
      tariffLine(`rate ${PAY_AS_YOU_GO} --at 2026-05-31 --usage checks=600000 --format html`),
    ]);
    expect([rated?.exitCode, rated?.err]).toEqual([0, ""]);
    expect(rated?.out).toMatch(/^<!doctype html>\n<html lang="en">\n.*<\/html>\n$/s);
    expect(rated?.out).toContain("<title>Bill for contract c-1, 1 to 31 May 2026</title>");
    expect(rated?.out).toContain('<dd><span class="number">415.00</span> USD</dd>');
    expect(explained).toEqual(rated);
    expect(await tariffLine("explain --format html", { input: stored?.out ?? "" })).toEqual(rated);
    expect([short?.exitCode, short?.err.split(":")[0]]).toEqual([0, "assumed"]);
    expect(short?.out).toContain('<dd><span class="number">415.00</span> USD</dd>');
  });

  test("is of a timeline, too", async () => {
    const { contract } = juneRequest("c-2", { tariff: PAY_AS_YOU_GO, started: "2026-01-01" }, 1) as {
      contract: object;
    };
    const { out: result } = await tariffLine("timeline", { input: JSON.stringify({ contract }) });
    const { exitCode, out, err } = await tariffLine("explain --format html", { input: result });
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("<title>Timeline of contract c-2</title>");
  });

  test.each(["rate", "explain"])(
    "by %s is of one result, so nothing is written for several",
    async (command) => {
      const run = await tariffLine(`${command} --format html`, { input: ndjson([may, may]) });
      expect(run).toEqual({
        exitCode: 2,
        out: "",
        err: "tariff: `--format html` makes one page of one result, and the input holds several: pass them one by one, or choose another format\n",
      });
    },
  );

  test("is not made of what cannot be rated; the problems go aside", async () => {
    const input = JSON.stringify(mayRequest("c-1", PAY_AS_YOU_GO, -1));
    for (const command of ["rate", "explain"]) {
      const { exitCode, out, err } = await tariffLine(`${command} --format html`, { input });
      expect([exitCode, out]).toEqual([1, ""]);
      expect(err).toMatch(/^request \/usage\/0\/quantity error value-out-of-bounds\n/);
    }
  });

  test("is not what timeline writes", async () => {
    const { exitCode, out, err } = await tariffLine("timeline --format html");
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain("argument 'html' is invalid. Allowed choices are pretty, json, ndjson.\n");
  });
});

describe("tariff timeline and tariff explain", () => {
  const contract = { id: "c", tariff: PAY_AS_YOU_GO, started: "2026-01-01" };

  test("answer for an instant, and explain that answer without the tariff files", async () => {
    const timeline = await tariffLine("timeline --at 2026-06-01", { input: JSON.stringify({ contract }) });
    expect([timeline.exitCode, JSON.parse(timeline.out).at.version]).toEqual([
      0,
      `${PAY_AS_YOU_GO}@2024-01-01`,
    ]);
    const explained = await tariffLine("explain --tariffs nowhere", { input: timeline.out });
    expect([explained.exitCode, explained.err]).toEqual([0, ""]);
    expect(explained.out).toContain("\nNext      2 June 2026: switch to the version of 2026-06-02\n");
  });

  test("explain requests and results alike, and pass problems on", async () => {
    const request = mayRequest("c", PAY_AS_YOU_GO, 600_000);
    const [fromRequest, result] = await Promise.all([
      tariffLine("explain", { input: JSON.stringify(request) }),
      tariffLine("rate", { input: ndjson([request, { contract }]) }),
    ]);
    const [good = "", bad = ""] = (result?.out ?? "").split("\n");
    const [fromResult, passedOn] = await Promise.all([
      tariffLine("explain", { input: good }),
      tariffLine("explain", { input: `${bad}\n${good.replace("2026-05-01T", "2026-15-01T")}` }),
    ]);
    expect(fromRequest?.out).toMatch(/^Bill for contract c\n/);
    expect(fromResult).toEqual(fromRequest);
    expect([passedOn?.exitCode, passedOn?.out]).toEqual([1, ""]);
    expect(passedOn?.err).toContain("request error key-missing\n");
    expect(passedOn?.err).toContain("request 2 /period/from error value-malformed\n");
  });
});
