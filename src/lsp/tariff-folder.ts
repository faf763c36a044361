import { basename, dirname } from "node:path";

/**
 * The tariffs folder of a file, told by the id that the file states: `tariff: acme/mail/standard` lies three folders deep. A
 * file that states none, or lies elsewhere, is looked at in its own folder; undefined for what is no tariff file.
 */
export function tariffsFolderOf(path: string, text: string): string | undefined {
  if (!/^(product|[0-9]{4}-[0-9]{2}-[0-9]{2})\.yaml$/.test(basename(path))) return undefined;
  const [, id] = /^(?:tariff|product):[ \t]*([^\s#]+)/m.exec(text) ?? [];
  if (id === undefined) return undefined;
  return id.split("/").reduceRight(stepUp, dirname(path) as string | undefined) ?? dirname(path);
}

/** The folder above, where this one has the name that is expected. */
function stepUp(folder: string | undefined, name: string): string | undefined {
  return folder !== undefined && basename(folder) === name ? dirname(folder) : undefined;
}
