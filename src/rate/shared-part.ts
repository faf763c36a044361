import type { RecurringCharge } from "../domain/charge.ts";
import { elapsedAt, type Shared } from "../domain/elapsed.ts";
import { earliest, isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { monthsOf } from "../domain/recurrence.ts";
import type { Segment } from "../domain/timeline.ts";
import { isCutDue, isDueAtBeginning, isDueAtEnd } from "./due.ts";
import { orderedLine } from "./line.ts";
import { orderedQuantity } from "./ordered.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";

/** What of a part a line is about; `kind` credit gives it back. */
type Billed = Interval & { readonly kind: "recurring" | "credit"; readonly due: Temporal.Instant };

/** The lines of a part that is shared out: each version, and each quantity, bills its own share of it. */
export function sharedPartLines(
  charge: RecurringCharge,
  segment: Segment,
  part: Interval,
  rating: Rating,
): readonly ChargeLine[] {
  const billed = charge.billed === "in_advance" ? billedInAdvance : billedInArrears;
  return piecesOf(charge, segment, part, rating).flatMap((piece) => {
    const stretch = billed(piece, segment, part, rating);
    return stretch ? lineOfPiece({ charge, segment, part, piece, stretch, rating }) : [];
  });
}

/**
 * A piece is billed from its beginning to the end of the part, as if nothing came between; what then does cut it gives
 * the rest back. So a bill never depends on what happens after its period. Both in one period are one line. A free trial
 * has nothing to give back, and its line ends with it at the latest.
 */
function billedInAdvance(
  piece: Piece,
  { order }: Segment,
  part: Interval,
  { period, timeline }: Rating,
): Billed | undefined {
  const paid = earliest(part.until, order.validity.until);
  const end = piece.trial ? earliest(paid, timeline.contract.trial?.until ?? paid) : paid;
  const isCut = isBefore(piece.until, end) && isCutDue(piece.until, period, timeline);
  if (isDueAtBeginning(piece.from, period))
    return { from: piece.from, until: isCut ? piece.until : end, kind: "recurring", due: piece.from };
  if (!isCut || piece.trial) return undefined;
  return { from: piece.until, until: end, kind: "credit", due: piece.until };
}

/**
 * All pieces of a part fall due when it ends, or the order or contract does; but a switch inside the part ends the account
 * of the version that is left.
 */
function billedInArrears(
  piece: Piece,
  segment: Segment,
  part: Interval,
  { period, timeline }: Rating,
): Billed | undefined {
  const end = earliest(part.until, segment.order.validity.until, timeline.contract.ended);
  const isLeft = isBefore(segment.until, end);
  const due = isLeft ? segment.until : end;
  const isDue = isLeft ? isDueAtBeginning : isDueAtEnd;
  return isDue(due, period) ? { from: piece.from, until: piece.until, kind: "recurring", due } : undefined;
}

type PieceInput = {
  readonly charge: RecurringCharge;
  readonly segment: Segment;
  readonly part: Interval;
  readonly piece: Piece;
  readonly stretch: Billed;
  readonly rating: Rating;
};

function lineOfPiece({ charge, segment, part, piece, stretch, rating }: PieceInput): readonly ChargeLine[] {
  const used = orderedQuantity(charge, segment, piece.from, rating);
  if (!used || charge.prorate === "none") return [];
  refuseTrial(piece, rating);
  rating.effort(1);
  const { prorate, every } = charge;
  const shared: Shared = { window: part, prorate, months: monthsOf(every), zone: segment.version.timeZone };
  const elapsed = { from: elapsedAt(shared, stretch.from), until: elapsedAt(shared, stretch.until) };
  const { from, until, kind, due } = stretch;
  return [
    orderedLine({
      kind,
      segment,
      charge,
      from,
      until,
      begun: piece.from,
      due,
      used,
      elapsed,
      trial: piece.trial,
    }),
  ];
}
