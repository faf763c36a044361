import { isScalar, type Pair } from "yaml";
import type { Nothing } from "./yaml-slips.ts";

/** More groups of three digits than any number that is read has. */
const MOST_GROUPS = 10;

/** The groups of a number with commas, which follow an entry of braces as keys without values. */
export function groupsAfter(items: readonly Pair[], n: number): readonly string[] {
  if (!/^[0-9.]+$/.test(scalarText(items[n]?.value) ?? "")) return [];
  const following = items.slice(n + 1, n + 1 + MOST_GROUPS);
  const end = following.findIndex(
    ({ key, value }) => !isEmptyValue(value) || !/^[0-9]/.test(scalarText(key) ?? ""),
  );
  return following.slice(0, end === -1 ? following.length : end).map(({ key }) => scalarText(key) ?? "");
}

/** What is written where a value should be. */
export function nothing(value: unknown): Nothing {
  const { source, comment } = isScalar(value) ? value : {};
  return { source: source ?? "", comment: comment ?? "" };
}

/** Whether YAML reads no value there. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === null);
}

/** A scalar as it is written; undefined for anything else. */
export function scalarText(value: unknown): string | undefined {
  return isScalar(value) ? (value.source ?? String(value.value)) : undefined;
}

/** The offset at which a scalar begins. */
export function startOf(value: unknown): number {
  return isScalar(value) ? (value.range?.[0] ?? 0) : 0;
}
