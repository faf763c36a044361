import { STATUS_CODES } from "node:http";
import type { Failure, Problem } from "../domain/problem.ts";
import type * as Json from "../generated/result.ts";
import type { Answer } from "./answer.ts";
import { statusOf } from "./problem-status.ts";

/**
 * The body of every failure: problem details (RFC 9457). `detail` and `hint` are those of the problem that decides
 * `status` and `type`, so that a caller who shows only these shows the fix; `problems` are all, as everywhere else.
 * What concerns HTTP alone has the type `about:blank` and no problems. `request_id` is added when it is sent.
 */
export type ProblemDetails = Readonly<Omit<Json.ProblemDetails, "problems">> & {
  readonly problems: readonly Problem[];
};

/** A request that was understood by HTTP and refused by the engine. */
export function failureAnswer({ problems }: Failure): Answer {
  const { status, decisive } = statusOf(problems);
  return detailsAnswer({
    type: `/problems/${decisive.code}`,
    title: titleOf(decisive.code),
    status,
    detail: decisive.message + more(problems.length - 1),
    hint: decisive.hint,
    problems,
  });
}

/** A failure of HTTP itself. */
type HttpFailure = {
  readonly status: number;
  readonly detail: string;
  readonly hint: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function httpFailureAnswer({ headers = {}, ...failure }: HttpFailure): Answer {
  const title = STATUS_CODES[failure.status] ?? "Failure";
  return { ...detailsAnswer({ type: "about:blank", title, ...failure, problems: [] }), headers };
}

function detailsAnswer(details: ProblemDetails): Answer {
  return { status: details.status, mediaType: "application/problem+json", headers: {}, body: details };
}

/** `usage-incomplete` as `Usage incomplete`: the code in words, for it is the code that names the type. */
export function titleOf(code: string): string {
  const words = code.replaceAll("-", " ").replace(/^json\b/, "JSON");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function more(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " (and 1 more problem)" : ` (and ${count} more problems)`;
}
