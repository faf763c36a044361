import { type Catalog, openCatalog, type Problem, type Source } from "../../src/index.ts";

/** The tariff of a version that `version` makes, unless its terms name another. */
export const BASIC = "shop/thing/basic";

/** A product with one meter of each aggregation, one order quantity and one attribute. */
export const PRODUCT: Source = {
  path: "shop/thing/product.yaml",
  text: `product: shop/thing
name: Thing
meters:
  calls:   { event: thing.call, where: { outcome: [success] }, aggregate: count, unit: call, whole: true }
  traffic: { event: thing.transfer, aggregate: sum, of: gigabytes, unit: gigabyte, whole: false }
  users:   { event: thing.login, aggregate: distinct, of: user, per: day, unit: seat-day, whole: true }
order:
  seats: { unit: seat, whole: true }
attributes:
  region: { one_of: [eu, us, cn] }
`,
};

/** What a version file says; texts of charges, cohorts and examples are YAML flow maps. */
export type Terms = {
  readonly tariff?: string;
  readonly zone?: string;
  readonly sold?: "open_ended" | "by_order";
  readonly rounding?: string;
  readonly charges?: Readonly<Record<string, string>>;
  /** The adjustments of all charges together. */
  readonly statement?: Readonly<Record<string, string>>;
  readonly trial?: "free" | "charged" | "not_offered";
  readonly cohorts?: Readonly<Record<string, string>>;
  /** The switch moment of each cohort, in the order of the rows. */
  readonly existing?: Readonly<Record<string, string>>;
  readonly early?: "allowed" | "not_allowed";
  readonly back?: "never" | "never_in_product" | "allowed";
  readonly withdrawn?: string;
  readonly overrides?: readonly string[];
  /** Codes of warnings. */
  readonly accepted?: readonly string[];
  readonly examples?: readonly string[];
};

/** The file of one version: UTC, open-ended, unrounded, 1 USD per call, unless the terms say otherwise. */
export function version(effective: string, terms: Terms = {}): Source {
  const { tariff = BASIC, existing, cohorts, overrides, examples, withdrawn } = terms;
  const rows = Object.entries(existing ?? {}).map(([when, moment]) => `{ when: ${when}, switch: ${moment} }`);
  const text = [
    `tariff: ${tariff}`,
    `effective: ${effective}`,
    `time_zone: ${terms.zone ?? "UTC"}`,
    `sold: ${terms.sold ?? "open_ended"}`,
    `rounding: ${terms.rounding ?? "none"}`,
    "source: a test",
    "why: A test.",
    ...map("charges", terms.charges ?? { calls: "{ meter: calls, model: per_unit, price: 1 USD per call }" }),
    ...map("statement", terms.statement),
    `trial: ${terms.trial ?? "free"}`,
    ...map("cohorts", cohorts),
    ...(existing ? list("existing_contracts", rows) : []),
    ...(existing ? [`early_switch: ${terms.early ?? "not_allowed"}`] : []),
    ...(existing || terms.back ? [`switch_back: ${terms.back ?? "allowed"}`] : []),
    ...line("withdrawn", withdrawn),
    ...(overrides ? [`overrides_promises: { versions: [${overrides.join(", ")}], why: A test. }`] : []),
    ...(terms.accepted
      ? list(
          "accepted",
          terms.accepted.map((code) => `{ problem: ${code}, why: A test. }`),
        )
      : []),
    ...(examples ? list("examples", examples) : []),
  ];
  return { path: `${tariff}/${effective}.yaml`, text: `${text.join("\n")}\n` };
}

function line(key: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${key}: ${text}`];
}

function map(key: string, entries: Readonly<Record<string, string>> | undefined): readonly string[] {
  if (!entries) return [];
  return [`${key}:`, ...Object.entries(entries).map(([name, text]) => `  ${name}: ${text}`)];
}

function list(key: string, items: readonly string[]): readonly string[] {
  return [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

/** The catalog of the product and these versions, which have to be right. */
export function shop(...versions: readonly Source[]): Promise<Catalog> {
  return catalogOf([PRODUCT, ...versions]);
}

export async function catalogOf(sources: readonly Source[]): Promise<Catalog> {
  const { catalog, problems } = await openCatalog(sources);
  if (!catalog)
    throw new Error(
      `the files are wrong:\n${problems.map((problem) => `${problemLine(problem)}: ${problem.message}`).join("\n")}`,
    );
  return catalog;
}

/** `file:line:column code`, the file without its folder; of a request `pointer code`. The gallery has the messages. */
export function problemLine({ place, code }: Problem): string {
  const where =
    "file" in place ? `${place.file.replace(/^.*\//, "")}:${place.line}:${place.column}` : place.pointer;
  return `${where} ${code}`;
}
