import type { Anchor, Recurrence, RecurrenceUnit } from "../../domain/recurrence.ts";
import { type Misread, misread, quote } from "./misread.ts";

const UNITS: readonly RecurrenceUnit[] = ["day", "week", "month", "quarter", "year"];

/** Reads `month` or `3 months`. */
export function readRecurrence(text: string): Recurrence | Misread {
  const [, number = "", name = ""] = /^(?:(\S+) )?(\S+)$/.exec(text) ?? [];
  const unit = UNITS.find((each) => name === each || name === `${each}s`);
  if (!unit || !/^([1-9][0-9]{0,2})?$/.test(number)) return misread(`${quote(text)} is not a recurrence`);
  const isPlural = name !== unit;
  if (number === "1" || (number === "" && isPlural))
    return misread(`${quote(text)} is written \`${unit}\``, 0, `write \`${unit}\``);
  if (number !== "" && !isPlural)
    return misread(`${quote(text)} is written \`${number} ${unit}s\``, 0, `write \`${number} ${unit}s\``);
  return { count: number === "" ? 1 : Number.parseInt(number, 10), unit };
}

/** Reads `order_start`, `calendar` or `day 15`; the schema has accepted its form. */
export function readAnchor(text: string): Anchor {
  const [, day] = /^day ([0-9]+)$/.exec(text) ?? [];
  if (day !== undefined) return { kind: "day", day: Number.parseInt(day, 10) };
  return { kind: text === "calendar" ? "calendar" : "order_start" };
}
