import { readFileSync } from "node:fs";
import { parse } from "yaml";

const ROOT = new URL("../../", import.meta.url);

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

/** A YAML file of the repository, of which the test knows the shape. */
export function yamlOf<Shape>(path: string): Shape {
  return parse(textOf(path)) as Shape;
}
