import { setTimeout as sleep } from "node:timers/promises";
import type { Origin } from "../config/settings.ts";
import { originReader } from "./origin-reader.ts";
import type { Looking } from "./settled-sources.ts";

/** How patiently files are followed; only a test is in more of a hurry. */
export type Pace = {
  /** Between two looks that must find the same, and after the last change before the first look. */
  readonly quietMilliseconds: number;
  /** How often it is looked whether the folder is still the same one: so long is one not seen that is replaced as a whole. */
  readonly lookMilliseconds: number;
};

export const USUAL_PACE: Pace = { quietMilliseconds: 150, lookMilliseconds: 1_000 };

/** How an origin is looked at, at the start and ever after. `least` is the lowest sequence of a bundle that is taken. */
export function lookingAt(origin: Origin, { quietMilliseconds }: Pace = USUAL_PACE, least?: number): Looking {
  return { ...originReader(origin, least), pause: () => sleep(quietMilliseconds) };
}
