import { isBilledBefore, isChargedBefore } from "./first-part.ts";
import { QUANTA_PER_UNIT } from "./measured-usage.ts";
import { type Millis, millisOf, type PlainCharge, type Span, seatsAt } from "./plain.ts";
import { costOf } from "./prices.ts";
import { amountBefore, isProrated } from "./proration.ts";
import type { RatingCase, Segment } from "./rating-case.ts";
import { type GridPart, gridOf } from "./recurrence.ts";

/** What a recurring or one-time charge bills, or gives back, at one instant. */
export type Booking = {
  readonly kind: "recurring" | "one_time";
  /** When what is billed, or given back, begins. */
  readonly begins: Millis;
  readonly due: Millis;
  /** Due at an end: it belongs to the period that ends with it, and not to the one that begins with it. */
  readonly isAtEnd: boolean;
  readonly exact: bigint;
  /** When what this gives back was billed. */
  readonly billed?: Millis;
  readonly branches: readonly string[];
};

/** A stretch of time, asked what is due in it. */
export type Reckoned = Span & {
  /** With what a switch at its very end makes due. */
  readonly isSettling?: boolean;
  /** Without what is given back of pieces that began before. */
  readonly piecesSince?: Millis;
};

export function isDue(booking: Pick<Booking, "due" | "isAtEnd">, reckoned: Reckoned): boolean {
  const { due, isAtEnd } = booking;
  const { from, until, isSettling = false } = reckoned;
  if (isAtEnd) return from < due && due <= until;
  return from <= due && (due < until || (isSettling && due === until));
}

type Billing = {
  readonly rating: RatingCase;
  readonly segment: Segment;
  readonly name: string;
  readonly charge: PlainCharge;
};

/** Everything that a charge with `every` or `once` bills in a segment, up to the end of the request's period. */
export function bookingsOf(billing: Billing): readonly Booking[] {
  const { rating, segment, charge } = billing;
  if (charge.once) return onceIn(billing);
  const { zone } = rating;
  const horizon = Math.min(segment.until, rating.until + 1);
  return gridOf(charge, segment.order.from, zone, horizon)
    .filter(({ until }) => until > segment.from)
    .flatMap((part) => (isProrated(charge) ? piecesOf(billing, part) : wholePart(billing, part)));
}

function onceIn({ rating, segment, charge }: Billing): Booking[] {
  const { order } = segment;
  const begins = charge.once === "at_order_start" ? order.from : order.first;
  if (begins < segment.from || segment.until <= begins) return [];
  const isFree = rating.isFreeIn(segment, begins);
  const exact = isFree ? 0n : amountOf({ rating, segment, charge }, begins);
  const branches = [isFree ? "free once" : `once ${charge.once}`];
  return [{ kind: "one_time", begins, due: begins, isAtEnd: false, exact, branches }];
}

/** The amount of a whole part, or of a one-time charge, by the quantity at an instant. */
function amountOf(
  { rating, segment, charge }: Pick<Billing, "rating" | "segment" | "charge">,
  at: Millis,
): bigint {
  const seats = charge.quantity ? seatsAt(segment.order, at, rating.zone) : 1;
  if (seats === undefined) throw new Error("the arbitraries state the seats wherever a charge reads them");
  return costOf(charge, 0n, BigInt(seats) * QUANTA_PER_UNIT);
}

/** Without proration the version at a part's first instant bills it whole; before the order only if the charge says so. */
function wholePart({ rating, segment, name, charge }: Billing, part: GridPart): Booking[] {
  const { order } = segment;
  const isFirst = part.from < order.from;
  const begins = Math.max(part.from, order.from);
  if (begins < segment.from || segment.until <= begins) return [];
  if (isFirst && charge.first_part === "free") return [];
  if (isFirst && isBilledBefore(rating, { name, part, orderFrom: order.from })) return [];
  const isFree = rating.isFreeIn(segment, begins);
  const exact = isFree ? 0n : amountOf({ rating, segment, charge }, begins);
  const isAtEnd = charge.billed === "in_arrears";
  const due = isAtEnd ? Math.min(part.until, order.until) : begins;
  const branches = [
    isFree ? "free part" : "part",
    ...(isFirst ? ["first part whole"] : []),
    ...(isFirst && isChargedBefore(rating, name, order.from) ? ["first part after another"] : []),
    ...gridBranches(charge, part, rating.zone),
  ];
  return [{ kind: "recurring", begins, due, isAtEnd, exact, branches }];
}

