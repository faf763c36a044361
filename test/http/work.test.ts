import { afterEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { Limits } from "../../src/config/settings.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { catalogOf, PRODUCT, version } from "../support/shop.ts";
import { failureOf, type Service, startService } from "./service.ts";

/** Each day is a window of a maximum, so that the work of a period is some steps a day. */
const CAPPED =
  "{ meter: calls, model: per_unit, price: 1 USD per call, maximum: { amount: 5 USD, per: day, prorate: none } }";
const EXAMPLE =
  "{ name: a year, period: 2025-01-01 to 2026-01-01, usage: { calls: 1 per day }, amount: 365 USD }";
const capped = (...examples: readonly string[]) => [
  PRODUCT,
  version("2024-01-01", { charges: { calls: CAPPED }, ...(examples.length > 0 && { examples }) }),
];
const catalog = await catalogOf(capped());

function asked(from: string, until: string): object {
  return {
    contract: { id: "c", tariff: "shop/thing/basic", started: "2024-01-01" },
    period: { from, until },
    usage: [],
  };
}
const WEEK = asked("2025-01-01", "2025-01-08");
const YEAR = asked("2025-01-01", "2026-01-01");

const services: Service[] = [];
afterEach(() => {
  for (const { stop } of services.splice(0)) stop();
});

async function allowed(limits: Partial<Limits>) {
  const decided = vi.fn();
  const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, ...limits } };
  const service = await startService(catalog, { settings, observer: { ...PLAIN_OBSERVER, decided } });
  services.push(service);
  return { ...service, decided };
}

describe("a request that takes too much work", () => {
  test("is refused, and nothing was decided", async () => {
    const { post, decided } = await allowed({ work: 500 });
    expect((await post("/v1/rate", WEEK)).status).toBe(200);
    const { status, problems } = await failureOf(await post("/v1/rate", YEAR));
    expect(status).toBe(400);
    expect(problems).toMatchObject([{ code: "value-out-of-bounds", place: { pointer: "/period" } }]);
    expect(problems[0]?.message).toContain("more than 500 steps");
    expect(decided).toHaveBeenCalledTimes(1);
  });

  test("is refused in its line of a batch, and the next one begins anew", async () => {
    const { ask } = await allowed({ work: 500 });
    const body = [WEEK, YEAR, WEEK].map((request) => JSON.stringify(request)).join("\n");
    const headers = { "Content-Type": "application/x-ndjson" };
    const answers = (await (await ask("POST", "/v1/rate/batch", { headers, body })).text())
      .trim()
      .split("\n");
    expect(answers.map((line) => "problems" in JSON.parse(line))).toEqual([false, true, false]);
  });

  test("is what the default never refuses in three years of one charge", async () => {
    const { post } = await allowed({});
    expect((await post("/v1/rate", asked("2025-01-01", "2028-01-01"))).status).toBe(200);
  });
});

describe("a check that takes too much work", () => {
  const files = capped(...[1, 2, 3].map((n) => EXAMPLE.replace("a year", `year ${n}`)));

  test.each([
    ["in one example", { work: 500 }, 400],
    ["in all of them", { checkWork: 1_500 }, 400],
    ["in none of them", { work: 5_000, checkWork: 15_000 }, 200],
  ])("is refused: %s", async (_what, limits, status) => {
    const { post } = await allowed(limits);
    const response = await post("/v1/check", { files });
    expect(response.status).toBe(status);
    if (status === 200) return expect(await response.json()).toEqual({ problems: [] });
    expect((await failureOf(response)).problems).toMatchObject([
      { code: "value-out-of-bounds", place: { pointer: "/files" } },
    ]);
  });
});

test("a timeline of many orders over many versions is refused too", async () => {
  const months = Array.from({ length: 20 }, (_, n) => `20${10 + n}-01-01`);
  const terms = { sold: "by_order", existing: { otherwise: "at_order_end" } } as const;
  const versions = months.map((date, n) => version(date, n === 0 ? { sold: "by_order" } : terms));
  const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, work: 500 } };
  const service = await startService(await catalogOf([PRODUCT, ...versions]), { settings });
  services.push(service);
  const asked = (count: number) => {
    const days = Array.from({ length: count + 1 }, (_, n) =>
      Temporal.PlainDate.from("2010-01-01").add({ days: n }).toString(),
    );
    const orders = days.slice(1).map((until, n) => ({ bought: "2010-01-01", from: days[n], until }));
    return service.post("/v1/timeline", { contract: { id: "c", tariff: "shop/thing/basic", orders } });
  };
  expect((await asked(5)).status).toBe(200); // 5 orders x 19 later versions x 3 steps
  const { status, problems } = await failureOf(await asked(20));
  expect(status).toBe(400);
  expect(problems).toMatchObject([{ code: "value-out-of-bounds", place: { pointer: "/contract/orders" } }]);
});
