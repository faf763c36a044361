import type { Catalog } from "../domain/catalog.ts";
import { resolvedSchema } from "../engine.ts";
import { aboutVersion } from "../suggest/about-version.ts";
import { rowText } from "./row-text.ts";
import { descriptionOf, schemasAt } from "./schema-at.ts";
import { looseValue, type Path, type Span, spotAt } from "./spot.ts";
import { workedPriceText } from "./worked-price-text.ts";

/** What is told about a key or value: Markdown. */
export type Hover = Span & { readonly text: string };

/**
 * What stands at an offset of a file means: what the schema says of it; of a charge, what it comes to in figures; of a row of
 * existing contracts, what becomes of an order that it decides about. Figures are of the last catalog that was right.
 */
export async function hoverAt(
  { path: file, text }: { readonly path: string; readonly text: string },
  offset: number,
  catalog: Catalog | undefined,
): Promise<Hover | undefined> {
  const spot = spotAt(text, offset);
  if (!spot) return undefined;
  const meaning = meaningOf(file, looseValue(text), spot.path);
  const figures = catalog ? await figuresOf(file, spot.path, catalog) : [];
  const parts = [...meaning, ...figures];
  return parts.length > 0 ? { from: spot.from, until: spot.until, text: parts.join("\n\n") } : undefined;
}

function meaningOf(file: string, value: unknown, path: Path): readonly string[] {
  const [schema] = schemasAt(file, value, path);
  if (!schema) return [];
  const title = schema["title"] ?? resolvedSchema(schema)?.["title"];
  const about = descriptionOf(schema);
  return [[...(title ? [`**${title}**`] : []), ...(about ? [about] : [])].join(": ")].filter(
    (text) => text !== "",
  );
}

async function figuresOf(file: string, path: Path, catalog: Catalog): Promise<readonly string[]> {
  const about = aboutVersion(catalog, ({ place }) => place.file === file);
  const [key, step] = path;
  if (!about || step === undefined) return [];
  const charge = about.version.charges.find(({ name }) => key === "charges" && name === step);
  if (charge) return workedPriceText(charge, about);
  const row = key === "existing_contracts" ? about.version.existingContracts?.[Number(step)] : undefined;
  return row ? [await rowText(row, about)] : [];
}
