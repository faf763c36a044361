import { ZERO } from "../domain/decimal.ts";
import type { ChargeLine } from "../domain/line.ts";
import { Quantity } from "../domain/quantity.ts";
import { addUp, currencyOf, price } from "./price.ts";
import { amountOfShare } from "./share.ts";

type Input = Pick<
  ChargeLine,
  | "kind"
  | "from"
  | "until"
  | "segment"
  | "charge"
  | "begun"
  | "due"
  | "used"
  | "included"
  | "counter"
  | "trial"
> & {
  /** The stretch of a recurring part that is billed, where it is shared out. */
  readonly elapsed: Pick<NonNullable<ChargeLine["share"]>, "from" | "until"> | undefined;
};

/** The steps from a quantity to an exact amount, in their order. Rounding comes last, over the whole statement. */
export function chargeLine({ elapsed, ...input }: Input): ChargeLine {
  const { charge, used, included, counter, trial, kind } = input;
  // 1 quantity, 2 included: what the order has paid for is not priced again
  const quantity = used.beyond(included);
  // 3 model: a free trial prices nothing
  const tiers = trial ? [] : price(charge.model, counter ?? ZERO, quantity);
  const whole = addUp(tiers, currencyOf(charge.model));
  // 4 prorate: the share of the part
  const share = elapsed && !trial ? { whole, ...elapsed } : undefined;
  const amount = share ? amountOfShare(share) : whole;
  const exact = kind === "credit" ? amount.negated() : amount;
  return { ...input, quantity, tiers, share, exact };
}

/** A line of what an order states, from which nothing is included. */
export function orderedLine(input: Omit<Input, "included" | "counter">): ChargeLine {
  const included = new Quantity(ZERO, input.used.unit);
  return chargeLine({ ...input, included, counter: undefined });
}
