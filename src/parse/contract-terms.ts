import type { TimeZone } from "../domain/calendar.ts";
import { nearestOf } from "../domain/nearest.ts";
import { errorAt, type Failure, MOST_PROBLEMS, type Place, type Problem } from "../domain/problem.ts";
import type { KnownTariffs, TariffTerms, Terms } from "../domain/terms.ts";
import type * as File from "../generated/request.ts";
import { below, type Places } from "./places.ts";
import { quote } from "./scalar/misread.ts";

/** What a contract's dates and orders mean: the zone of all its tariffs, and how each of them is sold. */
export type ContractTerms = {
  readonly timeZone: TimeZone;
  readonly soldOf: (tariff: string) => Terms["sold"];
};

/** A tariff, and where the contract or one of its orders names it. */
type Named = { readonly tariff: string; readonly place: Place };
type Known = Named & { readonly terms: Terms; readonly product: string };

/**
 * Looks up the tariffs that a contract and its orders name. Problems: key-missing, tariff-unknown,
 * tariff-of-other-product, time-zones-mixed.
 */
export function contractTerms(
  file: File.Contract,
  tariffs: KnownTariffs,
  pointer: string,
  places: Places,
): ContractTerms | Failure {
  const unnamed = unnamedTariffs(file, tariffs, pointer, places);
  if (unnamed.length > 0) return { problems: unnamed };
  const named = namedTariffs(file, pointer, places);
  const unknown = named.filter(({ tariff }) => !termsOf(tariff, tariffs)).slice(0, MOST_PROBLEMS);
  const known = named.flatMap((each) => knownOf(each, tariffs));
  const [first] = known;
  if (!first || unknown.length > 0) {
    return { problems: unknown.map(({ tariff, place }) => tariffUnknown(tariff, tariffs, place)) };
  }
  const unfit = known.flatMap((each) => misfits(each, first));
  if (unfit.length > 0) return { problems: unfit };
  const soldOf = (tariff: string) => (termsOf(tariff, tariffs) ?? first.terms).sold; // all of them are known now
  return { timeZone: first.terms.timeZone, soldOf };
}

/** The terms of a tariff; undefined for one that is not known, or has no version yet. */
export function termsOf(tariff: string, tariffs: KnownTariffs): Terms | undefined {
  return tariffs.get(tariff)?.versions[0];
}

/** The problem of a tariff without terms. */
export function tariffUnknown(tariff: string, tariffs: KnownTariffs, place: Place): Problem {
  const later = tariffs.get(tariff);
  if (later) return notYetInEffect(later, place);
  const known = [...tariffs.values()].filter(({ versions }) => versions.length > 0).map(({ id }) => id);
  const nearest = nearestOf(tariff, known);
  const message = `the tariff ${quote(tariff)} is not in the catalog`;
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : `known: ${known.map((id) => `\`${id}\``).join(", ")}`;
  return errorAt({ code: "tariff-unknown", message, hint, place });
}

/** Only examples know the catalog as of a date. */
function notYetInEffect({ id }: TariffTerms, place: Place): Problem {
  const message = `the tariff \`${id}\` has no version yet when that of this example takes effect`;
  const hint = "move the example to a file of a later date";
  return errorAt({ code: "tariff-unknown", message, hint, place });
}

/** A tariff is named by the contract, or else by each of its orders. */
function unnamedTariffs(
  file: File.Contract,
  tariffs: KnownTariffs,
  pointer: string,
  places: Places,
): readonly Problem[] {
  if (file.tariff !== undefined) return [];
  const [example] = tariffs.keys();
  const missing = (what: string, place: Place, where: string) => {
    const message = `\`tariff\` is missing in this ${what}`;
    const hint = `add it${where}, for example \`"tariff": "${example}"\``;
    return errorAt({ code: "key-missing", message, hint, place });
  };
  if (!file.orders) return [missing("contract", places.value(pointer), "")];
  const list = below(pointer, "orders");
  const where = ", or to the contract for all orders that name none";
  return file.orders.flatMap(({ tariff }, n) =>
    tariff === undefined ? [missing("order", places.value(below(list, n)), where)] : [],
  );
}

function namedTariffs(file: File.Contract, pointer: string, places: Places): readonly Named[] {
  const list = below(pointer, "orders");
  const all = [
    { tariff: file.tariff, at: below(pointer, "tariff") },
    ...(file.orders ?? []).map(({ tariff }, n) => ({ tariff, at: below(below(list, n), "tariff") })),
  ];
  return all.flatMap(({ tariff, at }) => (tariff === undefined ? [] : [{ tariff, place: places.value(at) }]));
}

function knownOf(named: Named, tariffs: KnownTariffs): readonly Known[] {
  const found = tariffs.get(named.tariff);
  const terms = found?.versions[0];
  return found && terms ? [{ ...named, terms, product: found.product.id }] : [];
}

/** Usage is measured per product, and a day is one day of the whole contract. */
function misfits({ tariff, product, terms, place }: Known, first: Known): readonly Problem[] {
  const related = [first.place];
  if (product !== first.product) {
    const message = `the tariff \`${tariff}\` belongs to the product \`${product}\`, but the contract's tariff \`${first.tariff}\` to \`${first.product}\``;
    const hint = "put the orders of another product into a contract of their own";
    return [errorAt({ code: "tariff-of-other-product", message, hint, place, related })];
  }
  if (terms.timeZone === first.terms.timeZone) return [];
  const message = `the tariff \`${tariff}\` is in the time zone \`${terms.timeZone}\`, but the contract's tariff \`${first.tariff}\` in \`${first.terms.timeZone}\``;
  const hint = "put the orders in another time zone into a contract of their own";
  return [errorAt({ code: "time-zones-mixed", message, hint, place, related })];
}
