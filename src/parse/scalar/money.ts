import type { Decimal } from "../../domain/decimal.ts";
import { type Currency, readCurrency } from "../../domain/money.ts";
import type { Unit } from "../../domain/quantity.ts";
import type { Rounding, RoundingMode } from "../../domain/rounding.ts";
import { isMisread, type Misread, misread, quote } from "./misread.ts";
import { readNumber } from "./number.ts";

type AmountText = { readonly value: Decimal; readonly currency: Currency };
type PriceText = AmountText & { readonly unit: Unit };

/** Reads `415.00 USD`. */
export function readAmount(text: string): AmountText | Misread {
  const [number = "", currency = "", rest] = text.split(/ +/);
  const value = readNumber(number);
  if (isMisread(value)) return value;
  const code = readCurrencyText(currency, text.indexOf(currency, number.length));
  if (isMisread(code)) return code;
  if (rest !== undefined) return unexpected(text, rest, "nothing after the currency");
  return { value, currency: code.currency };
}

/** Reads `0.0732 USD per instance-day`. */
export function readPrice(text: string): PriceText | Misread {
  const parts = /^(\S*)( +\S+)?( +per)?( +\S+)?(.*)$/.exec(text) ?? [];
  const [, number = "", currency = "", per = "", unit = "", rest = ""] = parts;
  const amount = readAmount(number + currency);
  if (isMisread(amount)) return amount;
  const end = number.length + currency.length;
  if (amount.value.isNegative()) return misread(`${quote(number)} is below 0; a price is not negative`);
  if (per === "" || unit === "")
    return misread(`${quote(text)} lacks \`per <unit>\` after the currency`, end);
  const name = readUnit(unit.trim(), text.length - unit.trimStart().length - rest.length);
  if (isMisread(name)) return name;
  if (rest.trim() !== "") return unexpected(text, rest.trim(), "nothing after the unit");
  return { ...amount, unit: name.unit };
}

const SCOPES = {
  "per line": "per_line",
  "per statement": "per_statement",
  "split over lines": "split",
} as const;

/** Reads `half_up to 0.01 USD per line`, `... per statement`, `... split over lines` or `none`. */
export function readRounding(text: string): Rounding | Misread {
  if (text === "none") return { kind: "none" };
  const parts = /^([a-z_]+) to (\S+) (\S+) (per line|per statement|split over lines)$/.exec(text);
  if (!parts) return misreadRounding(text);
  const [, mode = "", step = "", currency = "", scope = ""] = parts;
  const value = readNumber(step, mode.length + 4);
  if (isMisread(value)) return value;
  if (!value.greaterThan(0)) return misread(`the step ${quote(step)} is not above 0`, mode.length + 4);
  if (!/^[A-Za-z]{3}$/.test(currency)) {
    const why = `${quote(text)} has ${quote(currency)} where a currency follows the step, as in \`to 0.01 EUR\``;
    return misread(why, mode.length + step.length + 5);
  }
  const code = readCurrencyText(currency, mode.length + step.length + 5);
  if (isMisread(code)) return code;
  const kind = SCOPES[scope as keyof typeof SCOPES]; // the expression above has just found one of them
  return { kind, mode: mode as RoundingMode, step: value, currency: code.currency }; // the schema lists the modes
}

function misreadRounding(text: string): Misread {
  const [, step, scope] = /^(\S+ to [0-9]\S*) (per line|per statement|split over lines)$/.exec(text) ?? [];
  if (step === undefined) return misread(`${quote(text)} is not a rounding`);
  const hint = `name the currency of the step, as in ${quote(`${step} EUR ${scope}`)}`;
  return misread(`${quote(text)} lacks the currency after the step`, step.length + 1, hint);
}

/** Reads `USD`. */
export function readCurrencyCode(text: string): { currency: Currency } | Misread {
  return readCurrencyText(text, 0);
}

function readCurrencyText(text: string, offset: number): { currency: Currency } | Misread {
  const currency = readCurrency(text);
  if (currency) return { currency };
  if (text === "") return misread("the currency is missing after the number", Math.max(offset, 0));
  const upper = readCurrency(text.toUpperCase());
  const touches = text.includes("#") ? "put a space before `#`, so that it starts a comment" : undefined;
  const hint = upper ? `write \`${upper}\`` : "use an ISO 4217 code such as `USD`, `EUR` or `JPY`";
  return misread(`${quote(text)} is not an ISO 4217 currency`, offset, touches ?? hint);
}

function readUnit(text: string, offset: number): { unit: Unit } | Misread {
  if (/^([1-9][0-9]*-)?[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return { unit: text as Unit };
  const hint = text.includes("#") ? "put a space before `#`, so that it starts a comment" : undefined;
  return misread(`${quote(text)} is not a unit: lower-case words joined by hyphens`, offset, hint);
}

function unexpected(text: string, rest: string, expected: string): Misread {
  const hint = rest.startsWith("#") ? undefined : "a comment starts with a space and `#`";
  return misread(`${quote(rest)} was found where ${expected} was expected`, text.lastIndexOf(rest), hint);
}
