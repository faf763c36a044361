import type { KeyObject } from "node:crypto";
import { sha256 } from "../digest/digest.ts";
import type { Source } from "../domain/catalog.ts";
import { type Bundle, FORMATS, hasCommits, printBundle } from "./bundle.ts";
import { signatureFault } from "./signature.ts";

/** What a bundle is held against. */
export type Trust = {
  /** With any, it must be signed by one of them. */
  readonly publicKeys: readonly KeyObject[];
  /** Undefined takes every sequence, and bundles without one. */
  readonly floor: Floor | undefined;
  /** Digest of the catalog that files make. */
  readonly digestOf: (sources: readonly Source[]) => string;
};

/** The least sequence that is taken; with `catalog`, of that sequence only the bundle of this digest, which has answered. */
export type Floor = { readonly sequence: number; readonly catalog: string | undefined };

/** A bundle that holds, or a sentence that says why it does not: whoever has changed one byte of it is refused. */
export function readBundle(bytes: Uint8Array, trust: Trust): Bundle | string {
  if (bytes.length > MOST_BYTES) return TOO_LARGE;
  const text = textIn(bytes);
  if (text === undefined)
    return "it is not UTF-8, so it was cut off or changed: copy it again, byte for byte, or build it with `tariff build`";
  const bundle = bundleIn(text);
  if (typeof bundle === "string") return bundle;
  return contentFault(bundle, trust) ?? sequenceFault(bundle, trust) ?? bundle;
}

/** Thousands of times what price lists have. */
export const MOST_BYTES = 64 * 1024 * 1024;

export const TOO_LARGE = `it has more than ${MOST_BYTES} bytes: split it into services of fewer products, or see whether it is a bundle at all`;

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bundleIn(text: string): Bundle | string {
  const value = jsonIn(text);
  const format = isMap(value) ? value["format"] : undefined;
  if (typeof format !== "string" || !format.startsWith("tariff-bundle/"))
    return "it is no whole bundle: it was cut off, changed, or is another kind of file; build it with `tariff build`";
  if (!FORMATS.some((known) => known === format))
    return `its format is \`${format.slice(0, 50)}\`, expected \`${FORMATS.join("` or `")}\`: take a newer version of this program`;
  // Printed again it must be the same: then every key is there, none besides, and nothing can be said in two ways.
  if (!hasShape(value) || printBundle(value) !== text)
    return "it is not spelled as `tariff build` writes it: build it again";
  return value;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasShape(value: unknown): value is Bundle {
  if (!isMap(value)) return false;
  const { format, catalog, sequence, files, signature } = value as Partial<Bundle>; // each is looked at below
  const isShaped = format && hasCommits({ format }) ? isFileWithCommit : isFile;
  const isNumbered = sequence === null || (Number.isSafeInteger(sequence) && Number(sequence) >= 0);
  return (
    typeof catalog === "string" &&
    isNumbered &&
    Array.isArray(files) &&
    files.every(isShaped) &&
    isSignature(signature)
  );
}

function isFile(file: unknown): boolean {
  // Half a surrogate pair has the bytes, and so the digest, of another text.
  return isMap(file) && ["path", "sha256", "text"].every((key) => isText(file[key]));
}

function isFileWithCommit(file: unknown): boolean {
  if (!isFile(file) || !isMap(file)) return false;
  const { commit } = file;
  return commit === null || (isMap(commit) && isMatch(commit["hash"], HASH) && isMatch(commit["date"], DATE));
}

/** As git writes them: who shows them to others may take them for what they are. */
const HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$/;

function isMatch(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.isWellFormed();
}

function isSignature(signature: unknown): boolean {
  if (signature === null) return true;
  return (
    isMap(signature) &&
    signature["algorithm"] === "ed25519" &&
    ["key", "value"].every((key) => typeof signature[key] === "string")
  );
}

function contentFault(bundle: Bundle, { publicKeys, digestOf }: Trust): string | undefined {
  const { files, catalog } = bundle;
  const unfit = files.find(({ path }, n) => !isPath(path) || path <= (files[n - 1]?.path ?? ""));
  if (unfit)
    return `the path \`${unfit.path.slice(0, 100)}\` in it is none below a folder, or not in its place: build it with \`tariff build\`, not by hand`;
  const changed = files.find(({ text, sha256: digest }) => sha256(text) !== digest);
  if (changed)
    return `its file \`${changed.path}\` was changed after it was built: change the tariff files and build it again`;
  if (digestOf(files) !== catalog) return "its files are not those it was built from: build it again";
  return publicKeys.length > 0 ? signatureFault(bundle, publicKeys) : undefined;
}

function isPath(path: string): boolean {
  return (
    path !== "" &&
    !/[\\\0]/.test(path) &&
    path.split("/").every((name) => name !== "" && !name.startsWith("."))
  );
}

function sequenceFault({ sequence, catalog }: Bundle, { floor }: Trust): string | undefined {
  if (!floor) return undefined;
  const found = sequence === null ? "it has no sequence" : `its sequence is ${sequence}`;
  if (sequence === null || sequence < floor.sequence) {
    const isOlder =
      sequence === null ? "one with that has answered" : "it is older than one that has answered";
    const why = floor.catalog === undefined ? "as `least_sequence` demands" : isOlder;
    return `${found}, expected ${floor.sequence} or more: ${why}; to go back to old prices build them again, with a higher \`--sequence\``;
  }
  if (sequence > floor.sequence || floor.catalog === undefined || catalog === floor.catalog) return undefined;
  return `${found}, which is that of a bundle of other files that has answered: build it again, with a higher \`--sequence\``;
}
