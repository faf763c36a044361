import { quote } from "../domain/quote.ts";
import type { Change } from "./changes.ts";
import type { Meaning } from "./meaning.ts";

/** A change as a part of a sentence; `base` is what it was held against. */
export function changeText({ pointer, key, was, is }: Change, base: string): string {
  if (was === undefined) return `${shown(key, is)} was added to ${nameOf(parentOf(pointer))}`;
  if (is === undefined) return `${shown(key, was)} of ${nameOf(pointer)} is gone`;
  return `${nameOf(pointer)} is ${shown(undefined, is)}, and was ${shown(undefined, was)} in ${quote(base)}`;
}

/** `charges.reads.tiers`: the line of the place says which of the rows. */
function nameOf(pointer: string): string {
  const steps = pointer.split("/").filter((step) => step !== "" && !/^[0-9]+$/.test(step));
  if (steps.length === 0) return "the file";
  return quote(steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).join("."));
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** What is larger than a row is told by its name alone. */
function shown(key: string | undefined, value: Meaning | undefined): string {
  if (typeof value === "string") return quote(key === undefined ? value : `${key}: ${value}`);
  if (key !== undefined) return quote(key);
  const entries = Object.entries(value ?? {}).map(([name, each]) => `${name}: ${String(each)}`);
  return quote(`{ ${entries.join(", ")} }`);
}
