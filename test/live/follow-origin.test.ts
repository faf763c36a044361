import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Source } from "../../src/domain/catalog.ts";
import { openCatalog } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { followOrigin } from "../../src/live/follow-origin.ts";
import { originReader } from "../../src/live/origin-reader.ts";
import type { ReloadOutcome } from "../../src/live/reload-outcome.ts";
import { Reloader } from "../../src/live/reloader.ts";
import { folderOf, PRICED, priced, savePrice } from "./two-prices.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function opened(sources: readonly Source[]) {
  const { catalog } = await openCatalog(sources);
  if (!catalog) throw new Error("the tariffs are broken");
  return { catalog, sources, since: SYSTEM_CLOCK.now() };
}

async function homeOf(sources: readonly Source[]): Promise<string> {
  const folder = await folderOf(sources);
  ends.push(() => rm(dirname(folder), { recursive: true }));
  return folder;
}

/** Follows a folder that began with these files. */
async function following(folder: string, first: readonly Source[], watch = true) {
  const inForce = new CatalogInForce(await opened(first), 3);
  const outcomes: ReloadOutcome[] = [];
  const followed = await followOrigin({
    origin: { kind: "folder", folder },
    inForce,
    clock: SYSTEM_CLOCK,
    heard: (outcome) => outcomes.push(outcome),
    watch,
    pace: { quietMilliseconds: 10, lookMilliseconds: 20 },
  });
  ends.push(followed.stop);
  const answersBy = async (sources: readonly Source[]) => {
    const { digest } = (await opened(sources)).catalog;
    await vi.waitFor(() => expect(inForce.current.catalog.digest).toBe(digest), { timeout: 9_000 });
  };
  return { ...followed, inForce, outcomes, answersBy };
}

const kindsOf = (outcomes: readonly ReloadOutcome[]) => outcomes.map(({ kind }) => kind);

describe("a catalog that follows its files", { timeout: 20_000 }, () => {
  test("misses no edit that was made after they were read and before they were watched", async () => {
    const folder = await homeOf(priced("0.08"));
    const { answersBy } = await following(folder, priced("0.07"));
    await answersBy(priced("0.08"));
  });

  test("answers by a ConfigMap that Kubernetes replaces, and is never without it", async () => {
    const folder = await homeOf([]);
    const mount = async (price: string) => {
      for (const { path, text } of priced(price)) {
        await mkdir(dirname(join(folder, `..${price}`, path)), { recursive: true });
        await writeFile(join(folder, `..${price}`, path), text);
      }
      await symlink(`..${price}`, join(folder, "..data_tmp"));
      await rename(join(folder, "..data_tmp"), join(folder, "..data"));
    };
    await mount("0.07");
    await symlink("..data/acme", join(folder, "acme"));
    const { answersBy, outcomes } = await following(folder, priced("0.07"));
    for (const [price, before] of [
      ["0.08", "0.07"],
      ["0.09", "0.08"],
    ] as const) {
      await mount(price);
      await rm(join(folder, `..${before}`), { recursive: true });
      await answersBy(priced(price));
    }
    expect(kindsOf(outcomes)).not.toContain("refused");
  });

  test("looks only when it is told to where it does not watch", async () => {
    const folder = await homeOf(priced("0.07"));
    const { reloader, outcomes, answersBy } = await following(folder, priced("0.07"), false);
    await savePrice(folder, "0.08");
    expect(outcomes).toEqual([]);
    await reloader.reload();
    await answersBy(priced("0.08"));
    expect(kindsOf(outcomes)).toEqual(["swapped"]);
  });

  test("says once that a broken edit is refused, and that it was undone", async () => {
    const folder = await homeOf(priced("0.07"));
    const { reloader, outcomes } = await following(folder, priced("0.07"), false);
    await savePrice(folder, "0,08");
    await reloader.reload();
    await savePrice(folder, "0.07");
    await reloader.reload();
    await reloader.reload();
    expect(outcomes).toMatchObject([
      { kind: "refused" },
      { kind: "unchanged", mended: true },
      { kind: "unchanged", mended: false },
    ]);
  });
});

/** Two tariffs that are to become dearer together; each of them can be sold at each price. */
function pair(price: string, otherPrice: string): readonly Source[] {
  const [product, standard] = priced(price);
  const [, other] = priced(otherPrice);
  if (!product || !standard || !other) throw new Error("no files");
  const path = other.path.replace("standard", "other");
  return [product, { path, text: other.text.replace("acme/mail/standard", "acme/mail/other") }, standard];
}

describe("two files that are written one after the other", () => {
  const half = pair("0.08", "0.07");

  test("are tariffs in between as well, which nothing but another look can tell", async () => {
    expect((await openCatalog(half)).problems).toEqual([]);
  });

  test("are taken together, whenever the look falls between them", async () => {
    const folder = await homeOf(pair("0.07", "0.07"));
    const inForce = new CatalogInForce(await opened(pair("0.07", "0.07")), 3);
    const outcomes: ReloadOutcome[] = [];
    const save = (source: Source | undefined) =>
      writeFile(join(folder, source?.path ?? ""), source?.text ?? "");
    const [, other, standard] = pair("0.08", "0.08");
    let pauses = 0;
    const reloader = new Reloader({
      inForce,
      clock: SYSTEM_CLOCK,
      heard: (outcome) => outcomes.push(outcome),
      ...originReader({ kind: "folder", folder }),
      pause: async () => {
        pauses += 1;
        if (pauses === 1) await save(other); // the writer goes on while the reader rests
      },
    });
    await save(standard);
    expect(await readFile(join(folder, PRICED), "utf8")).toContain("0.08");
    await reloader.reload();
    const whole = await opened(pair("0.08", "0.08"));
    expect(outcomes).toMatchObject([{ kind: "swapped", to: whole.catalog.digest }]);
    expect(inForce.pinned((await opened(half)).catalog.digest)).toBeUndefined();
  });
});
