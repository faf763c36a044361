import { describe, expect, test } from "vitest";
import { LEVEL, measuring, size } from "../measure/gauge.ts";
import { contract, rated } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { used } from "./lines.ts";

const catalog = await measuring(
  LEVEL,
  version("2025-01-01", {
    charges: { gauge: "{ meter: gauge, model: per_unit, price: 1 USD per gigabyte-hour }" },
  }),
);

async function outside(...usage: readonly object[]) {
  const request = {
    contract: contract({ started: "2026-01-01" }),
    period: { from: "2026-02-01", until: "2026-03-01" },
    usage_from: "2026-01-01",
    usage,
  };
  return (await rated(catalog, request)).outside_period;
}

describe("usage outside the period", () => {
  test("is listed, what came before it and what came after it apart, each with its first and last day", async () => {
    const found = await outside(
      used("calls", "2026-01-30", 2),
      used("calls", "2026-01-20", 1),
      used("calls", "2026-02-10", 4),
      used("calls", "2026-03-01", 8),
      used("calls", "2026-03-02", 16),
    );
    expect(
      found.map(({ quantity, from, until }) => [quantity, from.slice(0, 10), until.slice(0, 10)]),
    ).toEqual([
      ["3", "2026-01-20", "2026-01-31"],
      ["24", "2026-03-01", "2026-03-03"],
    ]);
  });

  test("is none of what a level came to before, since who rates a month has to say what set it", async () => {
    expect(await outside(size("e-1", "2026-01-10T00:00:00Z", 1))).toEqual([]);
  });
});
