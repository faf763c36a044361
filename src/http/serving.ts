import type { Gate } from "../access/gate.ts";
import type { Settings } from "../config/settings.ts";
import type { CatalogInForce } from "../live/catalog-in-force.ts";
import type { Clock } from "../live/clock.ts";
import type { Observer } from "../observe/observer.ts";

/** What a running service is made of; the HTTP interface only speaks for it. */
export type Serving = {
  readonly settings: Settings;
  readonly inForce: CatalogInForce;
  readonly gate: Gate;
  readonly observer: Observer;
  readonly clock: Clock;
};
