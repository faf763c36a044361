import { type Booking, bookingsOf, isDue } from "./bookings.ts";
import { type LimitLines, limitLines } from "./limits.ts";
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

  /** The exact sum of the lines of a span that belong to the time `within`: used in it, or for a piece that begins in it. */
  lines(span: Span, within: Span = ALWAYS): bigint {
    if (this.charge.meter)
      return usageCost(this.rating, this.segment, this.charge, common(span, within)).money;
    const mine = this.bookings.filter(
      (booking) => isDue(booking, span) && within.from <= booking.begins && booking.begins < within.until,
    );
    return mine.reduce((sum, { exact }) => sum + exact, 0n);
  }

  discount(span: Span, within: Span = ALWAYS): bigint {
    const { discount } = this.charge;
    if (discount === undefined) return 0n;
    const base = this.lines(span, common(within, timeOf(this.rating, discount)));
    return -percentOf(discount.percent, base);
  }

  discountWithoutDates(span: Span): bigint {
    return -percentOf(this.charge.discount?.percent ?? "0", this.lines(span));
  }

  limits(span: Span): LimitLines {
    const bills = (billed: Span) => this.lines(billed) + this.discount(billed);
    return limitLines({ rating: this.rating, segment: this.segment, terms: this.charge, bills }, span);
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

  /** What the charges come to in a span, their own adjustments included, as far as it belongs to the time `within`. */
  charged(span: Span, within: Span = ALWAYS): bigint {
    return this.charges.reduce((sum, charge) => {
      const limits = charge.limits(common(span, within));
      return (
        sum + charge.lines(span, within) + charge.discount(span, within) + limits.maximum + limits.minimum
      );
    }, 0n);
  }

  discount(span: Span): bigint {
    const { discount } = this.terms;
    if (discount === undefined) return 0n;
    return -percentOf(discount.percent, this.charged(span, timeOf(this.rating, discount)));
  }

  limits(span: Span): LimitLines {
    const bills = (billed: Span) => this.charged(billed) + this.discount(billed);
    return limitLines({ rating: this.rating, segment: this.segment, terms: this.terms, bills }, span);
  }
}

function timeOf({ tariff }: RatingCase, { from, until }: PlainDiscount): Span {
  return {
    from: from === undefined ? ALWAYS.from : millisOf(from, tariff.zone),
    until: until === undefined ? ALWAYS.until : millisOf(until, tariff.zone),
  };
}

/** The time that two spans share; it may be empty. */
function common(one: Span, other: Span): Span {
  const from = Math.max(one.from, other.from);
  return { from, until: Math.max(from, Math.min(one.until, other.until)) };
}
