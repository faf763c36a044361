import { context, SpanKind, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { payAsYouGo } from "./requests.ts";
import { type Service, shippedCatalog, startService } from "./service.ts";

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";
const exporter = new InMemorySpanExporter();
const catalog = await shippedCatalog();
const answered = vi.fn();
let service: Service;

beforeAll(async () => {
  service = await startService(catalog, { observer: { ...PLAIN_OBSERVER, answered } });
});
afterAll(() => {
  service.stop();
  trace.disable();
  context.disable();
});
beforeEach(() => {
  exporter.reset();
  answered.mockClear();
});

function rated(headers: Record<string, string> = {}): Promise<Response> {
  return service.ask("POST", "/v1/rate", {
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(payAsYouGo(1)),
  });
}

async function traceOf(): Promise<unknown> {
  await vi.waitFor(() => expect(answered).toHaveBeenCalled());
  return answered.mock.calls[0]?.[0].trace;
}

describe("without a tracing SDK", () => {
  test("a request keeps the trace that it names", async () => {
    await rated({ traceparent: `00-${TRACE}-${PARENT}-01` });
    expect(await traceOf()).toEqual({ traceId: TRACE, spanId: PARENT });
  });

  test("a request that names none has none", async () => {
    await rated({ traceparent: "nonsense" });
    expect(await traceOf()).toBeUndefined();
  });
});

describe("with a tracing SDK", () => {
  beforeAll(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    );
  });

  test("each request is a span below the one it names, with the attributes of the conventions", async () => {
    await rated({ traceparent: `00-${TRACE}-${PARENT}-01` });
    await vi.waitFor(() => expect(exporter.getFinishedSpans()).toHaveLength(1));
    const [span] = exporter.getFinishedSpans();
    expect(span).toMatchObject({ name: "POST /v1/rate", kind: SpanKind.SERVER });
    expect(span?.spanContext().traceId).toBe(TRACE);
    expect(span?.parentSpanContext?.spanId).toBe(PARENT);
    expect(span?.attributes).toEqual({
      "http.request.method": "POST",
      "http.response.status_code": 200,
      "http.route": "/v1/rate",
      "tariff.catalog": catalog.digest,
      "url.path": "/v1/rate",
      "url.scheme": "http",
    });
  });
});
