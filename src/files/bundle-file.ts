import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Bundle } from "../bundle/bundle.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import { publicKeyIn } from "../bundle/signature.ts";
import { digestOf } from "../engine.ts";
import { causeOf } from "./cause-of.ts";

/** What is asked of a bundle: `signedBy` are paths of public keys. */
export type BundleTrust = { readonly signedBy: readonly string[]; readonly least: number | undefined };

/** The bundle in a file, or a sentence that says why there is none. */
export async function bundleFile(file: string, { signedBy, least }: BundleTrust): Promise<Bundle | string> {
  try {
    const publicKeys = await Promise.all(signedBy.map(publicKeyAt));
    const unfit = publicKeys.find((key) => typeof key === "string");
    if (unfit !== undefined) return unfit;
    const bytes = await readFile(file);
    const bundle = readBundle(bytes, { publicKeys: publicKeys as readonly KeyObject[], least, digestOf }); // none is unfit
    return typeof bundle === "string" ? `the bundle \`${file}\` is not taken: ${bundle}` : bundle;
  } catch (error) {
    return `the bundle \`${file}\` cannot be read: ${causeOf(error)}`;
  }
}

async function publicKeyAt(file: string): Promise<KeyObject | string> {
  try {
    return (
      publicKeyIn(await readFile(file, "utf8")) ??
      `\`${file}\` is no public ed25519 key in PEM; \`tariff keypair\` makes one`
    );
  } catch (error) {
    return `the public key \`${file}\` cannot be read: ${causeOf(error)}`;
  }
}
