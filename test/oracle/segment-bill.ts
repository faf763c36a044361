import { type Booking, bookingsOf, isDue, type Reckoned } from "./bookings.ts";
import { type Limited, type LimitLines, limitLines } from "./limits.ts";
import { millisOf, type PlainAdjustments, type PlainCharge, type PlainDiscount, type Span } from "./plain.ts";
import { percentOf } from "./prices.ts";
import type { RatingCase, Segment } from "./rating-case.ts";
import { usageCost } from "./usage-cost.ts";

const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** A charge in one segment, asked what it bills in any span. */
export class ChargeBill {
  readonly name: string;
  readonly charge: PlainCharge;
  readonly bookings: readonly Booking[];
  private readonly rating: RatingCase;
  private readonly segment: Segment;

  constructor(rating: RatingCase, segment: Segment, name: string) {
    this.rating = rating;
    this.segment = segment;
    this.name = name;
    this.charge = segment.version.charges[name] as PlainCharge;
    this.bookings = this.charge.meter ? [] : bookingsOf({ rating, segment, name, charge: this.charge });
  }

  /** The exact sum of the lines that belong to the time `within`: used in it, or for a piece that begins in it. */
  lines(reckoned: Reckoned, within: Span = ALWAYS): bigint {
    if (this.charge.meter)
      return usageCost(this.rating, this.segment, this.charge, common(reckoned, within)).money;
    const { piecesSince = ALWAYS.from } = reckoned;
    const mine = this.bookings.filter(
      (booking) =>
        isDue(booking, reckoned) &&
        within.from <= booking.begins &&
        booking.begins < within.until &&
        (booking.billed === undefined || piecesSince <= booking.begins),
    );
    return mine.reduce((sum, { exact }) => sum + exact, 0n);
  }

  discount(reckoned: Reckoned, within: Span = ALWAYS): bigint {
    const { discount } = this.charge;
    if (discount === undefined) return 0n;
    const base = this.lines(reckoned, common(within, timeOf(this.rating, discount)));
    return -percentOf(discount.percent, base);
  }

  discountWithoutDates(span: Span): bigint {
    return -percentOf(this.charge.discount?.percent ?? "0", this.lines(span));
  }

  limits(reckoned: Reckoned): LimitLines {
    return limitLines(this.subject, reckoned);
  }

  get subject(): Limited {
    const bills = (billed: Reckoned) => this.lines(billed) + this.discount(billed);
    return { rating: this.rating, segment: this.segment, terms: this.charge, bills };
  }
}

/** All charges of one segment together. */
export class StatementBill {
  readonly charges: readonly ChargeBill[];
  readonly terms: PlainAdjustments;
  private readonly rating: RatingCase;
  private readonly segment: Segment;

  constructor(rating: RatingCase, segment: Segment) {
    this.rating = rating;
    this.segment = segment;
    this.terms = segment.version.statement ?? {};
    this.charges = Object.keys(segment.version.charges).map((name) => new ChargeBill(rating, segment, name));
  }

  /** What the charges come to, their discounts included, as far as it belongs to the time `within`. */
  charged(reckoned: Reckoned, within: Span = ALWAYS): bigint {
    return this.charges.reduce(
      (sum, charge) => sum + charge.lines(reckoned, within) + charge.discount(reckoned, within),
      0n,
    );
  }

  /** What the charges' own limits take off and add. */
  limited(reckoned: Reckoned): bigint {
    return this.charges.reduce((sum, charge) => {
      const { maximum, minimum } = charge.limits(reckoned);
      return sum + maximum + minimum;
    }, 0n);
  }

  discount(reckoned: Reckoned): bigint {
    const { discount } = this.terms;
    if (discount === undefined) return 0n;
    const limited = this.limited(reckoned);
    if (limited !== 0n && (discount.from ?? discount.until) !== undefined)
      throw new Error("the arbitraries date no discount of what is limited");
    return -percentOf(discount.percent, this.charged(reckoned, timeOf(this.rating, discount)) + limited);
  }

  limits(reckoned: Reckoned): LimitLines {
    return limitLines(this.subject, reckoned);
  }

  get subject(): Limited {
    const bills = (billed: Reckoned) => this.charged(billed) + this.limited(billed) + this.discount(billed);
    return { rating: this.rating, segment: this.segment, terms: this.terms, bills };
  }
}

function timeOf({ zone }: RatingCase, { from, until }: PlainDiscount): Span {
  return {
    from: from === undefined ? ALWAYS.from : millisOf(from, zone),
    until: until === undefined ? ALWAYS.until : millisOf(until, zone),
  };
}

/** The time that two spans share; it may be empty. */
function common(one: Span, other: Span): Span {
  const from = Math.max(one.from, other.from);
  return { from, until: Math.max(from, Math.min(one.until, other.until)) };
}
