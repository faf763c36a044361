import { describe, expect, test } from "vitest";
import { newKey } from "../../src/access/api-key.ts";
import { OPEN_GATE } from "../../src/access/open-gate.ts";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import { accessOf, jwtSettings, keyServer, pairOf, tokenBy } from "../access/issuer.ts";
import { askRating, gateOf, INVALID, KEY, KEYS, READING_KEY, withService } from "./access-service.ts";
import { failureOf, type Service } from "./service.ts";

/** Three requests per minute; who is at these addresses is believed about whom it speaks for. */
function settingsOf(...trustedProxies: readonly string[]): Settings {
  return {
    ...DEFAULT_SETTINGS,
    limits: { ...DEFAULT_SETTINGS.limits, requestsPerMinute: 3 },
    access: { ...DEFAULT_SETTINGS.access, trustedProxies },
  };
}

async function statuses(count: number, ask: () => Promise<Response>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let sent = 0; sent < count; sent += 1) found.push((await ask()).status);
  return found;
}

function listed({ ask }: Service, headers: Record<string, string> = {}): Promise<Response> {
  return ask("GET", "/v1/tariffs", { headers });
}

describe("a caller", () => {
  test("may ask three times a minute where that is the limit, and hears when it may again", async () => {
    await withService({ settings: settingsOf() }, async (service) => {
      const first = await askRating(service, `Bearer ${KEY}`);
      expect(first.status).toBe(200);
      expect(first.headers.get("ratelimit")).toMatch(/^"requests"; r=2; t=\d+$/);
      expect(first.headers.get("ratelimit-policy")).toMatch(/^"requests"; q=3; w=60; pk=:[\w=]+:$/);
      expect(first.headers.get("retry-after")).toBeNull();
      expect(await statuses(2, () => askRating(service, `Bearer ${KEY}`))).toEqual([200, 200]);
      const fourth = await askRating(service, `Bearer ${KEY}`);
      expect(fourth.headers.get("retry-after")).toMatch(/^([1-9]|[1-5]\d|60)$/);
      expect(fourth.headers.get("ratelimit")).toMatch(/^"requests"; r=0; /);
      expect(await failureOf(fourth)).toMatchObject({
        status: 429,
        type: "about:blank",
        detail: "the requests of a caller are limited to 3 per minute, and these are more",
      });
    });
  });

  test("is counted over all that it asks, refused or not, and others are not counted with it", async () => {
    await withService({ settings: settingsOf() }, async (service) => {
      const authorization = `Bearer ${KEY}`;
      expect((await askRating(service, authorization)).status).toBe(200);
      expect((await listed(service, { Authorization: authorization })).status).toBe(200);
      const headers = { Authorization: authorization };
      expect((await service.ask("POST", "/v1/check", { headers })).status).toBe(403);
      expect((await askRating(service, authorization)).status).toBe(429);
      expect((await listed(service, { Authorization: `Bearer ${READING_KEY}` })).status).toBe(200);
    });
  });

  test("with a token is another than one with a key of the same name", async () => {
    const pair = await pairOf("one");
    const issuer = await keyServer(pair);
    const gate = await gateOf(accessOf(KEYS, jwtSettings(issuer.address)));
    const token = await tokenBy(pair, { sub: "biller" });
    await withService({ gate, settings: settingsOf() }, async (service) => {
      expect(await statuses(4, () => askRating(service, `Bearer ${KEY}`))).toEqual([200, 200, 200, 429]);
      expect((await askRating(service, `Bearer ${token}`)).status).toBe(200);
    });
    await issuer.stop();
  });

  test("is not limited in what is not under /v1", async () => {
    await withService({ settings: settingsOf() }, async ({ ask }) => {
      const probe = await ask("GET", "/livez");
      expect(probe.headers.get("ratelimit")).toBeNull();
      expect(await statuses(9, () => ask("GET", "/livez"))).toEqual(Array.from({ length: 9 }, () => 200));
    });
  });

  test("without a name is its address, whatever it says that it is", async () => {
    await withService({ gate: OPEN_GATE, settings: settingsOf() }, async (service) => {
      const by = (address: string) => listed(service, { "X-Forwarded-For": address });
      expect(await statuses(3, () => by("203.0.113.1"))).toEqual([200, 200, 200]);
      expect((await by("203.0.113.2")).status).toBe(429);
    });
  });

  test("behind a trusted proxy is the address that the proxy names", async () => {
    await withService({ gate: OPEN_GATE, settings: settingsOf("127.0.0.0/8") }, async (service) => {
      const by = (address: string) => listed(service, { "X-Forwarded-For": address });
      expect(await statuses(4, () => by("203.0.113.1"))).toEqual([200, 200, 200, 429]);
      expect((await by("203.0.113.2")).status).toBe(200);
      // What the caller itself has put before it is not believed.
      expect((await by("203.0.113.9, 203.0.113.1")).status).toBe(429);
    });
  });

  test("in a network of IPv6 is that network, since it has as many addresses as it likes", async () => {
    await withService({ gate: OPEN_GATE, settings: settingsOf("127.0.0.1") }, async (service) => {
      const by = (address: string) => listed(service, { "X-Forwarded-For": address });
      expect(await statuses(3, () => by("2001:db8::1"))).toEqual([200, 200, 200]);
      expect((await by("2001:db8::2")).status).toBe(429);
      expect((await by("2001:db8:1::1")).status).toBe(200);
    });
  });
});

