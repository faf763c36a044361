import { expect, test } from "vitest";
import { accessFault } from "../../src/access/access-fault.ts";
import { digestOf, newKey } from "../../src/access/api-key.ts";
import { accessOf, entryOf, jwtSettings } from "./issuer.ts";

const digest = digestOf(newKey());
const ADDRESS = "https://issuer.example.com/jwks.json";

test.each([
  ["a digest that is none", [entryOf("a", "tsk_v1_x", "rate")], "the sha256 of the key `a` is not of 64"],
  ["a digest in capitals", [entryOf("a", "A".repeat(64), "rate")], "the sha256 of the key `a` is not of 64"],
  [
    "one key for two callers",
    [entryOf("a", digest, "rate"), entryOf("b", digest, "read")],
    "`a` and `b` are",
  ],
  ["a key that may do nothing", [entryOf("a", digest)], "the key `a` has no scopes"],
])("keys with %s are refused", (_, keys, why) => {
  expect(accessFault(accessOf(keys))).toContain(why);
});

test("two keys may bear one name, while one replaces the other", () => {
  const keys = [entryOf("a", digest, "rate"), entryOf("a", digestOf(newKey()), "rate")];
  expect(accessFault(accessOf(keys))).toBeUndefined();
});

test.each(["none", "None", "HS256", "HS384", "HS512", "rs256", "RSA-OAEP", ""])(
  "tokens by the algorithm `%s` are refused, also beside one that is right",
  (algorithm) => {
    const fault = accessFault(accessOf([], jwtSettings(ADDRESS, ["RS256", algorithm])));
    expect(fault).toContain(`the algorithm \`${algorithm}\` is not checked with a public key`);
  },
);

test("tokens by no algorithm, of no issuer or for no audience are refused", () => {
  const jwt = jwtSettings(ADDRESS);
  expect(accessFault(accessOf([], { ...jwt, algorithms: [] }))).toContain("no algorithm of tokens is stated");
  expect(accessFault(accessOf([], { ...jwt, issuer: "" }))).toContain("must be stated");
  expect(accessFault(accessOf([], { ...jwt, audience: "" }))).toContain("must be stated");
});

test.each([
  [ADDRESS, undefined],
  ["jwks.json", undefined],
  ["http://127.0.0.1:8080/jwks.json", undefined],
  ["http://[::1]/jwks.json", undefined],
  ["http://localhost/jwks.json", undefined],
  ["http://issuer.example.com/jwks.json", "is fetched without protection"],
  ["http://127.0.0.1.example.com/jwks.json", "is fetched without protection"],
  ["HTTP://issuer.example.com/jwks.json", "is fetched without protection"],
  ["https://user:secret@issuer.example.com/", "holds a name or password"],
  ["https://", "is not an address"],
])("keys at %s: %s", (jwks, why) => {
  const fault = accessFault(accessOf([], jwtSettings(jwks)));
  if (why === undefined) expect(fault).toBeUndefined();
  else expect(fault).toContain(why);
  expect(fault ?? "").not.toContain("secret");
});
