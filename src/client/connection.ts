import { type Sleep, sleepFor, withRetries } from "./retry.ts";

/** Where the service is, and how to ask it. */
export type ClientOptions = {
  /** `https://rating.example.com`, perhaps with a path before `/v1`. */
  readonly address: string;
  /** An API key or JWT, sent as `Authorization: Bearer`; or a function that gives the one of the moment. */
  readonly token?: string | (() => string | Promise<string>);
  /** Pins a catalog by its digest: when it is gone, every answer is a refusal with the status 412. */
  readonly catalog?: string;
  /** Ends all that the client has under way. */
  readonly signal?: AbortSignal;
  /** How often a request is sent again where the service is busy or cannot be reached; 2 unless given. */
  readonly retries?: number;
  /** The runtime's unless given. */
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: Sleep;
};

/** One question, and how it ends early. */
export type Question = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly mediaType?: string;
  readonly body?: string | ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
  /** Fewer than the client's, where a question cannot be asked twice. */
  readonly retries?: number;
};

/** Asks the service, and gives its answer unread; throws where there is none. */
export type Ask = (question: Question) => Promise<Response>;

export function connectionTo(options: ClientOptions): Ask {
  const { retries = 2, sleep = sleepFor, fetch = globalThis.fetch } = options;
  const base = new URL(options.address).href.replace(/\/+$/, ""); // throws at once where it is no address
  return (question) => {
    const signal = eitherOf(options.signal, question.signal);
    const send = async () => {
      const headers = await headersFor(question, options);
      return fetch(base + question.path, initOf(question, headers, signal));
    };
    return withRetries(send, { retries: question.retries ?? retries, sleep, signal });
  };
}

async function headersFor(
  { mediaType }: Question,
  { token, catalog }: ClientOptions,
): Promise<Record<string, string>> {
  const bearer = typeof token === "function" ? await token() : token;
  return {
    ...(mediaType === undefined ? {} : { "Content-Type": mediaType }),
    ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
    ...(catalog === undefined ? {} : { "Tariff-Catalog": catalog }),
  };
}

function initOf(
  { method, body }: Question,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): RequestInit {
  const init: RequestInit = { method, headers, redirect: "error" }; // a token goes nowhere else
  if (signal) init.signal = signal;
  if (body === undefined) return init;
  // A stream needs `duplex`, which not every declaration of fetch knows yet.
  return typeof body === "string" ? { ...init, body } : ({ ...init, body, duplex: "half" } as RequestInit);
}

function eitherOf(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one && other ? AbortSignal.any([one, other]) : (one ?? other);
}
