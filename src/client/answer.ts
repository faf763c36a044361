import type { Problem } from "../generated/result.ts";

/** What the service answers: a value, or a refusal. What a caller can cause is a value; only a broken connection throws. */
export type Answer<Value> = Answered<Value> | Refused;

export type Answered<Value> = {
  readonly ok: true;
  readonly value: Value;
  /** The digest of the catalog that answered; undefined where the answer depends on none. */
  readonly catalog: string | undefined;
  /** Names the request in the logs of the service. */
  readonly requestId: string | undefined;
};

/** Problem details (RFC 9457) with the fix. */
export type Refused = {
  readonly ok: false;
  readonly status: number;
  /** What the request has wrong, as for `rate` in the library; empty where HTTP itself refused it. */
  readonly problems: readonly Problem[];
  /** `/problems/<code>`, or `about:blank` for what concerns HTTP alone. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly hint: string;
  readonly requestId: string | undefined;
};

/** Reads a whole answer; throws where a success is not JSON, so not from the service. */
export function answerOf<Value>(response: Response): Promise<Answer<Value>> {
  return response.ok ? answered(response) : refusalOf(response);
}

export async function answered<Value>(response: Response): Promise<Answered<Value>> {
  const value = (await response.json()) as Value & { readonly catalog?: unknown }; // who answers is the service
  const { catalog } = value;
  return {
    ok: true,
    value,
    catalog: typeof catalog === "string" ? catalog : headerOf(response, "Tariff-Catalog"),
    requestId: headerOf(response, "X-Request-Id"),
  };
}

/** What stands between may refuse in words of its own, a page for instance: then there is only the status to tell. */
export async function refusalOf(response: Response): Promise<Refused> {
  const details = detailsIn(await response.text());
  const { status, statusText } = response;
  return {
    ok: false,
    status,
    problems: Array.isArray(details["problems"]) ? details["problems"] : [],
    type: textIn(details, "type") ?? "about:blank",
    title: textIn(details, "title") ?? (statusText || `Status ${status}`),
    detail: textIn(details, "detail") ?? `the request was answered with the status ${status}`,
    hint: textIn(details, "hint") ?? "",
    requestId: headerOf(response, "X-Request-Id") ?? textIn(details, "request_id"),
  };
}

type Details = Readonly<Record<string, unknown>>;

function detailsIn(text: string): Details {
  try {
    const details: unknown = JSON.parse(text);
    return typeof details === "object" && details !== null ? (details as Details) : {};
  } catch {
    return {};
  }
}

function textIn(details: Details, key: string): string | undefined {
  const text = details[key];
  return typeof text === "string" ? text : undefined;
}

function headerOf({ headers }: Response, name: string): string | undefined {
  return headers.get(name) ?? undefined;
}
