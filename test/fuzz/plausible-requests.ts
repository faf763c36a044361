import type { Catalog } from "../../src/index.ts";
import type { Chance } from "./chance.ts";

type Tariff = Catalog["tariffs"] extends ReadonlyMap<string, infer Value> ? Value : never;
type Meter = Tariff["product"]["meters"] extends ReadonlyMap<string, infer Value> ? Value : never;
type About = { readonly tariff: Tariff; readonly began: string; readonly chance: Chance };

/** A request as a caller of this catalog could send it: for one of its tariffs, about a time near one of its versions. */
export function plausibleRequest(catalog: Catalog, chance: Chance): Readonly<Record<string, unknown>> {
  const tariff = chance.oneOf([...catalog.tariffs.values()]);
  const dates = tariff.versions.map(({ effective }) => effective);
  const first = dates[0] as Temporal.PlainDate; // a tariff has a version
  const began = laterThan(first, chance.oneOf([0, 0, 1, 15, 30, 45, 400]));
  const near = laterThan(chance.oneOf([...dates, Temporal.PlainDate.from(began)]), chance.below(60) - 30);
  const from = [began, near].sort()[1] as string; // there are two
  const until = laterThan(Temporal.PlainDate.from(from), chance.oneOf([1, 7, 28, 31, 31, 92, 365, 800]));
  const about = { tariff, began, chance };
  const days = Temporal.PlainDate.from(began).until(until).days;
  const rows = Array.from({ length: chance.below(8) }, (_, n) => usageRow(about, days, n));
  return {
    contract: contract(about),
    period: { from, until },
    ...(chance.isOneIn(6) ? {} : { usage_from: began }),
    ...(chance.isOneIn(8) ? {} : { usage: rows }),
  };
}

function contract(about: About): Readonly<Record<string, unknown>> {
  const { tariff, began, chance } = about;
  const attributes = [...tariff.product.attributes].map(([name, values]) => [
    name,
    chance.oneOf([...values]),
  ]);
  const isOpen = tariff.versions[0]?.sold === "open_ended";
  const start = Temporal.PlainDate.from(began);
  return {
    id: chance.oneOf(["c-1", "__proto__", "\u{1f4b6}"]),
    tariff: tariff.id,
    ...(isOpen && !chance.isOneIn(4) ? { started: began } : { orders: orders(about, isOpen) }),
    ...(chance.isOneIn(3)
      ? { trial: { from: began, until: laterThan(start, chance.oneOf([1, 14, 30, 500])) } }
      : {}),
    ...(chance.isOneIn(4) ? { ended: laterThan(start, chance.oneOf([1, 20, 60, 365])) } : {}),
    ...(chance.isOneIn(5) ? { switched: [switched(about)] } : {}),
    ...(chance.isOneIn(8) ? {} : { attributes: Object.fromEntries(attributes) }),
  };
}

/** One to three, the next where the one before ends. */
function orders({ tariff, began, chance }: About, isOpen: boolean): readonly object[] {
  let from = began;
  return Array.from({ length: 1 + chance.below(3) }, (_, n) => {
    const start = Temporal.PlainDate.from(from);
    const until = laterThan(start, chance.oneOf([1, 30, 31, 90, 365, 366]));
    const bought = chance.isOneIn(2) ? from : began;
    const quantities = [...tariff.product.order.keys()].map((name) => [name, quantityOf(chance, start)]);
    const order = { id: `o-${n}`, from, until };
    from = until;
    return isOpen ? order : { ...order, bought, quantities: Object.fromEntries(quantities) };
  });
}

function quantityOf(chance: Chance, start: Temporal.PlainDate): unknown {
  const count = chance.oneOf([0, 1, 7, 10, 1000]);
  if (!chance.isOneIn(3)) return count;
  const later = laterThan(start, chance.oneOf([1, 10, 16]));
  return [
    { from: String(start), quantity: count },
    { from: later, quantity: chance.oneOf([0, 2, 11]) },
  ];
}

function switched({ tariff, began, chance }: About): object {
  const to = String(chance.oneOf(tariff.versions).effective);
  return { to, at: laterThan(Temporal.PlainDate.from(to < began ? began : to), chance.below(90)) };
}

function usageRow({ tariff, began, chance }: About, days: number, n: number): object {
  const at = moment(began, days, chance);
  const meters = [...tariff.product.meters.values()];
  if (meters.length === 0) return { meter: "none", at, quantity: 1 };
  const meter = chance.oneOf(meters);
  if (chance.isOneIn(2)) return { meter: meter.name, at, quantity: quantityUsed(meter, chance) };
  const where = meter.where.map(({ property, values }) => [property, chance.oneOf([...values])]);
  const { aggregation } = meter;
  const counted = "property" in aggregation ? [[aggregation.property, quantityUsed(meter, chance)]] : [];
  return { event: meter.event, id: `e-${n}`, at, properties: Object.fromEntries([...where, ...counted]) };
}

function moment(began: string, days: number, chance: Chance): string {
  const date = laterThan(Temporal.PlainDate.from(began), chance.below(Math.max(1, days)));
  return date + chance.oneOf(["", "", "T00:00:00Z", "T12:30:00.123+02:00", "T23:59:59.999999999-05:00"]);
}

function quantityUsed({ whole }: Meter, chance: Chance): string | number {
  const counts = [0, 1, 7, 100, 12_000, 1_000_000, "999999999999999999"];
  return chance.oneOf(whole ? counts : [...counts, "0.5", "0.000000000001"]);
}

/** As a date of the years that requests can name. */
function laterThan(date: Temporal.PlainDate, days: number): string {
  const later = date.add({ days });
  if (later.year > 9999) return "9999-12-31";
  return later.year < 0 ? "0000-01-01" : later.toString();
}
