import { shareOf } from "../domain/elapsed.ts";
import type { Share } from "../domain/line.ts";
import { Money } from "../domain/money.ts";

/**
 * The amount of a share of a part: what has passed of the whole at its end less what had passed at its start. So the shares
 * of a part add up to the whole exactly, however it is cut, though each may have had to be rounded to 12 places.
 */
export function amountOfShare({ whole, from, until }: Share): Money {
  return new Money(shareOf(whole.value, until).minus(shareOf(whole.value, from)), whole.currency);
}
