import type { Catalog } from "../domain/catalog.ts";
import { openCatalog } from "../engine.ts";
import { type NamedSources, namedSources } from "../files/named-sources.ts";
import { placeIn } from "../files/place-in.ts";
import { problemsText } from "./problems-text.ts";
import { FilesRefused, WrongCall } from "./stop.ts";

/** Tariff files that were named, and the catalog that they make. */
export type NamedCatalog = NamedSources & { readonly catalog: Catalog };

/** The catalog of a folder, bundle, git revision or file; a name that stands for none is a wrong call, errors are shown. */
export async function namedCatalog(name: string, tariffs: string): Promise<NamedCatalog> {
  const named = await namedSources(name, tariffs);
  if (typeof named === "string") throw new WrongCall(named);
  const { sources, folder } = named;
  const { catalog, problems } = await openCatalog(sources);
  if (catalog) return { ...named, catalog };
  const nameOf = placeIn(folder ?? name);
  throw new FilesRefused(
    `\`${name}\` cannot be compared, since its files have errors:\n\n${problemsText(problems, { sources, nameOf, stream: process.stderr })}`,
  );
}
