import { readTimeZone } from "../../domain/calendar.ts";
import { type Misread, misread, quote } from "./misread.ts";
import { readAmount, readPrice, readRounding } from "./money.ts";
import { readQuantity } from "./number.ts";
import { readSwitchMoment } from "./switch-moment.ts";
import { readDate, readMoment, readPeriod } from "./time.ts";
import { readUsageQuantity } from "./usage-quantity.ts";

/** The mini-languages, by the `format` that names them in the schemas. A format holds exactly where its reader reads. */
export const READERS: Readonly<Record<string, (text: string) => object | Misread>> = {
  "tariff-amount": readAmount,
  "tariff-date": readDate,
  "tariff-moment": readMoment,
  "tariff-next-switch": (text) => (text === "none" ? {} : readMoment(text)),
  "tariff-period": readPeriod,
  "tariff-price": readPrice,
  "tariff-quantity": readQuantity,
  "tariff-rounding": readRounding,
  "tariff-switch": readSwitchMoment,
  "tariff-time-zone": (text) =>
    readTimeZone(text) ? {} : misread(`${quote(text)} is not an IANA time zone`),
  "tariff-up-to": (text) => (text === "unlimited" ? {} : readQuantity(text)),
  "tariff-usage-quantity": readUsageQuantity,
};
