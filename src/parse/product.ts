import type { Source } from "../domain/catalog.ts";
import { Decimal } from "../domain/decimal.ts";
import type { EventFilter, Meter } from "../domain/meter.ts";
import { errorAt, type Failure, type FilePlace, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { Unit } from "../domain/quantity.ts";
import type * as File from "../generated/product.ts";
import { readAggregation } from "./aggregation.ts";
import { below, type Places } from "./places.ts";
import { quote } from "./scalar/misread.ts";
import { shapeProblems } from "./schema.ts";
import { readYaml } from "./yaml.ts";

/** Reads a `product.yaml`. */
export function readProduct(source: Source): Product | Failure {
  const file = readYaml(source);
  if (!("places" in file)) return { problems: file };
  const problems: Problem[] = [...shapeProblems("product", file.value, file.places)];
  if (problems.length > 0) return { problems };
  const product = decode(file.value as File.Product, file.places, problems); // its schema has just accepted it
  return problems.length > 0 ? { problems } : product;
}

function decode(file: File.Product, places: Places<FilePlace>, problems: Problem[]): Product {
  const meters = Object.entries(file.meters).map(([name, meter]) => {
    const pointer = below("/meters", name);
    return [name, decodeMeter(name, meter, pointer, { places, problems })] as const;
  });
  const order = Object.entries(file.order ?? {}).map(
    ([name, { unit, whole }]) => [name, { name, unit: unit as Unit, whole }] as const,
  );
  const attributes = Object.entries(file.attributes ?? {}).map(
    ([name, { one_of }]) => [name, new Set(one_of)] as const,
  );
  return {
    id: file.product,
    name: file.name,
    meters: new Map(meters),
    order: new Map(order),
    attributes: new Map(attributes),
    largestPriceChange: new Decimal((file.largest_price_change ?? USUAL_CHANGE).replace("%", "")),
    place: places.value(""),
    idPlace: places.value("/product"),
    placeOfAttribute: (name) => places.key(below("/attributes", name)),
  };
}

/** A price list seldom halves or doubles, and a slip of a digit mostly does more. */
const USUAL_CHANGE = "50%";

function decodeMeter(name: string, meter: File.Meter, pointer: string, reading: MeterReading): Meter {
  const where: EventFilter[] = Object.entries(meter.where ?? {}).map(([property, values]) => ({
    property,
    values: new Set(values),
  }));
  const { aggregation, faults } = readAggregation(meter);
  for (const { key, why, hint } of faults) {
    const { places, problems } = reading;
    const place = key === undefined ? places.key(pointer) : places.value(below(pointer, key));
    const message = `the meter ${quote(name)} ${why}`;
    problems.push(errorAt({ code: "aggregation-incomplete", message, hint, place }));
  }
  const { event, unit, whole } = meter;
  return { name, event, where, unit: unit as Unit, whole, aggregation };
}

type MeterReading = { readonly places: Places<FilePlace>; readonly problems: Problem[] };
