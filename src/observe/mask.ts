/** What stands where something was masked. */
export const MASKED = "masked";

/**
 * A copy of a value in which what pointers (RFC 6901) lead to is masked; `*` stands for every key or place of a list. Where a
 * single value stands on the way, it is masked itself: a request may have a text where a map was expected. What no pointer
 * leads to is left as it is.
 */
export function mask(value: unknown, pointers: readonly string[]): unknown {
  return pointers.reduce((masked, pointer) => maskAt(masked, stepsOf(pointer)), value);
}

function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function maskAt(value: unknown, [step, ...further]: readonly string[]): unknown {
  if (step === undefined) return MASKED;
  if (Array.isArray(value))
    return value.map((each, n) => (step === "*" || step === String(n) ? maskAt(each, further) : each));
  if (!isPlain(value)) return value === undefined || value === null ? value : MASKED;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    step === "*" || step === key ? maskAt(each, further) : each,
  ]);
  return Object.fromEntries(entries);
}

/** A number that is kept as its text is an object too, and to be left whole. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
