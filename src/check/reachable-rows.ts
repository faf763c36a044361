import {
  type Atom,
  atomsOf,
  BUILT_IN_FACTS,
  comparisonHolds,
  conditionHolds,
  type FactValue,
} from "../domain/condition.ts";
import { Decimal } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import type { Product } from "../domain/product.ts";
import type { ExistingContractsRow, TariffVersion } from "../domain/tariff.ts";
import { orderQuantityName } from "./facts.ts";

/** More kinds of orders than any real file tells apart; of a file that has more nothing is proved. */
const MOST_KINDS = 20_000;

/**
 * For each row whether some order that existed before the version fits it, and whether it is the first row that one fits.
 * All kinds of orders that the rows can tell apart are tried, one value on each side of every bound. Undefined: too many.
 */
export function reachableRows(
  version: TariffVersion,
  product: Product,
):
  | readonly { readonly row: ExistingContractsRow; readonly fits: boolean; readonly isFirst: boolean }[]
  | undefined {
  const rows = version.existingContracts ?? [];
  const kinds = kindsOfOrders(rows, version, product);
  if (!kinds) return undefined;
  const [fitting, first] = [new Set<ExistingContractsRow>(), new Set<ExistingContractsRow>()];
  for (const kind of kinds) {
    const isTrue = ({ fact, comparison }: Atom) =>
      comparisonHolds(comparison, kind.get(fact.name) ?? NOTHING);
    const fit = rows.filter(({ condition }) => condition && conditionHolds(condition, isTrue));
    for (const row of fit) fitting.add(row);
    if (fit[0]) first.add(fit[0]);
  }
  return rows.map((row) => ({ row, fits: fitting.has(row), isFirst: first.has(row) }));
}

const NOTHING = ""; // every fact that the rows read has a value in every kind

/** An order, by the facts that the rows read. */
type Kind = ReadonlyMap<string, FactValue>;

function kindsOfOrders(
  rows: readonly ExistingContractsRow[],
  version: TariffVersion,
  product: Product,
): readonly Kind[] | undefined {
  const atoms = rows.flatMap(({ condition }) => (condition ? atomsOf(condition) : []));
  const byFact = Map.groupBy(atoms, ({ fact }) => fact.name);
  let kinds: readonly Kind[] = [new Map()];
  for (const [name, own] of byFact) {
    const values = valuesOf(name, own, version, product);
    if (kinds.length * values.length > MOST_KINDS) return undefined;
    kinds = kinds.flatMap((kind) => values.map((value) => new Map([...kind, [name, value]])));
  }
  return kinds.filter((kind) => canExist(kind, version));
}

/** A value for every way in which the atoms of one fact can come out, and perhaps more. */
function valuesOf(
  name: string,
  atoms: readonly Atom[],
  version: TariffVersion,
  product: Product,
): readonly FactValue[] {
  const quantity = orderQuantityName(name);
  if (quantity !== undefined)
    return quantitiesAround(atoms, product.order.get(quantity)?.whole ? new Decimal(1) : LEAST_STEP);
  const type = BUILT_IN_FACTS.get(name) ?? "text";
  if (type === "boolean") return [true, false];
  if (type === "instant") return instantsAround(atoms, version);
  return [...(product.attributes.get(name) ?? [...textsIn(atoms), NOBODY])];
}

const NOBODY = "\u0000"; // no contract has this id

function textsIn(atoms: readonly Atom[]): readonly string[] {
  return atoms.flatMap(({ comparison }) => ("texts" in comparison ? [...comparison.texts] : []));
}

/** Between any two bounds that differ there is a quantity this far from one of them. */
const LEAST_STEP = new Decimal("0.000000000001");

function quantitiesAround(atoms: readonly Atom[], step: Decimal): readonly Decimal[] {
  const bounds = atoms.flatMap(({ comparison }) => ("quantity" in comparison ? [comparison.quantity] : []));
  const around = bounds.flatMap((bound) => [bound.minus(step), bound, bound.plus(step)]);
  return [
    ...new Map(
      [new Decimal(0), ...around]
        .filter((value) => !value.isNegative())
        .map((value) => [value.toFixed(), value]),
    ).values(),
  ];
}

function instantsAround(
  atoms: readonly Atom[],
  { effectiveFrom }: TariffVersion,
): readonly Temporal.Instant[] {
  const bounds = atoms.flatMap(({ comparison }) => ("instant" in comparison ? [comparison.instant] : []));
  const around = [...bounds, effectiveFrom].flatMap((at) => [
    at.subtract({ nanoseconds: 1 }),
    at,
    at.add({ nanoseconds: 1 }),
  ]);
  return [...new Map(around.map((at) => [at.epochNanoseconds, at])).values()];
}

/** Whether an order that was bought before the version can be so. It may have been bought after it began. */
function canExist(kind: Kind, { effectiveFrom, sold }: TariffVersion): boolean {
  const instant = (name: string) => kind.get(name) as Temporal.Instant | undefined; // as its type says
  const [bought, from, until] = [instant("bought"), instant("order_from"), instant("order_until")];
  const ahead = kind.get("bought_ahead");
  if (bought && !isBefore(bought, effectiveFrom)) return false;
  if (from && until && !isBefore(from, until)) return false;
  if (from && ahead !== undefined && ahead !== isBefore(effectiveFrom, from)) return false;
  if (sold === "by_order") return true;
  return ahead !== true && !(from && !isBefore(from, effectiveFrom)); // bought as it begins
}
