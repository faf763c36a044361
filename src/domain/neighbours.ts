/** Each thing of a list with the one before it. */
export function neighbours<T>(list: readonly T[]): readonly (readonly [before: T, after: T])[] {
  return list.slice(1).map((after, n) => [list[n] as T, after] as const); // there is one before each but the first
}
