import { isAbsolute, join, relative, resolve } from "node:path";
import type { Place } from "../domain/problem.ts";
import { placeText } from "../engine.ts";

/** What places are called on the terminal: files by a path that opens from the current folder. */
export function placeIn(folder: string): (place: Place) => string {
  return (place) => placeText("file" in place ? { ...place, file: pathIn(folder, place.file) } : place);
}

/** The path of a tariff file from the current folder, or in full where it lies outside. */
export function pathIn(folder: string, file: string): string {
  const path = resolve(folder, file);
  const near = relative(process.cwd(), path);
  return near.startsWith("..") || isAbsolute(near) ? path : join(near);
}
