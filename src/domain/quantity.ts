import type { Decimal } from "./decimal.ts";

/** The unit of a quantity, in the singular: `check`, `instance-day`. */
export type Unit = string & { readonly brand: "Unit" };

/** A number in a unit; quantities of different units do not mix. */
export class Quantity {
  readonly value: Decimal;
  readonly unit: Unit;

  constructor(value: Decimal, unit: Unit) {
    this.value = value;
    this.unit = unit;
    Object.freeze(this);
  }

  /** The exact sum; throws on another unit, which only a bug can cause. */
  plus(other: Quantity): Quantity {
    return new Quantity(this.value.plus(this.#same(other)), this.unit);
  }

  /** What is left after taking `other` away, never below 0. */
  beyond(other: Quantity): Quantity {
    const rest = this.value.minus(this.#same(other));
    return new Quantity(rest.isNegative() ? rest.times(0) : rest, this.unit);
  }

  #same(other: Quantity): Decimal {
    if (other.unit !== this.unit) throw new Error(`mixing ${other.unit} with ${this.unit}`);
    return other.value;
  }
}
