import { createHmac } from "node:crypto";
import { exportSPKI, importJWK } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "../../src/observe/observer.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import {
  accessOf,
  forged,
  jwtSettings,
  type KeyServer,
  keyServer,
  NOW,
  pairOf,
  tokenBy,
} from "../access/issuer.ts";
import { askRating, CHALLENGE, gateOf, INVALID, KEY, KEYS, withService } from "./access-service.ts";
import { failureOf } from "./service.ts";

const pair = await pairOf("one");
const stranger = await pairOf("one");
const unpublished = await pairOf("two");
const rsa = await pairOf("three", "RS256");
let issuer: KeyServer;
beforeAll(async () => {
  issuer = await keyServer(pair, rsa);
});
afterAll(() => issuer.stop());

async function asked(token: string): Promise<Response> {
  const gate = await gateOf(accessOf(KEYS, jwtSettings(issuer.address, ["ES256", "RS256"])));
  return withService({ gate }, (service) => askRating(service, `Bearer ${token}`));
}

test.each<[string, () => Promise<string> | string]>([
  ["with a token", () => tokenBy(pair)],
  ["with a key where there are tokens, too", () => KEY],
  ["by scopes in a list", () => tokenBy(pair, { scope: undefined, scp: ["other", "rate"] })],
  ["for one of several audiences", () => tokenBy(pair, { aud: ["a", "tariff-service"] })],
  ["five seconds early, as clocks differ", () => tokenBy(pair, { nbf: NOW + 5 })],
  ["four seconds late", () => tokenBy(pair, { exp: NOW - 4 })],
  ["with a token of another algorithm that is stated", () => tokenBy(rsa, {}, { alg: "RS256" })],
])("a caller is let in %s", async (_, token) => {
  expect((await asked(await token())).status).toBe(200);
});

test("a token that names no key is tried with each that fits", async () => {
  const nameless = (by: typeof pair) => tokenBy(by, {}, { kid: undefined });
  issuer.publish(unpublished, pair, rsa);
  expect((await asked(await nameless(pair))).status).toBe(200);
  expect((await asked(await nameless(unpublished))).status).toBe(200);
  expect((await asked(await nameless(stranger))).status).toBe(401);
  issuer.publish(pair, rsa);
});

describe("a caller is not known with a token", () => {
  test.each<[string, () => Promise<string> | string]>([
    ["that expired longer ago than clocks differ", () => tokenBy(pair, { exp: NOW - 5 })],
    ["that is not yet valid", () => tokenBy(pair, { nbf: NOW + 6 })],
    ["without end", () => tokenBy(pair, { exp: undefined })],
    ["with an end in words", () => tokenBy(pair, { exp: "never" })],
    ["without subject", () => tokenBy(pair, { sub: undefined })],
    ["with an empty subject", () => tokenBy(pair, { sub: "" })],
    ["for another audience", () => tokenBy(pair, { aud: "another" })],
    ["for nobody", () => tokenBy(pair, { aud: undefined })],
    ["of another issuer", () => tokenBy(pair, { iss: "https://issuer.example.com/" })],
    ["of no issuer", () => tokenBy(pair, { iss: undefined })],
    ["with an unknown kid", () => tokenBy(unpublished)],
    ["signed by a stranger under a known kid", () => tokenBy(stranger)],
    ["that brings its own key", () => tokenBy(stranger, {}, { jwk: stranger.published })],
    ["without signature", () => forged({ alg: "none", kid: "one" }, () => "")],
    ["with alg None and a signature", () => forged({ alg: "None", kid: "one" }, () => "AAAA")],
    ["without algorithm", () => forged({ kid: "one" }, () => "AAAA")],
    ["signed with HS256 by the public key in PEM", async () => hs256(await pemOfRsa())],
    ["signed with HS256 by the public key in JSON", () => hs256(JSON.stringify(rsa.published))],
    ["changed after it was signed", async () => tampered(await tokenBy(pair))],
    ["of two parts", () => "e30.e30"],
    ["of no JSON", () => "a.b.c"],
  ])("%s", async (_, made) => {
    const token = await made();
    const response = await asked(token);
    expect(response.headers.get("www-authenticate")).toBe(INVALID);
    const failure = await failureOf(response);
    expect(failure).toMatchObject({ status: 401, type: "about:blank" });
    expect(JSON.stringify(failure)).not.toContain(token);
  });

  test("by an algorithm that the settings do not state, though the issuer publishes its key", async () => {
    const token = await tokenBy(rsa, {}, { alg: "RS256" });
    const { alg: _, ...published } = rsa.published;
    for (const pairs of [[rsa], [{ ...rsa, published }]]) {
      issuer.publish(...pairs);
      const gate = await gateOf(accessOf(KEYS, jwtSettings(issuer.address, ["ES256"])));
      const response = await withService({ gate }, (service) => askRating(service, `Bearer ${token}`));
      expect(response.headers.get("www-authenticate")).toBe(INVALID);
    }
    issuer.publish(pair, rsa);
  });

  test("and hears that it has expired only where its signature holds", async () => {
    const detailOf = async (by: typeof pair) =>
      (await failureOf(await asked(await tokenBy(by, { exp: NOW - 5 })))).detail;
    expect(await detailOf(pair)).toBe("the token has expired");
    expect(await detailOf(stranger)).toBe("the key or token does not hold");
  });
});

