import type { Charge } from "../domain/charge.ts";
import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Product } from "../domain/product.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** What a new contract uses, or buys, in an example; texts as a file has them. */
export type Tried = {
  readonly name: string;
  /** From the version's effective date on: long enough for what recurs, so that shares of a part do not blur the sum. */
  readonly length: Temporal.DurationLike;
  /** The version's effective date unless stated. */
  readonly from?: Temporal.PlainDate;
  readonly usage: Readonly<Record<string, string>>;
  readonly order: Readonly<Record<string, string>>;
};

/** What every order of an example states where nothing is said of it. */
const BOUGHT = new Decimal(10);

/** An order that states everything that orders of the product state. */
export function usualOrder({ order }: Product): Readonly<Record<string, string>> {
  return Object.fromEntries([...order.keys()].map((name) => [name, printDecimal(BOUGHT)]));
}

/** The version that a charge is of, and its product. */
type VersionOfProduct = { readonly version: TariffVersion; readonly product: Product };

/** The quantities that show a charge: on both sides of each bound of its tiers, or else one. */
export function quantitiesToTry(charge: Charge, about: VersionOfProduct): readonly Tried[] {
  const counts = boundsOf(charge)
    .flatMap((bound) => [bound.minus(1), bound, bound.plus(1)])
    .filter((count) => count.greaterThan(0));
  return trialsOf(charge, about, counts.length > 0 ? counts : [new Decimal(1)]);
}

/** Where the tiers of a charge end; none of a charge without tiers. */
export function boundsOf({ model }: Charge): readonly Decimal[] {
  return "tiers" in model ? model.tiers.flatMap(({ upTo }) => (upTo ? [upTo] : [])) : [];
}

/** New contracts that use, or buy, these quantities of a charge, beyond what is included. */
export function trialsOf(
  charge: Charge,
  { version, product }: VersionOfProduct,
  counts: readonly Decimal[],
): readonly Tried[] {
  const order = usualOrder(product);
  if (charge.kind === "usage") {
    const included = charge.included ? BOUGHT : new Decimal(0);
    const { name: meter } = charge.meter;
    const length = version.charges.some(({ kind }) => kind === "recurring") ? MONTH : DAY;
    return counts.map((count) => {
      const quantity = printDecimal(count.plus(included));
      return { name: `${quantity} ${meter}`, length, usage: { [meter]: quantity }, order };
    });
  }
  const { quantity } = charge;
  if (!quantity) return [{ name: `a month of ${charge.name}`, length: MONTH, usage: {}, order }];
  return counts.map((count) => {
    const text = printDecimal(count);
    return {
      name: `${text} ${quantity.name} for a month`,
      length: MONTH,
      usage: {},
      order: { ...order, [quantity.name]: text },
    };
  });
}

const DAY = { days: 1 } as const;
const MONTH = { months: 1 } as const;
