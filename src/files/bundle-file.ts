import type { KeyObject } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Bundle } from "../bundle/bundle.ts";
import { type Floor, MOST_BYTES, readBundle, TOO_LARGE } from "../bundle/read-bundle.ts";
import { publicKeyIn } from "../bundle/signature.ts";
import { digestOf } from "../engine.ts";
import { causeOf } from "./cause-of.ts";

/** What is asked of a bundle: `signedBy` are paths of public keys. */
export type BundleTrust = { readonly signedBy: readonly string[]; readonly floor: Floor | undefined };

/** The bundle in a file, or a sentence that says why there is none. */
export async function bundleFile(file: string, { signedBy, floor }: BundleTrust): Promise<Bundle | string> {
  try {
    const publicKeys = await Promise.all(signedBy.map(publicKeyAt));
    const unfit = publicKeys.find((key) => typeof key === "string");
    if (unfit !== undefined) return unfit;
    const bytes = await boundedBytes(file);
    if (typeof bytes === "string") return `the bundle \`${file}\` is not taken: ${bytes}`;
    const bundle = readBundle(bytes, { publicKeys: publicKeys as readonly KeyObject[], floor, digestOf }); // none is unfit
    return typeof bundle === "string" ? `the bundle \`${file}\` is not taken: ${bundle}` : bundle;
  } catch (error) {
    return `the bundle \`${file}\` cannot be read: ${causeOf(error)}`;
  }
}

/** Looked at before it is read: what is no file may never end, and what is too large must not be in memory first. */
async function boundedBytes(file: string): Promise<Uint8Array | string> {
  const found = await stat(file);
  if (found.isDirectory()) return "it is a folder";
  if (!found.isFile()) return "it is no file";
  return found.size > MOST_BYTES ? TOO_LARGE : readFile(file);
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
