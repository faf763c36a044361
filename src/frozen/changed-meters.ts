import { productIdOf } from "../domain/catalog.ts";
import { errorAt, type FilePlace, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { quote } from "../domain/quote.ts";
import { changedLines } from "./changed-lines.ts";
import { type Change, changesIn } from "./changes.ts";
import type { Frozen, Held } from "./held.ts";
import { meterMeaning } from "./meaning.ts";

/** A meter of a product that a frozen version prices; `places` are the charges that still do. */
type Priced = { readonly product: string; readonly meter: string; readonly places: readonly FilePlace[] };

/** Meters that frozen versions price, and that now count something else: what was used would be another quantity. */
export function changedMeters(frozen: readonly Frozen[], held: Held): readonly Problem[] {
  const priced = Map.groupBy(frozen.flatMap(pricedBy), ({ product, meter }) => `${product} ${meter}`);
  return [...priced.values()].flatMap(([first]) => (first ? meterProblems(first, held) : []));
}

function pricedBy({ was, is }: Frozen): readonly Priced[] {
  return was.charges.flatMap((charge) => {
    if (charge.kind !== "usage") return [];
    const place = is?.charges.find(({ name }) => name === charge.name)?.place;
    const product = productIdOf(was.tariff);
    return [{ product, meter: charge.meter.name, places: place ? [place] : [] }];
  });
}

function meterProblems({ product: id, meter, places }: Priced, held: Held): readonly Problem[] {
  const [old, product] = [held.base.products.get(id), held.head.products.get(id)];
  if (!product) return [];
  return changedLines(meterChanges(meter, old, product), product.place.file, held).map(({ place, text }) =>
    errorAt({
      code: "frozen-meter-changed",
      message: `the meter ${quote(meter)} is priced by a frozen version, and was changed: ${text}`,
      hint: "put it back as it was, and add a meter of another name for a new version to price",
      place,
      related: places,
    }),
  );
}

function meterChanges(name: string, old: Product | undefined, product: Product): readonly Change[] {
  const [was, is] = [old?.meters.get(name), product.meters.get(name)];
  if (!was) return [];
  if (!is) return [{ pointer: "/meters", key: name, was: meterMeaning(was), is: undefined }];
  return changesIn(meterMeaning(was), meterMeaning(is), `/meters/${name}`);
}
