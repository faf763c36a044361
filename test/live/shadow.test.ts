import { expect, test } from "vitest";
import type { Source } from "../../src/domain/catalog.ts";
import { openCatalog, rate } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import type { Compared } from "../../src/live/compared.ts";
import { Shadow } from "../../src/live/shadow.ts";
import { ONE_MESSAGE, priced } from "./two-prices.ts";

const base = await opened(priced("0.07"));
const other = await opened(priced("0.08"));

async function opened(sources: readonly Source[]) {
  const { catalog } = await openCatalog(sources);
  if (!catalog) throw new Error("the tariffs are broken");
  return catalog;
}

/** Lets a shadow look on at the given requests, and resolves to what it said. */
async function looksOn(catalog: typeof base, requests: readonly object[], most = 100) {
  const all: Compared[] = [];
  let dropped = 0;
  const inForce = new CatalogInForce({ catalog, sources: [], since: SYSTEM_CLOCK.now() }, 1);
  const answers = await Promise.all(requests.map((request) => rate(base, request)));
  await new Promise<void>((resolve) => {
    const isDone = () => all.length + dropped === requests.length && resolve();
    const shadow = new Shadow({
      inForce,
      most,
      work: 200_000,
      compared: (compared) => {
        all.push(compared);
        isDone();
      },
      dropped: () => {
        dropped += 1;
      },
    });
    requests.forEach((request, n) => {
      const answer = answers[n] ?? { problems: [] };
      shadow.compare({ requestId: `r-${n}`, base: base.digest, request, answer });
    });
  });
  return { all, dropped };
}

test("the same tariffs make no difference", async () => {
  const { all } = await looksOn(base, [ONE_MESSAGE]);
  expect(all).toEqual([{ requestId: "r-0", base: base.digest, shadow: base.digest, differences: [] }]);
});

test("another price is told by line and total", async () => {
  const { all } = await looksOn(other, [ONE_MESSAGE]);
  const line = "messages from 2027-01-01T00:00:00+01:00 by acme/mail/standard@2027-01-01";
  expect(all[0]?.differences).toEqual([
    "only before: total 0.07 EUR",
    `only before: ${line}: 0.07 EUR (0.07)`,
    "only in the shadow: total 0.08 EUR",
    `only in the shadow: ${line}: 0.08 EUR (0.08)`,
  ]);
});

test("a request that both refuse makes no difference, and one that only one refuses does", async () => {
  const { all } = await looksOn(other, [{ ...ONE_MESSAGE, usage: 1 }]);
  expect(all[0]?.differences).toEqual([]);
});

test("requests beyond those that may wait are left out and counted, and the others are compared", async () => {
  const { all, dropped } = await looksOn(other, Array(10).fill(ONE_MESSAGE), 4);
  expect(all.length).toBe(4);
  expect(dropped).toBe(6);
});
