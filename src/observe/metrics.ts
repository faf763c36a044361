import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isFailure } from "../domain/problem.ts";
import type { Snapshot } from "../live/snapshot.ts";
import type { Observer } from "./observer.ts";

/** The service's own figures, in a registry of its own, so that a process may have several. */
export type Metrics = {
  readonly observer: Partial<Observer>;
  /** A record of the decision log was left out. */
  readonly decisionDropped: () => void;
  /** In the text format of Prometheus. */
  readonly text: (current: Snapshot) => Promise<string>;
  readonly contentType: string;
};

/** Every label has few values: routes and not paths, codes from a closed list, and the catalog of the moment alone. */
export function createMetrics(routeOf: (operation: string | undefined) => string): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const figures = figuresIn(registers);
  const { catalog, loaded } = figures;
  return {
    observer: observerOf(figures, routeOf),
    decisionDropped: () => figures.decisionsDropped.inc(),
    text: ({ catalog: { digest }, since }) => {
      catalog.reset();
      catalog.set({ digest }, 1);
      loaded.set(since.epochMilliseconds / 1_000);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

type Figures = ReturnType<typeof figuresIn>;

function figuresIn(registers: Registry[]) {
  return { ...httpFigures(registers), ...ratingFigures(registers), ...catalogFigures(registers) };
}

function httpFigures(registers: Registry[]) {
  return {
    duration: new Histogram({
      name: "http_request_duration_seconds",
      help: "From the first byte of a request to the last of its answer.",
      labelNames: ["method", "route", "status_code"] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    inFlight: new Gauge({
      name: "http_requests_in_flight",
      help: "Requests that are being answered.",
      registers,
    }),
    faults: counter("tariff_faults_total", "What went wrong inside; each is in the log.", [], registers),
  };
}

function ratingFigures(registers: Registry[]) {
  const rated = "Requests rated, also of batches: rated or refused.";
  const compared = "Requests that the shadow rated: same, different or dropped.";
  const dropped = "Records that the decision log could not take.";
  return {
    rated: counter("tariff_rated_total", rated, ["outcome"], registers),
    problems: counter("tariff_problems_total", "Problems in requests, by code.", ["code"], registers),
    compared: counter("tariff_shadow_comparisons_total", compared, ["outcome"], registers),
    decisionsDropped: counter("tariff_decisions_dropped_total", dropped, [], registers),
  };
}

function catalogFigures(registers: Registry[]) {
  const reloads = "Looks at the tariff files: swapped, unchanged or refused.";
  return {
    reloads: counter("tariff_reloads_total", reloads, ["of", "outcome"], registers),
    catalog: new Gauge({
      name: "tariff_catalog_info",
      help: "The catalog that answers, by its digest.",
      labelNames: ["digest"] as const,
      registers,
    }),
    loaded: new Gauge({
      name: "tariff_catalog_loaded_timestamp_seconds",
      help: "Since when this catalog answers.",
      registers,
    }),
  };
}

function counter<Label extends string>(
  name: string,
  help: string,
  labelNames: Label[],
  registers: Registry[],
): Counter<Label> {
  return new Counter({ name, help, labelNames, registers });
}

function observerOf(figures: Figures, routeOf: (operation: string | undefined) => string): Partial<Observer> {
  const { duration, inFlight, rated, problems, faults, reloads, compared } = figures;
  return {
    begun: () => inFlight.inc(),
    answered: ({ method, operation, status, milliseconds }) => {
      inFlight.dec();
      const labels = { method: METHODS.has(method) ? method : "other", route: routeOf(operation) };
      duration.observe({ ...labels, status_code: status }, milliseconds / 1_000);
    },
    decided: ({ answer }) => {
      rated.inc({ outcome: isFailure(answer) ? "refused" : "rated" });
      if (isFailure(answer)) for (const { code } of answer.problems) problems.inc({ code });
    },
    fault: () => faults.inc(),
    reloaded: ({ kind }, of) => reloads.inc({ of, outcome: kind }),
    compared: ({ differences }) => compared.inc({ outcome: differences.length > 0 ? "different" : "same" }),
    comparisonDropped: () => compared.inc({ outcome: "dropped" }),
  };
}

/** Whoever calls chooses the method; a label has few values. */
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]);
