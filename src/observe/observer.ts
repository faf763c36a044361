import type { Compared } from "../live/compared.ts";
import type { ReloadOutcome } from "../live/reload-outcome.ts";

/** One answered request. `operation` is its operation id, undefined where the path is none of ours. */
export type Answered = {
  readonly requestId: string;
  /** The header `traceparent` as it was sent (W3C trace context). */
  readonly traceparent: string | undefined;
  readonly operation: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly caller: string | undefined;
  /** Digest of the catalog that answered. */
  readonly catalog: string | undefined;
};

/** One rated request, whole: enough to rate it again, and to compare. */
export type Decision = {
  readonly requestId: string;
  readonly operation: string;
  readonly caller: string | undefined;
  readonly catalog: string;
  readonly request: unknown;
  /** The result or the problems, as they were sent. */
  readonly answer: object;
  readonly milliseconds: number;
};

/** A bug, under the id that its caller was told. */
export type Fault = {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly error: unknown;
};

/** Hears what the service does; never slows it down, and never fails. */
export type Observer = {
  readonly answered: (answered: Answered) => void;
  readonly decided: (decision: Decision) => void;
  readonly fault: (fault: Fault) => void;
  readonly reloaded: (outcome: ReloadOutcome, of: "catalog" | "shadow") => void;
  readonly compared: (compared: Compared) => void;
  /** A comparison was left out because too many waited. */
  readonly comparisonDropped: () => void;
};
