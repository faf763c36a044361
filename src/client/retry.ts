/** Waits so many milliseconds; rejects when the signal aborts. */
export type Sleep = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;

export type RetryOptions = {
  /** How often a request is sent again after the first time. */
  readonly retries: number;
  readonly sleep: Sleep;
  readonly signal: AbortSignal | undefined;
};

/** Nobody waits longer than this for a service that asks for it; its refusal is then the answer. */
const LONGEST_WAIT = 60_000;
const FIRST_PAUSE = 100;

/**
 * Sends a request again while the service is busy (429 or 503 with Retry-After) or cannot be reached. Every request of the
 * service is a question that changes nothing, so asking twice is safe.
 */
export async function withRetries(
  send: () => Promise<Response>,
  { retries, sleep, signal }: RetryOptions,
): Promise<Response> {
  for (let before = 0; ; before += 1) {
    const isLast = before >= retries;
    let pause: number | undefined;
    try {
      const response = await send();
      pause = isLast ? undefined : pauseAskedFor(response);
      if (pause === undefined) return response;
      await response.body?.cancel(); // frees the connection
    } catch (error) {
      if (isLast || signal?.aborted || !isUnreachable(error)) throw error;
      pause = FIRST_PAUSE * 2 ** before;
    }
    await sleep(pause, signal);
  }
}

/** Retry-After in seconds; its other form, a date, would need a clock that agrees with the service's. */
function pauseAskedFor({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const seconds = headers.get("Retry-After") ?? "";
  if (!/^[0-9]{1,6}$/.test(seconds)) return undefined;
  const milliseconds = Number(seconds) * 1000;
  return milliseconds <= LONGEST_WAIT ? milliseconds : undefined;
}

/** That is how fetch tells of every failure to get an answer. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

/** The clock's own pause. */
export const sleepFor: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
