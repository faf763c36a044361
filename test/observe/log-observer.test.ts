import { describe, expect, test } from "vitest";
import type { Clock } from "../../src/live/clock.ts";
import { logObserver } from "../../src/observe/log-observer.ts";
import type { Answered } from "../../src/observe/observer.ts";

const clock: Clock = { now: () => Temporal.Instant.from("2026-06-02T00:00:00Z"), elapsed: () => 0 };

function logged(level: "info" | "error" = "info") {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, observer: logObserver({ level, clock, destination }) };
}

const answered: Answered = {
  ...{ requestId: "r-1", trace: undefined, operation: "rate", method: "POST", path: "/v1/rate" },
  ...{ status: 200, milliseconds: 1.23456, caller: "billing", catalog: "sha256:1" },
};

describe("the log", () => {
  test("has one line per request, at the time of the clock", () => {
    const { lines, observer } = logged();
    observer.answered?.(answered);
    expect(lines).toEqual([
      `{"level":"info","time":"2026-06-02T00:00:00Z","request_id":"r-1","operation":"rate","method":"POST","path":"/v1/rate","status":200,"milliseconds":1.235,"caller":"billing","catalog":"sha256:1","msg":"answered"}\n`,
    ]);
  });

  test("names the trace that a request belongs to", () => {
    const { lines, observer } = logged();
    observer.answered?.({ ...answered, trace: { traceId: "a1", spanId: "b2" } });
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ trace_id: "a1", span_id: "b2" });
  });

  test("cannot be given a line of its own by who calls", () => {
    const { lines, observer } = logged();
    observer.answered?.({ ...answered, path: `/a\n{"level":"error"}\u001B[31m${"x".repeat(500)}` });
    expect(lines.length).toBe(1);
    expect(lines[0]).toMatch(/^[^\n\u001B]*\n$/);
    expect((lines[0] ?? "").length).toBeLessThan(600);
  });

  test("wakes nobody for what a caller caused", () => {
    const { lines, observer } = logged("error");
    observer.answered?.({ ...answered, status: 422 });
    expect(lines).toEqual([]);
    observer.answered?.({ ...answered, status: 500 });
    expect(lines.length).toBe(1);
  });

  test("says why files were refused, with the place", () => {
    const { lines, observer } = logged();
    const place = { file: "a.yaml", line: 3, column: 5 };
    const problem = {
      code: "price-negative",
      severity: "error",
      message: "m",
      hint: "h",
      place,
      related: [],
    } as const;
    const refusal = {
      at: clock.now(),
      reason: "the files have problems",
      problems: [{ ...problem, code: "json-syntax" as const }],
    };
    observer.reloaded?.({ kind: "refused", refusal }, "catalog");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      ...{ level: "error", of: "catalog", problems: 1 },
      msg: "the catalog stays as it is: the files have problems: a.yaml:3:5 json-syntax: m; h",
    });
  });
});
