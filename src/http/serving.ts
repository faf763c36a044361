import type { Gate } from "../access/gate.ts";
import type { Settings } from "../config/settings.ts";
import type { CatalogInForce } from "../live/catalog-in-force.ts";
import type { Clock } from "../live/clock.ts";
import type { Refusal } from "../live/reload-outcome.ts";
import type { Shadow } from "../live/shadow.ts";
import type { Observer } from "../observe/observer.ts";

/** What a running service is made of; the HTTP interface only speaks for it. */
export type Serving = {
  readonly settings: Settings;
  readonly inForce: CatalogInForce;
  readonly gate: Gate;
  readonly observer: Observer;
  readonly clock: Clock;
  readonly state: ServiceState;
  /** Rates beside the catalog in force; undefined where none is configured. */
  readonly shadow: Shadow | undefined;
};

/** How the service is at this moment. */
export type ServiceState = {
  /** Whether it takes no new work, because it stops. */
  readonly isDraining: boolean;
  /** Why the files as they are now do not answer. */
  readonly refusal: Refusal | undefined;
};
