import {
  type Context,
  context,
  isSpanContextValid,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { Answered } from "./observer.ts";
import { parentOf } from "./trace-context.ts";

/** A request as it came in. */
export type Incoming = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** The span of one request; without an SDK that is registered in the process it records nothing, and costs next to nothing. */
export type RequestSpan = {
  /** Runs what belongs to the request, so that spans begun there are below this one. */
  readonly run: (work: () => void) => void;
  readonly trace: Answered["trace"];
  /** `route` is the path of the endpoint, with its parameters by name. */
  readonly end: (answered: {
    readonly status: number;
    readonly route: string | undefined;
    readonly catalog: string | undefined;
  }) => void;
};

/** Begins the server's span, below the one that the request names, with the attributes of the semantic conventions. */
export function startRequestSpan({ method, path, headers }: Incoming): RequestSpan {
  const attributes = { "http.request.method": method, "url.path": path, "url.scheme": "http" };
  const above = contextOf(headers);
  const span = trace
    .getTracer("tariff-service")
    .startSpan(method, { kind: SpanKind.SERVER, attributes }, above);
  const { traceId, spanId } = span.spanContext();
  return {
    run: (work) => context.with(trace.setSpan(above, span), work),
    trace: isSpanContextValid(span.spanContext()) ? { traceId, spanId } : undefined,
    end: ({ status, route, catalog }) => {
      if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute("http.route", route);
      if (catalog !== undefined) span.setAttribute("tariff.catalog", catalog);
      endSpan(span, status);
    },
  };
}

/** As the propagators of the process read it, and as the standard says where there are none. */
function contextOf(headers: Incoming["headers"]): Context {
  const extracted = propagation.extract(context.active(), headers);
  const parent = parentOf(headers["traceparent"]);
  return trace.getSpanContext(extracted) || !parent ? extracted : trace.setSpanContext(extracted, parent);
}

function endSpan(span: Span, status: number): void {
  span.setAttribute("http.response.status_code", status);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
