import type { Catalog } from "../domain/catalog.ts";
import type { Charge, Tier } from "../domain/charge.ts";
import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Example, ExampleOutcome } from "../domain/example.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import type { ChargeLine, Line, Statement } from "../domain/line.ts";
import { numberText } from "../domain/number-text.ts";
import type { Product } from "../domain/product.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type { Timeline } from "../domain/timeline.ts";
import { calendarShown, calendarTargets } from "./calendar-targets.ts";
import { keyOf, type Target, target } from "./target.ts";
import { priceText } from "./worked.ts";

/** What examples show of a version, and what none does. */
export type Coverage = {
  readonly version: string;
  readonly file: string;
  readonly targets: readonly (Target & { readonly isShown: boolean })[];
};

/** What the examples of a catalog show of it, version by version. */
export function coverageOf({ tariffs }: Catalog, examples: readonly ExampleOutcome[]): readonly Coverage[] {
  const shown = new Set(examples.flatMap(({ shows }) => shows));
  const versions = [...tariffs.values()].flatMap((tariff) =>
    tariff.versions.map((version) => ({ version, product: tariff.product })),
  );
  return versions.map(({ version, product }) => ({
    version: version.id,
    file: version.place.file,
    targets: targetsOf(version, product).map((target) => ({ ...target, isShown: shown.has(target.key) })),
  }));
}

/**
 * All that examples should show of a version: every charge, tier, bound and row, the instant at which it takes effect, and what
 * the calendar does to its charges.
 */
function targetsOf(version: TariffVersion, product: Product): readonly Target[] {
  const place = version.placeOf("effective");
  const isLater = version.existingContracts !== undefined;
  return [
    ...(isLater
      ? [
          target("moment", `the instant before ${version.effective}`, place, "before"),
          target("moment", `the instant at which ${version.effective} begins`, place, "at"),
        ]
      : []),
    ...version.charges.flatMap((charge) => [
      ...targetsIn(charge),
      ...calendarTargets(charge, version, product),
    ]),
    ...(version.existingContracts ?? []).map((row) =>
      target("row", `the row for \`${row.cohort}\``, row.place),
    ),
  ];
}

function targetsIn(charge: Charge): readonly Target[] {
  const tiers = "tiers" in charge.model ? charge.model.tiers : [];
  return [
    target("charge", `a line of \`${charge.name}\` above 0`, charge.place),
    ...tiers.map((tier) => target("tier", `the tier at ${priceText(tier.price)}`, tier.place)),
    ...tiers.flatMap(boundsOf),
  ];
}

function boundsOf({ upTo, boundPlace }: Tier): readonly Target[] {
  if (!upTo) return [];
  return [
    target("bound", `exactly ${numberText(printDecimal(upTo))}`, boundPlace, "at"),
    target("bound", `just beyond ${numberText(printDecimal(upTo))}`, boundPlace, "beyond"),
  ];
}

/** What one example of a version's file shows, by the keys of targets. `statement` is undefined where nothing was rated. */
export function shownBy(
  example: Example,
  version: TariffVersion,
  timeline: Timeline,
  statement: Statement | undefined,
): readonly string[] {
  const decided = timeline.segments
    .flatMap(({ because, next }) => [because, ...(next ? [next.because] : [])])
    .filter(({ code }) => code === "existing-contracts-row")
    .map(({ place }) => keyOf("row", place));
  return [...decided, ...momentsShown(example, version), ...(statement?.lines ?? []).flatMap(shownByLine)];
}

/** Who asks for the version, or the next switch, at the instant itself or less than a second before it. */
function momentsShown(
  { at, version: asked, nextSwitch }: Example,
  { effectiveFrom, placeOf }: TariffVersion,
): readonly string[] {
  if (!asked && !nextSwitch) return [];
  const side = isSame(at, effectiveFrom) ? "at" : isJustBefore(at, effectiveFrom) ? "before" : undefined;
  return side ? [keyOf("moment", placeOf("effective"), side)] : [];
}

function isJustBefore(at: Temporal.Instant, instant: Temporal.Instant): boolean {
  return isBefore(at, instant) && !isBefore(at.add({ seconds: 1 }), instant);
}

const ONE = new Decimal(1);

function shownByLine(line: Line): readonly string[] {
  if (!("tiers" in line)) return [];
  const { charge, exact, tiers, trial } = line;
  if (trial) return [];
  const priced = tiers.filter(({ quantity }) => !quantity.isZero()).map(({ price }) => price.place);
  const own = "tiers" in charge.model ? charge.model.tiers : [];
  return [
    ...(exact.value.greaterThan(0) ? [keyOf("charge", charge.place)] : []),
    ...own.filter(({ price }) => priced.includes(price.place)).map(({ place }) => keyOf("tier", place)),
    ...own.flatMap((tier) => boundShown(tier, line)),
    ...calendarShown(line),
  ];
}

/** Whether a line comes to a bound, or ends within one unit beyond it. */
function boundShown({ upTo, boundPlace }: Tier, { counter, quantity }: ChargeLine): readonly string[] {
  const reached = quantity.value.plus(counter ?? 0);
  if (!upTo || quantity.value.isZero()) return [];
  if (reached.equals(upTo)) return [keyOf("bound", boundPlace, "at")];
  const isBeyond = reached.greaterThan(upTo) && reached.lessThanOrEqualTo(upTo.plus(ONE));
  return isBeyond ? [keyOf("bound", boundPlace, "beyond")] : [];
}
