import { printInstant } from "../domain/calendar.ts";
import { isBefore, latest } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { errorAt, type Place } from "../domain/problem.ts";
import { intervalAt } from "../domain/timeline.ts";
import type { Rating } from "./rating.ts";

/**
 * Refuses to rate what has been adding up since before the usage is complete: a counter would silently bill a first tier
 * again, a commitment miss what was billed before. What a free trial used counts for neither. `what` begins the sentence.
 */
export function requireUsageSince(
  window: Interval,
  { what, related }: { readonly what: string; readonly related: readonly Place[] },
  { request, stretches, problems }: Rating,
): void {
  let counted = intervalAt(stretches, window.from);
  while (counted?.inTrial) counted = intervalAt(stretches, counted.until);
  if (!counted || !isBefore(counted.from, window.until)) return;
  const since = latest(counted.from, window.from);
  if (!isBefore(since, request.usageFrom)) return;
  const zone = counted.segment.version.timeZone;
  const [needed, stated] = [printInstant(since, zone), printInstant(request.usageFrom, zone)];
  const { usageFromPlace: place } = request;
  const key = "file" in place ? `usage_from: ${needed}` : `"usage_from": "${needed}"`;
  problems.push(
    errorAt({
      code: "usage-incomplete",
      message: `${what} since ${needed}, but the usage is complete only since ${stated}`,
      hint: `send the usage since then too, and say that it is complete with \`${key}\``,
      place,
      related,
    }),
  );
}
