import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import type { AccessSettings, ApiKey, JwtSettings, Scope } from "../../src/config/settings.ts";
import type { Clock } from "../../src/live/clock.ts";

/** The instant of all tests here, in seconds since 1970. */
export const NOW = Temporal.Instant.from("2026-06-02T00:00:00Z").epochMilliseconds / 1000;

/** A clock that stands still until a test moves it. */
export function stoppedClock(): Clock & { pass: (milliseconds: number) => void } {
  let elapsed = 0;
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(NOW * 1000 + elapsed),
    elapsed: () => elapsed,
    pass: (milliseconds) => {
      elapsed += milliseconds;
    },
  };
}

/** A pair of an issuer, with the public half as it is published. */
export type Pair = { readonly kid: string; readonly sign: CryptoKey; readonly published: JWK };

export async function pairOf(kid: string, alg = "ES256"): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, sign: privateKey, published: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

const ISSUER = "https://issuer.example.com";
const AUDIENCE = "tariff-service";

/** What a token of the issuer says where a test changes nothing. */
const CLAIMS = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: "billing",
  exp: NOW + 60,
  scope: "read rate",
};

/** What a test changes of that; a claim of undefined is left out. */
type Claims = Readonly<Record<string, unknown>>;

export function tokenBy(pair: Pair, claims: Claims = {}, header: object = {}): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: "ES256", kid: pair.kid, ...header })
    .sign(pair.sign);
}

/** A token with any header and signature, as somebody makes it who has no key. */
export function forged(header: object, sign: (signed: string) => string, claims: Claims = {}): string {
  const signed = [header, { ...CLAIMS, ...claims }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${signed}.${sign(signed)}`;
}

export function jwtSettings(jwks: string, algorithms: readonly string[] = ["ES256"]): JwtSettings {
  return { issuer: ISSUER, audience: AUDIENCE, algorithms, jwks };
}

export function accessOf(keys: readonly ApiKey[], jwt?: JwtSettings): AccessSettings {
  return { keys, jwt, trustedProxies: [], open: false };
}

export function entryOf(name: string, sha256: string, ...scopes: readonly Scope[]): ApiKey {
  return { name, sha256, scopes };
}

/** The issuer's real server, on this machine. */
export type KeyServer = {
  readonly address: string;
  readonly asked: () => number;
  publish: (...pairs: readonly Pair[]) => void;
  /** What it answers instead of keys. */
  fail: (status: number, text: string) => void;
  readonly stop: () => Promise<void>;
};

export async function keyServer(...pairs: readonly Pair[]): Promise<KeyServer> {
  let answer = { status: 200, text: setOf(pairs) };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(answer.status, { "Content-Type": "application/json", Connection: "close" });
    response.end(answer.text);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    address: `http://127.0.0.1:${port}/jwks.json`,
    asked: () => asked,
    publish: (...published) => {
      answer = { status: 200, text: setOf(published) };
    },
    fail: (status, text) => {
      answer = { status, text };
    },
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}

export function setOf(pairs: readonly Pair[]): string {
  return JSON.stringify({ keys: pairs.map(({ published }) => published) });
}
