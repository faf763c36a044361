import { type Decimal, readDecimal } from "../domain/decimal.ts";
import type { Meter } from "../domain/meter.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import type { EventRow } from "../domain/usage.ts";

/** Which property is read and for whom; `does` is what the meter does with it, such as `adds up`. */
type Wanted = { readonly meter: Meter; readonly property: string; readonly does: string };

/** A decimal of zero or more, whole where the meter is, that an event states; anything else is a problem. */
export function decimalProperty(
  { properties, place }: EventRow,
  { meter, property, does }: Wanted,
): Decimal | Problem {
  const text = properties.get(property);
  const value = text === undefined ? undefined : readDecimal(text);
  if (value && !value.isNegative() && (!meter.whole || value.isInteger())) return value;
  const found = text === undefined ? "is missing" : `is ${quote(text)}`;
  const message = `\`${property}\` ${found}, where \`${meter.name}\` ${does} ${meter.whole ? "whole numbers" : "decimals"} of zero or more`;
  const hint = `send \`${property}\` as an exact number`;
  return errorAt({ code: "event-property-unfit", message, hint, place });
}