type Piece = Span & { readonly isFree: boolean; readonly amount: bigint };

function piecesOf(billing: Billing, part: GridPart): Booking[] {
  const { rating, segment, charge } = billing;
  const { order } = segment;
  const setting = { part, prorate: charge.prorate ?? "none", zone: rating.zone };
  const pieces = statesIn(billing, part);
  const isCut = pieces.length > 1 || segment.until < Math.min(part.until, order.ownUntil);
  const branches = [
    `prorated ${charge.prorate}`,
    ...gridBranches(charge, part, setting.zone),
    ...(isCut ? [cutBranch(pieces, segment)] : []),
  ];
  return pieces.flatMap((piece): Booking[] => {
    const before = (at: Millis) =>
      piece.isFree ? 0n : amountBefore({ ...setting, amount: piece.amount }, at);
    const booked = { kind: "recurring", begins: piece.from, branches } as const;
    if (charge.billed === "in_arrears") {
      const exact = before(piece.until) - before(piece.from);
      const end = Math.min(part.until, order.until);
      if (end <= segment.until) return [{ ...booked, due: end, isAtEnd: true, exact }];
      const left = [...branches, "left in arrears"];
      return [{ ...booked, due: segment.until, isAtEnd: false, exact, branches: left }];
    }
    const paidUntil = Math.min(part.until, order.ownUntil);
    const paid = {
      ...booked,
      due: piece.from,
      isAtEnd: false,
      exact: before(paidUntil) - before(piece.from),
    };
    if (piece.until === paidUntil) return [paid];
    const isEnded = piece.until === order.until;
    return [
      paid,
      {
        ...booked,
        due: piece.until,
        isAtEnd: isEnded,
        exact: before(piece.until) - before(paidUntil),
        billed: piece.from,
        branches: [...branches, isEnded ? "credit at the end" : "credit"],
      },
    ];
  });
}

/** The part inside the segment, cut where the quantity that the charge reads changes and where a free trial begins or ends. */
function statesIn({ rating, segment, charge }: Billing, part: GridPart): Piece[] {
  const { zone } = rating;
  const [from, until] = [Math.max(part.from, segment.from), Math.min(part.until, segment.until)];
  const { seats } = segment.order.quantities ?? {};
  const isDated = charge.quantity !== undefined && typeof seats === "object";
  const dated = isDated ? seats.map((entry) => millisOf(entry.from, zone)) : [];
  const edges = rating.trial ? [rating.trial.from, rating.trial.until] : [];
  const cuts = [...dated, ...edges].filter((at) => from < at && at < until);
  const starts = [from, ...new Set(cuts)].sort((one, other) => one - other);
  const stateAt = (at: Millis) =>
    `${rating.isFreeIn(segment, at)} ${charge.quantity ? seatsAt(segment.order, at, zone) : ""}`;
  const changes = starts.filter((at, index) => index === 0 || stateAt(at) !== stateAt(at - 1));
  return changes.map((at, index) => ({
    from: at,
    until: changes[index + 1] ?? until,
    isFree: rating.isFreeIn(segment, at),
    amount: amountOf({ rating, segment, charge }, at),
  }));
}

function cutBranch(pieces: readonly Piece[], segment: Segment): string {
  if (pieces.some(({ isFree }) => isFree) && pieces.some(({ isFree }) => !isFree))
    return "trial inside a part";
  if (pieces.length > 1) return "prorated quantity change";
  return segment.until === segment.order.until ? "ended inside a part" : "prorated switch";
}

function gridBranches({ anchor, every }: PlainCharge, part: GridPart, zone: string): string[] {
  const day = (at: Millis) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).day;
  return [
    ...(anchor === undefined ? [] : [anchor === "calendar" ? "calendar anchor" : "day anchor"]),
    ...(every?.includes(" ") ? [every.includes("month") ? "n months" : "n units"] : []),
    ...(part.months > 0 && day(part.from) !== day(part.until) ? ["clamped month"] : []),
  ];
}
