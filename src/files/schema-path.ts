import { access } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { modelineIn, schemaNameOf } from "../engine.ts";

/**
 * The schema that the first line of a file is to name, as a path from the file: the one it names already, where it is for such
 * a file and is there, or else the nearest in a folder above. Undefined where there is none.
 */
export async function schemaFor(file: string, text: string): Promise<string | undefined> {
  const named = modelineIn(text)?.schema;
  return named !== undefined && (await isFitting(named, file)) ? named : nearestSchema(file);
}

/** Whether a named schema is one for such a file, and there. An address elsewhere is taken at its word. */
async function isFitting(schema: string, file: string): Promise<boolean> {
  if (basename(schema) !== schemaNameOf(file)) return false;
  return /^[a-z]+:\/\//.test(schema) || (await exists(resolve(dirname(file), schema)));
}

/** Where projects keep the schemas: this one itself, and those that have it among their packages. */
const HOMES = ["schemas", join("node_modules", "tariff-service", "schemas")];

async function nearestSchema(file: string): Promise<string | undefined> {
  for (const folder of foldersAbove(file)) {
    for (const home of HOMES) {
      const schema = join(folder, home, schemaNameOf(file));
      if (await exists(schema)) return relative(dirname(file), schema).replaceAll(sep, "/");
    }
  }
  return undefined;
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
