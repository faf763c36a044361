import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Catalog, isFailure, openCatalog, rate } from "../../src/index.ts";
import { holdsFor, open, Tally, TIMEOUT } from "../laws/ask.ts";
import { movingScenarios } from "../laws/moving-scenarios.ts";
import { adjustedScenarios, scenarios } from "../laws/request-arbitraries.ts";
import { filesOf, requestOf } from "../semantics/completed.ts";
import { readHead, readSections } from "../semantics/sections.ts";
import { catalog as helpdesk } from "../year/catalogs.ts";
import { requestFor, USAGE_IN_TIME } from "../year/contract.ts";
import { MONTHS } from "../year/months.ts";
import { checkAnswer } from "./checker.ts";
import { payAsYouGo, prepaidAndScanned, scannedDaily, subscription } from "./requests.ts";
import { resultOf, shippedCatalog, startService } from "./service.ts";

/** A result as JSON, of which the checker knows more than these tests. */
type Json = { readonly lines: readonly { readonly kind: string }[] };

/** What a real server answers, as far as those are results. */
async function answersOf(catalog: Catalog, requests: readonly object[]): Promise<readonly Json[]> {
  const service = await startService(catalog);
  try {
    const ask = async (request: object) =>
      (await resultOf(await service.post("/v1/rate", request), "rate_result")) as Json; // just validated
    return await Promise.all(requests.map(ask));
  } finally {
    service.stop();
  }
}

const YEAR = { from: "2026-01-01", until: "2027-01-01" };
const billed = [...MONTHS, YEAR].map(({ from, until }) => requestFor(from, until));

/** The months as they were billed at first, and booked when late usage came. */
async function corrections(): Promise<readonly object[]> {
  const known = (usage?: typeof USAGE_IN_TIME) =>
    [...MONTHS, YEAR].map(({ from, until }) => requestFor(from, until, usage));
  const first = await answersOf(helpdesk, known(USAGE_IN_TIME));
  return known().map((request, n) => ({ ...request, booked: first[n]?.lines ?? [] }));
}

const SHIPPED = [
  ...[0, 1, 99_999, 100_000, 100_001, 500_000, 500_001, 1_234_567].flatMap((checks) => [
    payAsYouGo(checks),
    subscription(checks),
    payAsYouGo(checks, { trial: { from: "2026-05-10", until: "2026-06-10" } }),
  ]),
  ...[0, 1, 13].flatMap((scanned) => [scannedDaily(scanned), prepaidAndScanned(7, scanned)]),
];

describe("an answer alone carries all that is needed to work its amounts out again", () => {
  test("for the shipped tariffs, over HTTP", async () => {
    for (const answer of await answersOf(await shippedCatalog(), SHIPPED))
      expect(checkAnswer(answer)).toEqual({ wrong: [], taken: [] });
  });

  test("for a year with everything in it, its months and their corrections, over HTTP", async () => {
    const tally = new Tally();
    for (const answer of await answersOf(helpdesk, [...billed, ...(await corrections())])) {
      expect(checkAnswer(answer).wrong).toEqual([]);
      tally.add(...answer.lines.map(({ kind }) => kind));
    }
    tally.expectAll("usage", "recurring", "credit", "one_time", "discount", "maximum", "minimum", "reversal");
  });

  test("for every request of the rules that say what files mean", async () => {
    const [head, tally] = [readHead(), new Tally()];
    for (const rule of readSections().flatMap(({ rules }) => rules)) {
      const { catalog } = await openCatalog(filesOf(rule, head));
      const answer = catalog && rule.request ? await rate(catalog, requestOf(rule.request)) : undefined;
      if (answer === undefined || isFailure(answer)) continue;
      expect(checkAnswer(answer).wrong, rule.rule).toEqual([]);
      tally.add(
        ...answer.lines.flatMap((line) => ("rounding" in line ? line.rounding.split(/ (?=per|split)/) : [])),
      );
    }
    tally.expectAll("per line", "per statement", "split over lines");
  });

  test("for drawn tariffs and contracts", { timeout: TIMEOUT }, async () => {
    const tally = new Tally();
    const drawn = fc.oneof(
      scenarios.map(({ tariff, request }) => ({ tariffs: [tariff], request })),
      adjustedScenarios.map(({ tariff, request }) => ({ tariffs: [tariff], request })),
      movingScenarios,
    );
    await holdsFor(drawn, 200, async ({ tariffs, request }) => {
      const answer = await rate(await open(...tariffs), request);
      if (isFailure(answer)) return;
      const { wrong, taken } = checkAnswer(answer);
      expect(wrong).toEqual([]);
      // Only what other periods came to, and which part of a line a discount's dates take in, is not said.
      expect(taken.filter((what) => !/^(maximum|minimum|discount) \S+ base$/.test(what))).toEqual([]);
      tally.add(...answer.lines.map(({ kind }) => kind), taken.length > 0 ? "some taken" : "all worked out");
    });
    tally.expectAll("usage", "recurring", "one_time", "discount", "maximum", "minimum", "rounding");
    tally.expectAll("some taken", "all worked out");
  });
});

