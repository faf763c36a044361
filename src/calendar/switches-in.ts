import type * as Json from "../generated/result.ts";

/** A contract goes from one version to another at an instant. */
export type Switch = Omit<Json.CalendarSwitch, "bill">;

/**
 * The switches of a timeline, ascending. The end of the last order is one, too, where whoever renews it is then on a newer
 * version: that order is often not bought yet on the day the calendar is made.
 */
export function switchesIn({ contract, timeline }: Json.TimelineResult): readonly Switch[] {
  return timeline.flatMap(({ version, next }, n) => {
    const after = timeline[n + 1];
    if (!next || after?.version === version) return [];
    const { at, version: to, because } = next;
    return [{ contract, at, from: version, to, because, renewal: after === undefined }];
  });
}

export function tariffOf(version: string): string {
  return version.slice(0, version.indexOf("@"));
}

/** The effective date in a version's id. */
export function effectiveOf(version: string): string {
  return version.slice(version.indexOf("@") + 1);
}
