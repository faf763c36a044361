import { describe, expect, test } from "vitest";
import type { Source } from "../../src/domain/catalog.ts";
import { openCatalog } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import type { ReloadOutcome } from "../../src/live/reload-outcome.ts";
import { Reloader } from "../../src/live/reloader.ts";
import { PRICED, priced } from "./two-prices.ts";

const cheap = priced("0.07");
const { catalog } = await openCatalog(cheap);
if (!catalog) throw new Error("the tariffs are broken");
const first = { catalog, sources: cheap, since: SYSTEM_CLOCK.now() };
const dearer = priced("0.08");
const broken = priced("0,08");

/** A reloader over files that a test sets. */
function reloading() {
  const inForce = new CatalogInForce(first, 3);
  const heard: ReloadOutcome[] = [];
  const files: { now: readonly Source[] | string } = { now: cheap };
  const reloader = new Reloader({
    inForce,
    clock: SYSTEM_CLOCK,
    heard: (outcome) => heard.push(outcome),
    read: () => Promise.resolve(files.now),
    pause: () => Promise.resolve(),
  });
  return { inForce, heard, files, reloader };
}

describe("a reload", () => {
  test("swaps to files that are right", async () => {
    const { inForce, heard, files, reloader } = reloading();
    files.now = dearer;
    await reloader.reload();
    expect(inForce.current.catalog.digest).not.toBe(catalog.digest);
    expect(inForce.pinned(catalog.digest)?.catalog).toBe(catalog);
    expect(heard).toMatchObject([{ kind: "swapped", from: catalog.digest }]);
  });

  test.each([
    ["that are wrong", broken, "the files have problems"],
    ["that are gone", "the folder is away", "the folder is away"],
  ])("refuses files %s, and the last good catalog stays", async (_, files, reason) => {
    const { inForce, heard, files: state, reloader } = reloading();
    state.now = files;
    await reloader.reload();
    expect(inForce.current.catalog).toBe(catalog);
    expect(reloader.refusal).toMatchObject({ reason });
    expect(heard).toMatchObject([{ kind: "refused", refusal: { reason } }]);
  });

  test("names the problems of the files with their places", async () => {
    const { files, reloader } = reloading();
    files.now = broken;
    await reloader.reload();
    expect(reloader.refusal?.problems[0]).toMatchObject({ place: { file: PRICED, line: 9 } });
  });

  test("forgets a refusal when the broken edit is undone, without a swap", async () => {
    const { inForce, heard, files, reloader } = reloading();
    files.now = broken;
    await reloader.reload();
    files.now = cheap;
    await reloader.reload();
    expect(reloader.refusal).toBeUndefined();
    expect(inForce.current).toBe(first);
    expect(heard.map(({ kind }) => kind)).toEqual(["refused", "unchanged"]);
  });

  test("never overlaps another; whatever is asked for meanwhile is done by one more", async () => {
    const { heard, files, reloader } = reloading();
    const asked = [reloader.reload(), reloader.reload(), reloader.reload(), reloader.reload()];
    files.now = dearer;
    await Promise.all(asked);
    expect(heard.length).toBe(2);
    expect(reloader.refusal).toBeUndefined();
  });
});

describe("the catalogs that may be pinned", () => {
  test("are the newest few, each once", () => {
    const inForce = new CatalogInForce(first, 2);
    const named = (digest: string) => ({ ...first, catalog: { ...catalog, digest } });
    inForce.swap(named("b"));
    inForce.swap(named("a"));
    inForce.swap(named("b"));
    expect(inForce.current.catalog.digest).toBe("b");
    expect(["a", "b", catalog.digest].map((digest) => inForce.pinned(digest) !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
