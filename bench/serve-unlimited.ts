/**
 * The service as `tariff serve` starts it, with the shipped tariffs, save that a caller may ask as often as it likes:
 * `npm run load` is one caller that asks more often than any limit would allow.
 */
import { DEFAULT_SETTINGS } from "../src/config/default-settings.ts";
import { serve } from "../src/http/serve.ts";
import { SYSTEM_CLOCK } from "../src/live/clock.ts";

const { listen, limits } = DEFAULT_SETTINGS;
process.exitCode = await serve({
  settings: {
    ...DEFAULT_SETTINGS,
    listen: { ...listen, port: 0 },
    limits: { ...limits, requestsPerMinute: 1_000_000_000 },
  },
  clock: SYSTEM_CLOCK,
  write: (line) => void process.stdout.write(`${line}\n`),
});
