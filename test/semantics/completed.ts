import { parse } from "yaml";
import type { Source } from "../../src/index.ts";
import type { Head, Rule } from "./sections.ts";

const TARIFF = "shop/phone/basic";
/** What the first version of a tariff shares with the later ones where a rule shows only these. */
const SHARED = ["tariff", "time_zone", "sold", "rounding"];

/** The whole files that a rule's fragments stand for; before a later version stands the head's own. */
export function filesOf({ product, files }: Rule, head: Head): readonly Source[] {
  const { product: products = [], version: fragments = [""] } = Object.groupBy(files, (fragment) =>
    scalarAt(fragment, "product") ? "product" : "version",
  );
  const byTariff = Map.groupBy(fragments, (fragment) => scalarAt(fragment, "tariff") ?? TARIFF);
  const versions = [...byTariff.set(TARIFF, byTariff.get(TARIFF) ?? [""])].flatMap(([tariff, own]) =>
    versionFiles(tariff, own, head),
  );
  return [product ?? "", ...products].map((fragment) => productFile(fragment, head)).concat(versions);
}

/** The versions of one tariff; where all shown ones are later than the head's, that one is the first. */
function versionFiles(tariff: string, fragments: readonly string[], head: Head): readonly Source[] {
  const usual = `${scalarAt(head.version, "effective")}`;
  const dateOf = (fragment: string) => scalarAt(fragment, "effective") ?? usual;
  const isFirstShown = fragments.some((fragment) => dateOf(fragment) <= usual);
  const shared = blocksOf(fragments[0] ?? "").filter((block) => SHARED.includes(keyOf(block)));
  const all = isFirstShown ? fragments : [shared.join(""), ...fragments];
  const first = all.map(dateOf).sort()[0];
  return all.map((fragment) => {
    const date = dateOf(fragment);
    const rest = date === first ? head.version : head.version + head.laterVersion;
    return { path: `${tariff}/${date}.yaml`, text: completed(fragment, rest) };
  });
}

function productFile(fragment: string, { product }: Head): Source {
  const text = completed(fragment, product);
  return { path: `${scalarAt(text, "product")}/product.yaml`, text };
}

/** The whole request: with the contract's id and tariff. */
export function requestOf(text: string): Readonly<Record<string, unknown>> {
  const { contract, ...rest } = parse(text) as Readonly<Record<string, unknown>>;
  return { contract: { id: "example", tariff: TARIFF, ...(contract as object) }, ...rest };
}

/** A fragment, and behind it the top-level keys it does not state. */
function completed(fragment: string, rest: string): string {
  const stated = new Set(blocksOf(fragment).map(keyOf));
  const missing = blocksOf(rest).filter((block) => !stated.has(keyOf(block)));
  return `${fragment.trimEnd()}\n${missing.join("")}`.trimStart();
}

/** A file cut before each top-level key. */
function blocksOf(text: string): readonly string[] {
  return text
    .split(/^(?=[a-z_]+:)/m)
    .filter((block) => /^[a-z_]+:/.test(block))
    .map((block) => `${block.trimEnd()}\n`);
}

function keyOf(block: string): string {
  return block.slice(0, block.indexOf(":"));
}

/** The scalar of a top-level key. */
function scalarAt(text: string, key: string): string | undefined {
  return new RegExp(`^${key}: (\\S+)`, "m").exec(text)?.[1];
}
