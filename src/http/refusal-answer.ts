import type { Refused } from "../access/gate.ts";
import type { Scope } from "../config/settings.ts";
import type { Answer } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/** The answer to whoever is not let in, with the challenge of RFC 6750 that says what would help. */
export function refusalAnswer({ refused, detail, hint }: Refused, scope: Scope): Answer {
  switch (refused) {
    case "missing": // RFC 6750 part 3.1: no error code for who has shown nothing
      return httpFailureAnswer({ status: 401, detail, hint, headers: challenge("") });
    case "unknown":
      return httpFailureAnswer({ status: 401, detail, hint, headers: challenge(', error="invalid_token"') });
    case "forbidden": {
      const error = `, error="insufficient_scope", scope="${scope}"`;
      return httpFailureAnswer({ status: 403, detail, hint, headers: challenge(error) });
    }
    case "unavailable":
      return httpFailureAnswer({ status: 503, detail, hint, headers: { "Retry-After": "5" } });
    default:
      return refused satisfies never;
  }
}

/** Which of two credentials holds cannot be told: Node.js would take the first, and a proxy in front perhaps the last. */
export const TWO_CREDENTIALS: Answer = httpFailureAnswer({
  status: 400,
  detail: "the request has the header `Authorization` more than once",
  hint: "send it once",
  headers: challenge(', error="invalid_request"'),
});

function challenge(error: string): Readonly<Record<string, string>> {
  return { "WWW-Authenticate": `Bearer realm="tariff-service"${error}` };
}