describe("who guesses", () => {
  test("is looked at thirty times a minute, and then not even with the right key", async () => {
    const seen: (string | undefined)[] = [];
    const { admit } = await gateOf(accessOf(KEYS));
    const gate = {
      admit: (...asked: Parameters<typeof admit>) => {
        seen.push(asked[0]);
        return admit(...asked);
      },
    };
    await withService({ gate }, async (service) => {
      const guess = () => askRating(service, `Bearer ${newKey()}`);
      expect(new Set(await statuses(30, guess))).toEqual(new Set([401]));
      const stopped = await guess();
      expect(stopped.headers.get("retry-after")).toMatch(/^([1-9]|[1-5]\d|60)$/);
      expect(stopped.headers.get("www-authenticate")).toBeNull();
      expect(await failureOf(stopped)).toMatchObject({ status: 429 });
      expect((await askRating(service, `Bearer ${KEY}`)).status).toBe(429);
      expect(seen).toHaveLength(30);
      // Who shows nothing guesses nothing, and is told what is missing.
      expect((await askRating(service)).status).toBe(401);
      expect((await service.ask("GET", "/livez")).status).toBe(200);
    });
  });

  test("is not who lacks a scope, or shows nothing", async () => {
    await withService({}, async (service) => {
      await statuses(31, () => askRating(service, `Bearer ${READING_KEY}`));
      await statuses(31, () => askRating(service));
      expect((await askRating(service, `Bearer ${KEY}`)).status).toBe(200);
    });
  });

  test("stops nobody at another address behind a trusted proxy", async () => {
    await withService({ settings: settingsOf("127.0.0.1") }, async (service) => {
      const by = (address: string, key: string) =>
        listed(service, { "X-Forwarded-For": address, Authorization: `Bearer ${key}` });
      await statuses(30, () => by("203.0.113.1", "wrong"));
      expect((await by("203.0.113.1", KEY)).status).toBe(429);
      expect((await by("203.0.113.2", KEY)).status).toBe(200);
    });
  });

  test("is not taken for one by keys that hold, however many come at once", async () => {
    await withService({}, async (service) => {
      const many = Array.from({ length: 60 }, () => askRating(service, `Bearer ${KEY}`));
      expect(new Set((await Promise.all(many)).map(({ status }) => status))).toEqual(new Set([200]));
      const wrong = await askRating(service, "Bearer wrong");
      expect(wrong.headers.get("www-authenticate")).toBe(INVALID);
      expect(wrong.headers.get("ratelimit")).toMatch(/^"failures"; r=29; /);
    });
  });
});
