import type { Adjustments } from "../domain/adjustment.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { discountLines } from "./discount.ts";
import { maximumLines } from "./maximum.ts";
import { minimumLines } from "./minimum.ts";
import type { LinesIn } from "./rating.ts";

/** Lines with those of their adjustments behind them. Each looks at all before it, so their order matters. */
export function adjusted({ discount, maximum, minimum }: Adjustments, subject: Adjusted): LinesIn {
  // 1 discount: a percentage of what is asked for
  const discounted = discount ? followedBy(subject, discountLines(discount, subject)) : subject;
  // 2 maximum: of what is left, no more than this in a window
  const capped = maximum ? followedBy(discounted, maximumLines(maximum, discounted)) : discounted;
  // 3 minimum: but no less than that
  return (minimum ? followedBy(capped, minimumLines(minimum, capped)) : capped).linesIn;
}

function followedBy(subject: Adjusted, added: LinesIn): Adjusted {
  return { ...subject, linesIn: (rating) => [...subject.linesIn(rating), ...added(rating)] };
}
