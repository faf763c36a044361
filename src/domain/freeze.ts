/**
 * Freezes plain objects, lists and what maps hold, all the way down, so that no price of a catalog can change under
 * its digest. Values with a class of their own (decimals, instants, money) cannot change anyway.
 */
export function deepFreeze<T>(value: T): T {
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) deepFreeze(each);
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
