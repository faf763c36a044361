import { figure } from "./table.ts";

/** Memory in MB at a time; undefined where it cannot be told. */
export type Sample = {
  readonly minutes: number;
  readonly resident: number | undefined;
  readonly heap: number | undefined;
};

/** Shorter than this, a collector that waits cannot be told from a leak. */
const SHORTEST_MINUTES = 3;

/** The line of least squares through the samples after the first quarter, in words, and whether it rises by a tenth. */
export function growthOf(
  samples: readonly Sample[],
  key: "resident" | "heap",
): { readonly text: string; readonly isGrowing: boolean } {
  const end = samples.at(-1)?.minutes ?? 0;
  const points = samples.flatMap((sample) => {
    const y = sample[key];
    return y === undefined || sample.minutes < end / 4 ? [] : [{ x: sample.minutes, y }];
  });
  if (points.length < 3) return { text: "not told", isGrowing: false };
  const meanOf = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [meanOf((point) => point.x), meanOf((point) => point.y)];
  const slope = meanOf((one) => (one.x - x) * (one.y - y)) / meanOf((one) => (one.x - x) ** 2);
  const minutes = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  const isLong = minutes >= SHORTEST_MINUTES;
  const text = `${figure(y)} MB on average, ${figure(slope)} MB more each minute of ${figure(minutes)}`;
  return {
    text: isLong ? text : `${text}; too short to judge`,
    isGrowing: isLong && slope * minutes > y / 10,
  };
}
