import { describe, expect, test } from "vitest";
import { errorAt, type Problem } from "../../src/domain/problem.ts";
import type { ProblemCode } from "../../src/domain/problem-codes.ts";
import { failureAnswer } from "../../src/http/failure-answer.ts";
import { statusOf } from "../../src/http/problem-status.ts";

function problem(code: ProblemCode): Problem {
  return errorAt({ code, message: `message of ${code}`, hint: `hint of ${code}`, place: { pointer: "/a" } });
}

describe("the status of a failure", () => {
  test.each<[readonly ProblemCode[], number, ProblemCode]>([
    [["key-unknown"], 400, "key-unknown"],
    [["usage-incomplete"], 422, "usage-incomplete"],
    [["tariff-unknown", "usage-incomplete"], 422, "tariff-unknown"],
    // Sent again as it is, it would be malformed again: that is what the caller has to hear first.
    [["interval-empty", "value-malformed"], 400, "value-malformed"],
  ])("of %j is %i, decided by %s", (codes, status, decisive) => {
    expect(statusOf(codes.map(problem))).toMatchObject({ status, decisive: { code: decisive } });
  });

  test("goes with the type, the title, the detail and the hint of the problem that decides it", () => {
    const problems = [problem("interval-empty"), problem("json-syntax")];
    expect(failureAnswer({ problems })).toEqual({
      status: 400,
      mediaType: "application/problem+json",
      headers: {},
      body: {
        type: "/problems/json-syntax",
        title: "JSON syntax",
        status: 400,
        detail: "message of json-syntax (and 1 more problem)",
        hint: "hint of json-syntax",
        problems,
      },
    });
  });
});
