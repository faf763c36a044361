import { type Catalog, productIdOf } from "../domain/catalog.ts";
import type { Product } from "../domain/product.ts";
import { type Path, valueAt } from "./spot.ts";

/** A name that files give to something, and what it stands for. */
export type Name = {
  readonly label: string;
  readonly text: string;
  readonly kind: "name";
  readonly about: string;
};

type Place = {
  readonly file: string;
  readonly value: unknown;
  readonly path: Path;
  readonly catalog: Catalog | undefined;
};

/** The names that can be meant at a path of a version file: meters, what orders state, cohorts, tariffs, charges. */
export function namesAt({ value, path, catalog }: Place): readonly Name[] {
  const tariff = String(valueAt(value, ["tariff"]) ?? "");
  const product = catalog?.products.get(productIdOf(tariff));
  const way = path.map((step) => (typeof step === "number" ? "*" : step)).join("/");
  const found = NAMES.find(({ where }) => where.test(way));
  return found?.names({ value, path, catalog, product }) ?? [];
}

type Asked = Omit<Place, "file"> & { readonly product: Product | undefined };

/** Where a name can stand, as the keys that lead there, and which names. */
const NAMES: readonly { readonly where: RegExp; readonly names: (asked: Asked) => readonly Name[] }[] = [
  {
    where: /^charges\/[^/]+\/meter$|^examples\/\*\/usage\/\*$|^examples\/\*\/usage\/\*\/meter$/,
    names: meters,
  },
  { where: /^charges\/[^/]+\/(quantity|included)$/, names: orderReferences },
  { where: /^charges\/[^/]+\/(price|tiers\/\*\/price)$/, names: prices },
  { where: /^examples\/\*\/order\/\*$|\/quantities\/\*$/, names: orderQuantities },
  { where: /^existing_contracts\/\*\/when$/, names: cohorts },
  { where: /^existing_contracts\/\*\/switch$/, names: moments },
  { where: /^examples\/\*\/lines\/\*$/, names: charges },
  { where: /(^|\/)tariff$/, names: tariffs },
  { where: /^examples\/\*\/version$|^overrides_promises\/\*$/, names: versions },
];

function name(label: string, about: string): Name {
  return { label, text: label, kind: "name", about };
}

function meters({ product }: Asked): readonly Name[] {
  return [...(product?.meters ?? [])].map(([label, meter]) =>
    name(label, `A meter of ${product?.id}, in ${meter.unit}.`),
  );
}

function orderQuantities({ product }: Asked): readonly Name[] {
  return [...(product?.order ?? [])].map(([label, { unit }]) =>
    name(label, `What an order states, in ${unit}.`),
  );
}

function orderReferences(asked: Asked): readonly Name[] {
  return orderQuantities(asked).map(({ label, about }) => name(`order.${label}`, about));
}

/** The price's currency and unit, to be given its number. */
function prices({ value, path, product }: Asked): readonly Name[] {
  const charge = valueAt(value, path.slice(0, 2));
  const meter = product?.meters.get(String(valueAt(charge, ["meter"])));
  const currency = /\b[A-Z]{3}\b/.exec(JSON.stringify(valueAt(value, ["charges"]) ?? ""))?.[0] ?? "USD";
  return meter ? [name(`0.00 ${currency} per ${meter.unit}`, `The price of one ${meter.unit}.`)] : [];
}

function cohorts({ value }: Asked): readonly Name[] {
  const own = Object.keys((valueAt(value, ["cohorts"]) ?? {}) as object);
  return [
    name("in_trial", "Orders whose trial runs on the effective date."),
    name("bought_ahead", "Orders that begin after the effective date."),
    ...own.map((label) => name(label, "A cohort of this file.")),
    name("otherwise", "Whatever no row before it decides; the last row."),
  ];
}

function moments({ value }: Asked): readonly Name[] {
  return [
    name("on_effective_date", "These orders switch as the version takes effect."),
    name("at_trial_end", "They switch when their trial ends."),
    name("at_order_end", "They keep the terms they were bought under, to the end."),
    name("at_order_start", "They switch as they begin; for orders bought ahead."),
    name(`on ${valueAt(value, ["effective"]) ?? "2027-01-01"}`, "They switch on that day."),
    name("after P3M", "They switch that long after the effective date (ISO 8601)."),
    name("never", "They keep the terms they were bought under."),
  ];
}

function charges({ value }: Asked): readonly Name[] {
  return Object.keys((valueAt(value, ["charges"]) ?? {}) as object).map((label) =>
    name(label, "A charge of this file."),
  );
}

function tariffs({ catalog }: Asked): readonly Name[] {
  return [...(catalog?.tariffs.keys() ?? [])].map((label) => name(label, "A tariff."));
}

function versions({ value, catalog }: Asked): readonly Name[] {
  const tariff = catalog?.tariffs.get(String(valueAt(value, ["tariff"])));
  return (tariff?.versions ?? []).map(({ effective, why }) => name(String(effective), why));
}
