import { expect, test } from "vitest";
import type { Source } from "../../src/domain/catalog.ts";
import { openCatalog } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import type { ReloadOutcome } from "../../src/live/reload-outcome.ts";
import { Reloader } from "../../src/live/reloader.ts";
import { ShadowCatalog } from "../../src/live/shadow-catalog.ts";
import type { Snapshot } from "../../src/live/snapshot.ts";
import { reloadText } from "../../src/observe/reload-text.ts";
import { priced } from "./two-prices.ts";

const STANDARD = priced("0.07");
/** A second tariff of the product, of the same date: 2027-01-01 in Berlin. */
const EXPRESS = STANDARD.filter(({ path }) => path.includes("standard")).map(({ path, text }) => ({
  path: path.replace("standard", "express"),
  text: text.replace("mail/standard", "mail/express"),
}));
const BOTH = [...STANDARD, ...EXPRESS];
const EFFECTIVE = "2026-12-31T23:00:00Z";
const BEFORE = "2026-12-31T22:59:59.999Z";

async function snapshotOf(sources: readonly Source[]): Promise<Snapshot> {
  const { catalog } = await openCatalog(sources);
  if (!catalog) throw new Error("the tariffs are broken");
  return { catalog, sources, since: SYSTEM_CLOCK.now() };
}
const both = await snapshotOf(BOTH);

/** What comes of finding other files at an instant. */
async function finds(sources: readonly Source[], now: string, inForce: CatalogInForce | ShadowCatalog) {
  const heard: ReloadOutcome[] = [];
  const reloader = new Reloader({
    inForce,
    clock: { ...SYSTEM_CLOCK, now: () => Temporal.Instant.from(now) },
    heard: (outcome) => heard.push(outcome),
    read: () => Promise.resolve(sources),
    pause: () => Promise.resolve(),
  });
  await reloader.reload();
  const [outcome] = heard;
  if (!outcome) throw new Error("nothing was heard");
  return { outcome, text: reloadText(outcome, "catalog") };
}

test("files without a version that is in effect are refused, and say which", async () => {
  const inForce = new CatalogInForce(both, 3);
  const { outcome, text } = await finds(STANDARD, EFFECTIVE, inForce);
  expect(outcome.kind).toBe("refused");
  expect(inForce.current).toBe(both);
  expect(text).toBe(
    "the catalog stays as it is: the files no longer have `acme/mail/express@2027-01-01`, which is in effect: " +
      "put it back, or all files as they were when they answered before; or start the service anew to go on without it",
  );
});

test("files without a version that is still to come are taken, and the loss is named", async () => {
  const inForce = new CatalogInForce(both, 3);
  const { outcome, text } = await finds(STANDARD, BEFORE, inForce);
  expect(outcome).toMatchObject({ kind: "swapped", without: ["acme/mail/express@2027-01-01"] });
  expect(inForce.current.catalog.tariffs.has("acme/mail/express")).toBe(false);
  expect(text).toMatch(/; without `acme\/mail\/express@2027-01-01`$/);
});

test("files that have answered before may be put back, whatever was added since", async () => {
  const inForce = new CatalogInForce(await snapshotOf(STANDARD), 3);
  inForce.swap(both);
  const { outcome } = await finds(STANDARD, EFFECTIVE, inForce);
  expect(outcome).toMatchObject({ kind: "swapped", without: ["acme/mail/express@2027-01-01"] });
});

test.each([
  ["in effect", EFFECTIVE, ["acme/mail/standard@2027-01-01"]],
  ["to come", BEFORE, []],
])(
  "another price of a version %s is taken, and named where somebody is billed by it",
  async (_, now, rewritten) => {
    const dearer = [...priced("0.08"), ...EXPRESS];
    const { outcome, text } = await finds(dearer, now, new CatalogInForce(both, 3));
    expect(outcome).toMatchObject({ kind: "swapped", without: [], rewritten });
    if (rewritten.length > 0)
      expect(text).toMatch(/; in effect with another file: `acme\/mail\/standard@2027-01-01`$/);
  },
);

test("a version that takes effect in the past is named too, and so is another product file", async () => {
  const { outcome } = await finds(BOTH, EFFECTIVE, new CatalogInForce(await snapshotOf(STANDARD), 3));
  expect(outcome).toMatchObject({ rewritten: ["acme/mail/express@2027-01-01"] });
  const renamed = BOTH.map(({ path, text }) => ({
    path,
    text: text.replace("name: Acme Mail", "name: Acme Post"),
  }));
  const found = await finds(renamed, EFFECTIVE, new CatalogInForce(both, 3));
  expect(found.outcome).toMatchObject({ rewritten: ["acme/mail"] });
});

test("a version that comes is no loss", async () => {
  const { outcome } = await finds(BOTH, EFFECTIVE, new CatalogInForce(await snapshotOf(STANDARD), 3));
  expect(outcome).toMatchObject({ kind: "swapped", without: [] });
});

test("the shadow takes what it finds: nobody is billed from it", async () => {
  const inForce = new ShadowCatalog();
  inForce.swap(both);
  const { outcome } = await finds(STANDARD, EFFECTIVE, inForce);
  expect(outcome).toMatchObject({ kind: "swapped", without: ["acme/mail/express@2027-01-01"] });
});
