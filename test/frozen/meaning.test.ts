import { expect, test } from "vitest";
import type { Source } from "../../src/domain/catalog.ts";
import { isFailure } from "../../src/domain/problem.ts";
import type { TariffVersion } from "../../src/domain/tariff.ts";
import { versionMeaning } from "../../src/frozen/meaning.ts";
import { readTariffs } from "../../src/index.ts";
import { readTariffVersion } from "../../src/parse/tariff-version.ts";
import { slipsIn } from "../../src/slips/slips-in.ts";
import { catalogOf, PRODUCT, version } from "../support/shop.ts";

const NOW = Temporal.Instant.from("2030-01-01T00:00:00Z");

/** Says everything that a version can say. */
const RICH = version("2026-01-01", {
  sold: "by_order",
  rounding: "half_up to 0.01 USD per line",
  charges: {
    calls:
      "{ meter: calls, model: graduated, resets: yearly, tiers: [{ up_to: 1_000, price: 0.25 USD per call }, { up_to: unlimited, price: 0.2 USD per call }], discount: { percent: 10, from: 2026-02-01, until: 2026-09-15 }, maximum: { amount: 50.00 USD, per: month, prorate: by_day } }",
    users: "{ meter: users, included: order.seats, model: per_unit, price: 0.15 USD per seat-day }",
    seats:
      "{ quantity: order.seats, every: 3 months, anchor: day 15, first_part: whole, model: per_unit, price: 12.5 USD per seat-3-months, prorate: by_day, billed: in_advance }",
    setup: "{ once: at_order_start, model: flat, price: 99 USD per order }",
  },
  statement: { minimum: "{ amount: 5.00 USD, per: year, prorate: none }" },
  trial: "charged",
  cohorts: {
    early: "{ started: { before: 2025-01-31 }, order.seats: { at_least: 10 } }",
    others: "{ any: [{ region: { in: [eu] } }, { not: { region: { in: [eu, us] } } }] }",
  },
  existing: { early: "after P3M", others: "on 2027-05-05", otherwise: "at_order_end" },
  early: "allowed",
  back: "never",
  withdrawn: "2027-01-31",
  overrides: ["2025-06-01"],
});

/** All of a version as it was read, but places and what only explains or proves it. */
function everything(of: TariffVersion): string {
  const { id, effective, effectiveFrom, source, why, assumptions, accepted, examples, placeOf, ...terms } =
    of;
  return JSON.stringify(terms, (key, value: unknown) => {
    if (key === "places" || /place$/i.test(key)) return undefined;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}

function readVersion(source: Source): TariffVersion | undefined {
  const read = readTariffVersion(source);
  return isFailure(read) ? undefined : read;
}

test("the meaning of a version changes with every slip of a hand that changes its terms, and with no other", {
  timeout: 60_000,
}, async () => {
  const shipped = await readTariffs("tariffs");
  const { products } = await catalogOf([PRODUCT, version("2025-01-01")]);
  const product = [...products.values()][0];
  const files = [RICH, ...shipped.filter(({ path }) => !path.endsWith("product.yaml"))];
  let changed = 0;
  for (const file of files) {
    const was = readVersion(file);
    if (!was) throw new Error(`${file.path} cannot be read`);
    for (const slip of slipsIn(file, { product })) {
      const is = readVersion({ ...file, text: slip.text });
      if (!is) continue;
      const isOther = everything(was) !== everything(is);
      const means = JSON.stringify(versionMeaning(was, NOW)) !== JSON.stringify(versionMeaning(is, NOW));
      expect.soft(means, `${file.path}:${slip.place.line} ${slip.was} > ${slip.is}`).toBe(isOther);
      if (isOther) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(300);
});
