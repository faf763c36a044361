import { setTimeout as sleep } from "node:timers/promises";
import type { Origin } from "../config/settings.ts";
import { readOrigin } from "./read-origin.ts";
import type { Looking } from "./settled-sources.ts";

/** Between two looks that must find the same, and after the last change before the first look. */
export const QUIET_MILLISECONDS = 150;

/** How an origin is looked at, at the start and ever after. */
export function lookingAt(origin: Origin): Looking {
  return { read: () => readOrigin(origin), pause: () => sleep(QUIET_MILLISECONDS) };
}