async function pemOfRsa(): Promise<string> {
  const key = await importJWK(rsa.published, "RS256");
  if (key instanceof Uint8Array) throw new Error("not a public key");
  return await exportSPKI(key);
}

function hs256(secret: string): string {
  const sign = (signed: string) => createHmac("sha256", secret).update(signed).digest("base64url");
  return forged({ alg: "HS256", kid: "three" }, sign);
}

/** The same token with more scopes. */
function tampered(token: string): string {
  const [header, payload = "", signature] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, scope: "rate read check" })).toString("base64url");
  return [header, changed, signature].join(".");
}

test.each([
  ["that states others", { scope: "read" }],
  ["that states none", { scope: undefined }],
  ["that states one with the word in it", { scope: "rate:all rates" }],
])("a token %s lacks the scope", async (_, claims) => {
  const response = await asked(await tokenBy(pair, claims));
  expect(response.headers.get("www-authenticate")).toBe(
    `${CHALLENGE}, error="insufficient_scope", scope="rate"`,
  );
  expect(await failureOf(response)).toMatchObject({ status: 403 });
});

describe("where the issuer cannot be asked", () => {
  test.each<[string, (down: KeyServer) => void | Promise<void>]>([
    ["because nothing listens", (down) => down.stop()],
    ["because it fails", (down) => down.fail(500, "{}")],
    ["because it answers with a page", (down) => down.fail(200, "<html>")],
    ["because it answers with no keys", (down) => down.fail(200, "{}")],
  ])("%s, no token is called wrong, and the log says why", async (_, fail) => {
    const down = await keyServer(pair);
    await fail(down);
    const faults: Fault[] = [];
    const observer = { ...PLAIN_OBSERVER, fault: (fault: Fault) => void faults.push(fault) };
    const gate = await gateOf(accessOf(KEYS, jwtSettings(down.address)));
    const token = await tokenBy(pair);
    await withService({ gate, observer }, async (service) => {
      const response = await askRating(service, `Bearer ${token}`);
      expect(response.headers.get("retry-after")).toBe("5");
      expect(response.headers.get("www-authenticate")).toBeNull();
      const failure = await failureOf(response);
      expect(failure).toMatchObject({ status: 503, type: "about:blank" });
      expect(faults).toMatchObject([{ requestId: failure.request_id, path: "/v1/rate" }]);
      expect(String(faults[0]?.error)).toContain(down.address);
      expect((await askRating(service, `Bearer ${KEY}`)).status).toBe(200);
    });
    await down.stop();
  });
});
