import type { Catalog, Source } from "../../src/domain/catalog.ts";
import { openCatalog } from "../../src/engine.ts";
import { readTariffs } from "../../src/index.ts";

const CHANGE = "2026-06-02";

/** The shipped tariffs with the change of 2 June 2026, and without it. */
export async function shippedCatalogs(): Promise<{ readonly base: Catalog; readonly head: Catalog }> {
  const sources = await readTariffs("tariffs");
  return {
    base: await catalogOf(sources.filter(({ path }) => !path.includes(CHANGE))),
    head: await catalogOf(sources),
  };
}

export const PRODUCT = `product: acme/mail
name: Mail
meters:
  messages: { event: mail.sent, aggregate: count, unit: message, whole: true }
  storage: { event: mail.stored, aggregate: sum, of: gb, unit: gb, whole: false }
attributes:
  region: { one_of: [eu, us] }
`;

/** A tariff file of 2026 with these further keys, which state its charges. */
export function mailVersion(date: string, terms: string): Source {
  return {
    path: `acme/mail/standard/${date}.yaml`,
    text: `tariff: acme/mail/standard
effective: ${date}
time_zone: UTC
sold: open_ended
rounding: half_up to 0.01 EUR per line
source: a test
why: "to see what differs"
trial: not_offered
${terms}`,
  };
}

/** The catalog of these versions of the tariff of mail. */
export function mailCatalog(versions: readonly Source[], product = PRODUCT): Promise<Catalog> {
  return catalogOf([{ path: "acme/mail/product.yaml", text: product }, ...versions]);
}

async function catalogOf(sources: readonly Source[]): Promise<Catalog> {
  const { catalog, problems } = await openCatalog(sources);
  if (!catalog) throw new Error(problems.map(({ message }) => message).join("\n"));
  return catalog;
}
