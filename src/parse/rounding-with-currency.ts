import type { ErrorObject } from "ajv";
import { readCurrency } from "../domain/money.ts";
import { isMap } from "./show.ts";

/** A rounding that lacks its currency, with that of the file's prices; undefined where they have none, or several. */
export function roundingWithCurrency({ parentSchema, data }: ErrorObject, file: unknown): string | undefined {
  if (parentSchema?.["format"] !== "tariff-rounding") return undefined;
  const [, step, scope] = /^(\S+ to \S+) (per line|per statement|split over lines)$/.exec(String(data)) ?? [];
  if (step === undefined) return undefined;
  const [currency, ...others] = new Set(
    currenciesIn(isMap(file) && "charges" in file ? file.charges : undefined),
  );
  return currency === undefined || others.length > 0 ? undefined : `${step} ${currency} ${scope}`;
}

/** Of every price and amount below a value, whether it could be read or not. */
function currenciesIn(value: unknown): readonly string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(currenciesIn);
  const [, currency = ""] = /^[0-9][0-9._]* +([A-Z]{3})\b/.exec(String(value)) ?? [];
  return readCurrency(currency) ? [currency] : [];
}
