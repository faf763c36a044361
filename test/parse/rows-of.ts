import type { TimeZone } from "../../src/domain/calendar.ts";
import { instantAt } from "../../src/parse/reading.ts";

/** Each row as `meter instant: quantity`, a day being its first instant. */
export function rowsOf(request: object, zone: TimeZone): readonly string[] {
  const rows = "usage" in request && Array.isArray(request.usage) ? request.usage : [];
  return rows.map(({ meter, at, quantity }) => `${meter} ${instantAt(at, zone)}: ${quantity}`);
}
