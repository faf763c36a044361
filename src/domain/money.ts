import { type Decimal, ZERO } from "./decimal.ts";
import type { Place } from "./problem.ts";
import type { Quantity, Unit } from "./quantity.ts";

/** An ISO 4217 code, made only by `readCurrency`. */
export type Currency = string & { readonly brand: "Currency" };

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Reads an ISO 4217 code in capitals; undefined for anything else. */
export function readCurrency(text: string): Currency | undefined {
  return CURRENCIES.has(text) ? (text as Currency) : undefined;
}

/** Money: exact, and never mixed with another currency. */
export class Money {
  readonly value: Decimal;
  readonly currency: Currency;

  constructor(value: Decimal, currency: Currency) {
    this.value = value;
    this.currency = currency;
    Object.freeze(this);
  }

  /** The exact sum; throws on another currency, which only a bug can cause. */
  plus(other: Money): Money {
    if (other.currency !== this.currency) throw new Error(`adding ${other.currency} to ${this.currency}`);
    return new Money(this.value.plus(other.value), this.currency);
  }

  /** The exact difference; throws on another currency, which only a bug can cause. */
  minus(other: Money): Money {
    return this.plus(other.negated());
  }

  equals(other: Money): boolean {
    return other.currency === this.currency && other.value.equals(this.value);
  }

  negated(): Money {
    return new Money(this.value.isZero() ? this.value : this.value.negated(), this.currency); // never -0
  }
}

/** The exact sum, 0 for none. */
export function addMoney(moneys: readonly Money[], currency: Currency): Money {
  return moneys.reduce((total, money) => total.plus(money), new Money(ZERO, currency));
}

/** Money per unit, with the place in the tariff file that states it. */
export class Price {
  readonly value: Decimal;
  readonly currency: Currency;
  readonly unit: Unit;
  readonly place: Place;

  constructor(price: { value: Decimal; currency: Currency; unit: Unit; place: Place }) {
    this.value = price.value;
    this.currency = price.currency;
    this.unit = price.unit;
    this.place = price.place;
    Object.freeze(this);
  }

  /** Quantity times price with no loss; throws on another unit, which `check` rules out. */
  of(quantity: Quantity): Money {
    if (quantity.unit !== this.unit) throw new Error(`pricing ${quantity.unit} by a price per ${this.unit}`);
    return new Money(this.value.times(quantity.value), this.currency);
  }
}
