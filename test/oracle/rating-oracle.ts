import { type Booking, isDue } from "./bookings.ts";
import { faultsOf } from "./faults.ts";
import { judgeMoves, type KnownMoves } from "./moving-laws.ts";
import type { PlainAdjustments, PlainRequest, PlainTariff } from "./plain.ts";
import { RatingCase, type Segment } from "./rating-case.ts";
import { roundedMoney } from "./rounding.ts";
import { type ChargeBill, StatementBill } from "./segment-bill.ts";
import { judgeTimeline, type KnownTimeline, type Refused } from "./timeline-oracle.ts";
import { usageCost } from "./usage-cost.ts";

export type Rated = {
  readonly kind: "rated";
  /** Exact money by `charge@effective`, in steps of 10^-45; no entry where it is 0. */
  readonly exact: ReadonlyMap<string, bigint>;
  /** What of it is given back without being billed in the same period. */
  readonly credits: ReadonlyMap<string, bigint>;
  /** Discounts, maximums and minimums by `kind charge@effective`, or `kind statement@effective`. */
  readonly adjusting: ReadonlyMap<string, bigint>;
  readonly total: {
    readonly exact: bigint;
    /** Undefined where it depends on how the lines are cut. */
    readonly amount: bigint | undefined;
  };
  /** Which of the rarer laws decided something. */
  readonly branches: ReadonlySet<string>;
};

/** The exact total of each charge and adjustment of each version in the period, found without lines. */
export function rateByHand(tariff: PlainTariff, request: PlainRequest): Rated | Refused {
  return rateTimeline(judgeTimeline(tariff, request.contract), tariff.zone, request);
}

/** The same of a contract whose orders are on several tariffs, which share their zone. */
export function rateMoves(tariffs: readonly PlainTariff[], request: PlainRequest): Rated | Refused {
  return rateTimeline(judgeMoves(tariffs, request.contract), tariffs[0]?.zone as string, request);
}

function rateTimeline(
  timeline: KnownTimeline | KnownMoves | Refused,
  zone: string,
  request: PlainRequest,
): Rated | Refused {
  if (timeline.kind !== "known") return timeline;
  const rating = new RatingCase(zone, timeline.laws, request);
  const codes = faultsOf(rating);
  if (codes.size > 0) return { kind: "refused", codes: [...codes], records: [] };
  const sums = new Sums(timeline.branches);
  for (const segment of rating.segments) {
    const statement = new StatementBill(rating, segment);
    for (const charge of statement.charges) addCharge(sums, rating, segment, charge);
    addAdjustments(sums, rating, segment, "statement", {
      discount: statement.discount(rating),
      ...limitsOf(sums, statement, rating),
    });
  }
  return {
    kind: "rated",
    exact: sums.of("charge "),
    credits: sums.of("credit "),
    adjusting: sums.of("adjusting "),
    total: totalOf(sums, rating),
    branches: sums.branches,
  };
}

/** Sums by key, and what was met on the way. */
class Sums {
  readonly branches: Set<string>;
  private readonly sums = new Map<string, bigint>();

  constructor(branches: ReadonlySet<string>) {
    this.branches = new Set(branches);
  }

  add(key: string, money: bigint): void {
    this.sums.set(key, (this.sums.get(key) ?? 0n) + money);
  }

  /** The sums other than 0 whose key begins so, by the rest of the key. */
  of(beginning: string): ReadonlyMap<string, bigint> {
    const found = [...this.sums].filter(([key, money]) => key.startsWith(beginning) && money !== 0n);
    return new Map(found.map(([key, money]) => [key.slice(beginning.length), money]));
  }
}

function addCharge(sums: Sums, rating: RatingCase, segment: Segment, bill: ChargeBill): void {
  const { name, charge } = bill;
  const key = `${name}@${rating.laws.nameOf(segment.version)}`;
  const due = bill.bookings.filter((booking) => isDue(booking, rating));
  for (const branch of due.flatMap(({ branches }) => branches)) sums.branches.add(branch);
  if (charge.meter)
    for (const branch of usageCost(rating, segment, charge, rating).branches) sums.branches.add(branch);
  for (const booking of due.filter((one) => isCredit(one, rating))) sums.add(`credit ${key}`, booking.exact);
  const lines = bill.lines(rating);
  sums.add(`charge ${key}`, lines);
  sums.add(`total ${segment.version.rounding}`, lines);
  const discount = bill.discount(rating);
  if (discount !== 0n && discount !== bill.discountWithoutDates(rating))
    sums.branches.add("discount in part of the period");
  addAdjustments(sums, rating, segment, name, { discount, ...limitsOf(sums, bill, rating) });
}

/** What is given back of a piece that was billed in an earlier period. */
function isCredit({ billed }: Booking, rating: RatingCase): boolean {
  return billed !== undefined && !isDue({ due: billed, isAtEnd: false }, rating);
}

function limitsOf(
  { branches }: Sums,
  bill: ChargeBill | StatementBill,
  rating: RatingCase,
): { readonly maximum: bigint; readonly minimum: bigint } {
  const lines = bill.limits(rating);
  for (const branch of lines.branches) branches.add(branch);
  return { maximum: lines.maximum, minimum: lines.minimum };
}

function addAdjustments(
  sums: Sums,
  { laws }: RatingCase,
  { version }: Segment,
  name: string,
  lines: { readonly [kind in keyof PlainAdjustments]-?: bigint },
): void {
  for (const [kind, money] of Object.entries(lines)) {
    sums.add(`adjusting ${kind} ${name}@${laws.nameOf(version)}`, money);
    sums.add(`total ${version.rounding}`, money);
    if (money !== 0n) sums.branches.add(`${name === "statement" ? "statement" : "charge"} ${kind}`);
  }
}

/** Rounding per statement, or split over its lines, rounds the sum of all versions that declare the same. */
function totalOf(sums: Sums, { segments }: RatingCase): Rated["total"] {
  const totals = sums.of("total ");
  const sum = (monies: readonly bigint[]) => monies.reduce((one, other) => one + other, 0n);
  const rounded = [...totals].map(([rounding, money]) => roundedMoney(money, rounding));
  const isPerLine = segments.some(({ version }) => version.rounding.endsWith("per line"));
  return { exact: sum([...totals.values()]), amount: isPerLine ? undefined : sum(rounded) };
}
