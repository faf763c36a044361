import { expect, test } from "vitest";
import { type Catalog, isFailure, openCatalog } from "../../src/index.ts";
import { askTimeline, dateIn, holdsFor, millisIn, type Segment, Tally, TIMEOUT } from "./ask.ts";
import { type Move, type MovingOrder, moves } from "./moving-arbitraries.ts";

/** The versions of a catalog's files, and how each binds who has been on it. */
type Bounds = ReadonlyMap<string, string>;

async function opened({ sources }: Move): Promise<{ catalog: Catalog; bounds: Bounds }> {
  const { catalog, problems } = await openCatalog(sources);
  if (!catalog) throw new Error(`check refuses drawn tariffs: ${JSON.stringify(problems, null, 2)}`);
  const versions = sources.filter(({ path }) => !path.endsWith("product.yaml"));
  const bounds = versions.map(({ path, text }) => {
    const id = path.replace(/\/([0-9-]+)\.yaml$/, "@$1");
    return [id, /^switch_back: (\w+)$/m.exec(text)?.[1] ?? "allowed"] as const;
  });
  return { catalog, bounds: new Map(bounds) };
}

async function segmentsOf(catalog: Catalog, contract: object): Promise<readonly Segment[]> {
  const answer = await askTimeline(catalog, { contract });
  if (isFailure(answer)) throw new Error(`a drawn contract is refused: ${JSON.stringify(answer, null, 2)}`);
  return answer.timeline;
}

function tariffIn(version: string): string {
  return version.slice(0, version.indexOf("@"));
}

/** The oldest date on which an order of `tariff` may be after `reached`, by the words of the files; "" where any. */
function bound(tariff: string, reached: string, bounds: Bounds): string {
  const how = bounds.get(reached);
  if (how === "never") return tariffIn(reached) === tariff ? dateIn(reached) : "";
  if (how !== "never_in_product") return "";
  const known = [...bounds.keys()].filter((id) => tariffIn(id) === tariff && dateIn(id) <= dateIn(reached));
  return known.map(dateIn).sort().at(-1) ?? "";
}

function boundAfter(earlier: readonly Segment[], tariff: string, bounds: Bounds): string {
  return (
    earlier
      .map(({ version }) => bound(tariff, version, bounds))
      .sort()
      .at(-1) ?? ""
  );
}

test("the timeline of a contract that moves partitions its orders, each on its own tariff", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(moves, 150, async (move) => {
    const { catalog } = await opened(move);
    const segments = await segmentsOf(catalog, move.contract);
    const ordersOfSegments = Map.groupBy(segments, ({ order }) => order);
    const spans = [...ordersOfSegments.values()].map((own) => {
      for (const [n, { until }] of own.slice(0, -1).entries()) expect(own[n + 1]?.from).toBe(until);
      return { from: millisIn(own[0]?.from as string), until: millisIn(own.at(-1)?.until ?? null) };
    });
    expect(spans).toEqual(move.validities);
    for (const { version, order } of segments) {
      const own = move.contract.orders.find(({ id }) => id === order);
      expect(tariffIn(version)).toBe(own?.tariff);
    }
    tally.add(new Set(segments.map(({ version }) => tariffIn(version))).size > 1 ? "moves" : "stays");
    if (segments.some(({ next }) => next?.because.code === "moved")) tally.add("foretold");
    if (segments.at(-1)?.until === null) tally.add("open");
    if (move.contract.ended) tally.add("ended");
  });
  tally.expectAll("moves", "stays", "foretold", "open", "ended");
});

test("no segment is older than what the contract is bound to, in its tariff or in the product", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(moves, 150, async (move) => {
    const { catalog, bounds } = await opened(move);
    const segments = await segmentsOf(catalog, move.contract);
    for (const [n, { version, because }] of segments.entries()) {
      const tariff = tariffIn(version);
      const oldest = boundAfter(segments.slice(0, n), tariff, bounds);
      expect(dateIn(version) >= oldest).toBe(true);
      if (because.code !== "no-switch-back") continue;
      expect(dateIn(version)).toBe(oldest); // lifted as far as it is bound, and no further
      const binding = segments.slice(0, n).filter((each) => bound(tariff, each.version, bounds) === oldest);
      const others = binding.every((each) => tariffIn(each.version) !== tariff);
      tally.add(others ? "lifted by another tariff" : "lifted by its own");
    }
  });
  tally.expectAll("lifted by another tariff", "lifted by its own");
});

test("an order is on the newer of what it would be on alone and what the contract is bound to", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(moves, 100, async (move) => {
    // An order alone would start the contract.
    if (move.sources.some(({ text }) => text.includes("started:"))) return;
    const { catalog, bounds } = await opened(move);
    const segments = await segmentsOf(catalog, move.contract);
    for (const order of move.contract.orders) {
      const own = segments.filter((segment) => segment.order === order.id);
      const alone = own.length === 0 ? [] : await segmentsOf(catalog, { ...move.contract, orders: [order] });
      for (const at of [...own, ...alone].map(({ from }) => millisIn(from)))
        tally.add(expectNewer({ at, order, own, alone, segments, bounds }));
    }
  });
  tally.expectAll("as alone", "bound");
});

function expectNewer(about: {
  readonly at: number;
  readonly order: MovingOrder;
  readonly own: readonly Segment[];
  readonly alone: readonly Segment[];
  readonly segments: readonly Segment[];
  readonly bounds: Bounds;
}): string {
  const { at, order, own, alone, segments, bounds } = about;
  const dateAt = (of: readonly Segment[]) => {
    const found = of.find(({ from, until }) => millisIn(from) <= at && at < millisIn(until));
    return dateIn(found?.version ?? "none");
  };
  const earlier = segments.filter(({ from }) => millisIn(from) < at);
  const oldest = boundAfter(earlier, order.tariff, bounds);
  const single = dateAt(alone);
  expect(dateAt(own)).toBe([oldest, single].sort().at(-1));
  return oldest > single ? "bound" : "as alone";
}