describe("the checker", () => {
  test("finds each figure that is a unit off, save those that no amount depends on", {
    timeout: TIMEOUT,
  }, async () => {
    const months = await answersOf(helpdesk, [...billed.slice(0, 12), ...(await corrections()).slice(0, 12)]);
    const shipped = await answersOf(
      await shippedCatalog(),
      SHIPPED.filter((_, n) => n % 4 === 0),
    );
    const changed = [...months, ...shipped].flatMap((answer) => [...changes(answer)]);
    const unseen = changed.flatMap(([name, answer]) =>
      checkAnswer(answer).wrong.length === 0 ? [name] : [],
    );
    expect([...new Set(unseen)].toSorted()).toEqual(UNSEEN);
    const kinds = new Set(changed.map(([name]) => name.split(" ")[0]));
    expect([...kinds].toSorted()).toEqual(MET);
  });
});

const MET = [
  "correction",
  "credit",
  "discount",
  "maximum",
  "minimum",
  "one_time",
  "recurring",
  "reversal",
  "rounding",
  "totals",
  "usage",
];

/** Where a line has one price there are no bounds; and bounds or counters that a line does not come near decide nothing. */
const UNSEEN = [
  "credit tiers from",
  "one_time tiers from",
  "recurring tiers from",
  "usage counter",
  "usage tiers from",
  "usage tiers price", // of a quantity of 0
  "usage tiers up_to",
];

const DECIMAL = /^-?[0-9]+(\.[0-9]+)?$/;

/** An answer with one figure a unit of its last digit higher, for each figure, by its name. */
function* changes(answer: Json): Generator<readonly [string, unknown]> {
  const text = JSON.stringify(answer);
  for (const path of figuresIn(answer, [])) {
    const changed = JSON.parse(text);
    const holder = path.slice(0, -1).reduce((value, key) => value[key], changed);
    const key = path.at(-1) ?? "";
    holder[key] = unitMore(holder[key]);
    const kind = path[0] === "lines" ? answer.lines[Number(path[1])]?.kind : path[0];
    yield [
      `${kind} ${path
        .slice(path[0] === "lines" ? 2 : 1)
        .filter((step) => !/^[0-9]+$/.test(step))
        .join(" ")}`,
      changed,
    ];
  }
}

/** Of lines, totals and the correction; a place has whole numbers, and a day is no decimal. */
function figuresIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value === "string") return DECIMAL.test(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value).filter(
    ([key]) => path.length > 0 || ["lines", "totals", "correction"].includes(key),
  );
  return entries.flatMap(([key, part]) => figuresIn(part, [...path, key]));
}

function unitMore(decimal: string): string {
  const places = decimal.split(".")[1]?.length ?? 0;
  const digits = (BigInt(decimal.replace(".", "")) + 1n).toString();
  const [sign, size] = digits.startsWith("-") ? ["-", digits.slice(1)] : ["", digits];
  const padded = size.padStart(places + 1, "0");
  return places === 0 ? sign + padded : `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
