import { parse } from "yaml";
import type { Source } from "../../src/index.ts";
import type { Head, Rule } from "./sections.ts";

const TARIFF = "shop/phone/basic";
/** What the first version of a tariff shares with the later ones where a rule shows only these. */
const SHARED = /^(time_zone|sold|rounding):/;

/** The whole files that a rule's fragments stand for; before a later version stands the head's own. */
export function filesOf({ product, files }: Rule, head: Head): readonly Source[] {
  const first = `${effectiveOf(head.version)}`;
  const isWhole = files.some((fragment) => effectiveOf(fragment, first) === first);
  const shared = blocksOf(files[0] ?? "").filter((block) => SHARED.test(block));
  const fragments = isWhole ? files : [shared.join(""), ...files];
  const versions = fragments.map((fragment) => {
    const date = effectiveOf(fragment, first) ?? first;
    const rest = date === first ? head.version : head.version + head.laterVersion;
    return { path: `${TARIFF}/${date}.yaml`, text: completed(fragment, rest) };
  });
  return [{ path: "shop/phone/product.yaml", text: completed(product ?? "", head.product) }, ...versions];
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

function effectiveOf(fragment: string, otherwise?: string): string | undefined {
  return /^effective: (\S+)/m.exec(fragment)?.[1] ?? otherwise;
}
