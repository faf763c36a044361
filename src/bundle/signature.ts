import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { type Bundle, printBundle, type Signature } from "./bundle.ts";

/** The bundle with a signature of this key over everything else in it. */
export function signBundle(bundle: Bundle, privateKey: KeyObject): Bundle {
  const value = sign(null, signedBytes(bundle), privateKey).toString("base64");
  const key = fingerprintOf(createPublicKey(privateKey.export({ type: "pkcs8", format: "pem" })));
  return { ...bundle, signature: { algorithm: "ed25519", key, value } };
}

/** Whether a bundle is what one of the keys has signed; if not, why. */
export function signatureFault(bundle: Bundle, publicKeys: readonly KeyObject[]): string | undefined {
  const { signature } = bundle;
  if (!signature) return "it is not signed, and `signed_by` demands it: build it with `--sign`";
  const key = publicKeys.find((each) => fingerprintOf(each) === signature.key);
  if (!key)
    return `it is signed by the key ${signature.key.slice(0, 16)}..., which is none of those that are trusted: add its public key to \`signed_by\`, or sign with a trusted one`;
  return isSignedBy(bundle, signature, key)
    ? undefined
    : "its signature is of another content: it was changed after it was signed; build and sign it again";
}

function isSignedBy(bundle: Bundle, { value }: Signature, key: KeyObject): boolean {
  return verify(null, signedBytes(bundle), key, Buffer.from(value, "base64"));
}

/** Under the name of the format, so that a signature of anything else is none of a bundle. */
function signedBytes(bundle: Bundle): Buffer {
  return Buffer.from(`${bundle.format}\n${printBundle({ ...bundle, signature: null })}`);
}

/** SHA-256 of the key's standard form (SPKI, DER). */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}

/** An ed25519 key from PEM, or undefined where the text is none. */
export function privateKeyIn(pem: string): KeyObject | undefined {
  return ed25519(() => createPrivateKey(pem));
}

export function publicKeyIn(pem: string): KeyObject | undefined {
  // A private key would be read as its public one, and does not belong where bundles are read.
  return pem.includes("PRIVATE") ? undefined : ed25519(() => createPublicKey(pem));
}

function ed25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}
