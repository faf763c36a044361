import { generateKeyPairSync } from "node:crypto";
import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bundle, bundleOf, printBundle, withCommits } from "../../src/bundle/bundle.ts";
import { MOST_BYTES, readBundle, TOO_LARGE, type Trust } from "../../src/bundle/read-bundle.ts";
import { publicKeyIn, signBundle } from "../../src/bundle/signature.ts";
import { digestOf, sha256 } from "../../src/digest/digest.ts";
import { priced } from "../live/two-prices.ts";

const sources = priced("0.07");
const own = generateKeyPairSync("ed25519");
const other = generateKeyPairSync("ed25519");
const plain = bundleOf(sources, { catalog: digestOf(sources), sequence: 7 });
const signed = signBundle(plain, own.privateKey);
const ANY: Trust = { publicKeys: [], floor: undefined, digestOf };
const OWN: Trust = { ...ANY, publicKeys: [other.publicKey, own.publicKey] };

function read(bundle: Bundle | string, trust: Trust = ANY): Bundle | string {
  return readBundle(Buffer.from(typeof bundle === "string" ? bundle : printBundle(bundle)), trust);
}

/** With everything that depends on the files made right again, as a forger would. */
function rebuilt(files: readonly { readonly path: string; readonly text: string }[]): Bundle {
  const all = files.map(({ path, text }) => ({ path, text, sha256: sha256(text) }));
  return { ...signed, files: all, catalog: digestOf(all) };
}

describe("a bundle", () => {
  test("gives back the files it was built from, in whatever order they came", () => {
    expect(read(plain)).toEqual(plain);
    const reversed = bundleOf(sources.toReversed(), { catalog: plain.catalog, sequence: 7 });
    expect(printBundle(reversed)).toBe(printBundle(plain));
  });

  test("is taken when one of the trusted keys has signed it, and also where no signature is asked for", () => {
    expect(read(signed, OWN)).toEqual(signed);
    expect(read(signed)).toEqual(signed);
  });

  test("that is cut off anywhere is refused", () => {
    const bytes = Buffer.from(printBundle(signed));
    void assert(
      property(integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(readBundle(bytes.subarray(0, length), OWN)).toBeTypeOf("string");
      }),
    );
  });

  test("of which one bit is another is refused", () => {
    const bytes = Buffer.from(printBundle(signed));
    void assert(
      property(integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(readBundle(changed, OWN)).toBeTypeOf("string");
      }),
      { numRuns: 500 },
    );
  });
});

describe("a bundle that records commits", () => {
  const commit = { hash: "0123456789".repeat(4), date: "2026-06-01T10:00:00+08:00" };
  const [product, version] = plain.files;
  if (!product || !version) throw new Error("two files were expected");
  const recording = withCommits(plain, new Map([[version.path, commit]]));

  test("is of a format of its own, gives them back, and is the same catalog", () => {
    expect(recording.format).toBe("tariff-bundle/2");
    expect(read(recording)).toEqual(recording);
    expect(recording.files.map((file) => file.commit)).toEqual([null, commit]);
    expect(recording.catalog).toBe(plain.catalog);
    expect(JSON.parse(printBundle(plain)).files[0]).not.toHaveProperty("commit");
  });

  test("is signed with them", () => {
    const trusted = signBundle(recording, own.privateKey);
    expect(read(trusted, OWN)).toEqual(trusted);
    const other = withCommits(trusted, new Map([[product.path, commit]]));
    expect(read(other, OWN)).toContain("its signature is of another content");
    expect(read({ ...plain, signature: trusted.signature }, OWN)).toContain(
      "its signature is of another content",
    );
  });

  test.each<readonly [string, (text: string) => string]>([
    ["of the first format", (text) => text.replace("bundle/2", "bundle/1")],
    ["with a hash that is none", (text) => text.replace("0123456789", "012345678z")],
    ["with a date that is none", (text) => text.replace("2026-06-01T10", "2026-06-01 10")],
    ["with a key more in a commit", (text) => text.replace('"hash"', '"by": "a",\n        "hash"')],
    ["with a file that says nothing of it", (text) => text.replace('      "commit": null,\n', "")],
  ])("is refused %s", (_, change) => {
    const changed = change(printBundle(recording));
    expect(changed).not.toBe(printBundle(recording));
    expect(read(changed)).toContain("not spelled as");
  });
});

