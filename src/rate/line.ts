import type { Charge } from "../domain/charge.ts";
import { type Decimal, ZERO } from "../domain/decimal.ts";
import type { Interval } from "../domain/interval.ts";
import type { Line } from "../domain/line.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { addUp, currencyOf, price } from "./price.ts";
import { round } from "./round.ts";

type Input = {
  readonly charge: Charge;
  readonly version: TariffVersion;
  readonly interval: Interval;
  readonly used: Quantity;
  readonly included: Quantity;
  readonly counter: Decimal | undefined;
  readonly trial: boolean;
};

/** The steps from a quantity to an amount, in their order. */
export function lineOf({ charge, version, interval, used, included, counter, trial }: Input): Line {
  // 1 quantity, 2 included: what the order has paid for is not priced again
  const quantity = used.beyond(included);
  // 3 model: a free trial prices nothing
  const tiers = trial ? [] : price(charge.model, counter ?? ZERO, quantity);
  const exact = addUp(tiers, currencyOf(charge.model));
  // 4 round: the only loss, declared by the version
  const amount = round(exact, version.rounding);
  const { from, until } = interval;
  return { from, until, charge, version, used, included, quantity, counter, tiers, trial, exact, amount };
}
