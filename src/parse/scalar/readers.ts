import { isMisread, type Misread, misread, quote } from "./misread.ts";
import { readAmount, readCurrencyCode, readPrice, readRounding } from "./money.ts";
import { readNumber, readQuantity } from "./number.ts";
import { readRecurrence } from "./recurrence.ts";
import { readSwitchMoment } from "./switch-moment.ts";
import { readDate, readMoment, readPeriod } from "./time.ts";
import { readZone } from "./time-zone.ts";
import { readUsageQuantity } from "./usage-quantity.ts";

/** The mini-languages, by the `format` that names them in the schemas. A format holds exactly where its reader reads. */
export const READERS: Readonly<Record<string, (text: string) => object | Misread>> = {
  "tariff-amount": readAmount,
  "tariff-currency": readCurrencyCode,
  "tariff-date": readDate,
  "tariff-moment": readMoment,
  "tariff-next-switch": (text) => (text === "none" ? {} : readMoment(text)),
  "tariff-percent": readPercent,
  "tariff-period": readPeriod,
  "tariff-price": readPrice,
  "tariff-quantity": readQuantity,
  "tariff-recurrence": readRecurrence,
  "tariff-rounding": readRounding,
  "tariff-switch": readSwitchMoment,
  "tariff-time-zone": readZone,
  "tariff-up-to": readBound,
  "tariff-usage-quantity": readUsageQuantity,
};

/** `100.000` is how many people write a hundred thousand; here it would be a hundred. */
function readBound(text: string): object | Misread {
  if (text === "unlimited") return {};
  const [, thousands] = /^([0-9]{1,3})\.000$/.exec(text) ?? [];
  if (!thousands) return readQuantity(text);
  const why = `${quote(text)} would be ${thousands}, since a point starts the decimals`;
  return misread(why, 0, `write \`${thousands}_000\` or \`${thousands}\``);
}

function readPercent(text: string): object | Misread {
  const value = readNumber(text);
  if (isMisread(value)) return value;
  const fits = value.greaterThan(0) && value.lessThanOrEqualTo(100);
  return fits ? value : misread(`${quote(text)} is not more than 0 and at most 100`);
}