describe("a bundle is refused", () => {
  const [product, version] = plain.files;
  if (!product || !version) throw new Error("two files were expected");
  const text = version.text.replaceAll("0.07", "0.01");

  test.each<readonly [string, Bundle | string, string]>([
    ["that is empty", "", "no whole bundle"],
    ["that is another JSON file", "{}\n", "no whole bundle"],
    [
      "of a later format",
      printBundle(plain).replace("bundle/1", "bundle/3"),
      "take a newer version of this program",
    ],
    ["with a byte order mark", `\uFEFF${printBundle(plain)}`, "no whole bundle"],
    ["with a key more", printBundle(plain).replace("{", '{\n  "note": "a",'), "not spelled as"],
    ["spelled in one line", `${JSON.stringify(plain)}\n`, "not spelled as"],
    [
      "with a file changed",
      { ...plain, files: [product, { ...version, text }] },
      "was changed after it was built",
    ],
    [
      "with a file and its digest changed",
      { ...plain, files: [product, { ...version, text, sha256: sha256(text) }] },
      "not those it was built from",
    ],
    [
      "with a path changed",
      { ...plain, files: [product, { ...version, path: version.path.replace("2027", "2026") }] },
      "not those it was built from",
    ],
    [
      "with a file more",
      { ...plain, files: [...plain.files, { path: "z.yaml", text: "", sha256: sha256("") }] },
      "not those it was built from",
    ],
    ["with a file less", { ...plain, files: [product] }, "not those it was built from"],
    ["with a file twice", { ...plain, files: [product, product] }, "not in its place"],
    ["out of order", { ...plain, files: [version, product] }, "not in its place"],
    ["with a path upwards", { ...plain, files: [{ ...product, path: "../a.yaml" }] }, "none below a folder"],
    [
      "with a path from the root",
      { ...plain, files: [{ ...product, path: "/a.yaml" }] },
      "none below a folder",
    ],
    ["with a backslash", { ...plain, files: [{ ...product, path: "a\\b.yaml" }] }, "none below a folder"],
    ["with half a letter", { ...plain, files: [product, { ...version, text: "\ud800" }] }, "not spelled as"],
    ["with a path that is empty", { ...plain, files: [{ ...product, path: "" }] }, "none below a folder"],
  ])("%s", (_, bundle, why) => {
    expect(read(bundle)).toContain(why);
  });

  test("that is not UTF-8", () => {
    expect(readBundle(new Uint8Array([0xff, 0xfe]), ANY)).toContain("it is not UTF-8");
  });

  test("that is larger than any price list", () => {
    expect(readBundle(new Uint8Array(MOST_BYTES + 1), ANY)).toBe(TOO_LARGE);
  });

  test.each<readonly [string, Bundle, string]>([
    ["that nobody has signed", plain, "it is not signed"],
    [
      "that another key has signed",
      signBundle(plain, generateKeyPairSync("ed25519").privateKey),
      "none of those that are trusted",
    ],
    [
      "that carries the signature of another",
      rebuilt([product, { path: version.path, text }]),
      "its signature is of another content",
    ],
    ["of which the sequence was changed", { ...signed, sequence: 8 }, "its signature is of another content"],
  ])("%s, where signatures are asked for", (_, bundle, why) => {
    expect(read(bundle, OWN)).toContain(why);
  });

  test.each([
    [7, 7, undefined],
    [8, 7, "its sequence is 7, expected 8 or more"],
    [0, null, "it has no sequence, expected 0 or more"],
  ])("below the sequence %i, such as %s", (least, sequence, why) => {
    const bundle = { ...plain, sequence };
    const found = read(bundle, { ...ANY, floor: { sequence: least, catalog: undefined } });
    if (why === undefined) expect(found).toEqual(bundle);
    else expect(found).toContain(why);
  });
});

test.each([
  [6, "its sequence is 6, expected 7 or more: it is older than one that has answered"],
  [7, "its sequence is 7, which is that of a bundle of other files that has answered"],
  [8, undefined],
])("another bundle, of sequence %i, after one of 7 has answered", (sequence, why) => {
  const floor = { sequence: 7, catalog: "sha256:another" };
  const found = read({ ...plain, sequence }, { ...ANY, floor });
  if (why === undefined) expect(found).toEqual({ ...plain, sequence });
  else expect(found).toContain(why);
  const again = read({ ...plain, sequence: 7 }, { ...ANY, floor: { ...floor, catalog: plain.catalog } });
  expect(again).toEqual({ ...plain, sequence: 7 });
});

test("a private key is no key to trust by, and neither is one of another kind", () => {
  expect(publicKeyIn(own.privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toBeUndefined();
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 }).publicKey;
  expect(publicKeyIn(rsa.export({ type: "spki", format: "pem" }).toString())).toBeUndefined();
  expect(publicKeyIn("nonsense")).toBeUndefined();
});
