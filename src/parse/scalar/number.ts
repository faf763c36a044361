import { type Decimal, readDecimal } from "../../domain/decimal.ts";
import { withoutComma } from "./comma.ts";
import { isMisread, type Misread, misread, quote } from "./misread.ts";

/** Reads an exact decimal of at most 18 digits before and 12 after the point. */
export function readNumber(text: string, offset = 0): Decimal | Misread {
  const value = readDecimal(text);
  if (value) return value;
  return misread(`${quote(text)} is not a decimal number: ${reason(text)}`, offset, remedy(text));
}

/** A number of zero or more. */
export function readQuantity(text: string): Decimal | Misread {
  const value = readNumber(text);
  if (isMisread(value) || !value.isNegative()) return value;
  return misread(`${quote(text)} is below 0`, 0);
}

function reason(text: string): string {
  if (text === "") return "nothing stands here";
  if (/^-?[0-9][0-9.]*,[0-9.,]*$/.test(text)) return "it has a comma";
  if (/^[+-]?[0-9._]+[eE][+-]?[0-9]+$/.test(text)) return "it has an exponent";
  if (/^0[xob]/i.test(text)) return "it is not in base ten";
  if (/^-?0[0-9]/.test(text)) return "it has a leading zero";
  if (/^-?\.[0-9]/.test(text)) return "a digit is missing before the point";
  if (/^-?[0-9_]+(\.[0-9]+)?$/.test(text)) return "at most 18 digits before and 12 after the point are exact";
  return "digits were expected, with a point before decimals";
}

function remedy(text: string): string | undefined {
  const digits = text.replace(/^0+(?=[0-9])/, "");
  const meant = withoutComma(digits) ?? digits;
  return meant === text ? undefined : `write \`${meant}\``;
}
