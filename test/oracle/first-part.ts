import type { Millis } from "./plain.ts";
import { isProrated } from "./proration.ts";
import type { RatingCase } from "./rating-case.ts";
import { type GridPart, gridOf } from "./recurrence.ts";

type FirstPart = { readonly name: string; readonly part: GridPart; readonly orderFrom: Millis };

/**
 * Whether the part was billed whole before, in time without a gap: by a version that has the very part, and was in force
 * when it began, or when an order began in it that pays for its first part.
 */
export function isBilledBefore(
  { segments, zone }: RatingCase,
  { name, part, orderFrom }: FirstPart,
): boolean {
  for (let at = orderFrom; at > part.from; ) {
    const before = segments.find(({ until }) => until === at);
    if (before === undefined) return false;
    const charge = before.version.charges[name];
    const parts = charge?.every && !isProrated(charge) ? gridOf(charge, before.order.from, zone, at) : [];
    const has = parts.some(({ from, until }) => from === part.from && until === part.until);
    const isFirst = charge?.first_part === "whole" && before.from === before.order.from;
    if (has && (before.from <= part.from || isFirst)) return true;
    at = before.from;
  }
  return false;
}

/** Whether a version that was in force until then has a recurring charge of the name. */
export function isChargedBefore({ segments }: RatingCase, name: string, orderFrom: Millis): boolean {
  return segments.some(({ until, version }) => until === orderFrom && version.charges[name]?.every);
}
