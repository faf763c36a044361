import { describe, expect, test } from "vitest";
import { digestOf, newKey } from "../../src/access/api-key.ts";
import { ENDPOINTS } from "../../src/http/endpoints.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { askRating, CHALLENGE, INVALID, KEY, READING_KEY, withService } from "./access-service.ts";
import { failureOf, sendRaw } from "./service.ts";

function asked(authorization?: string): Promise<Response> {
  return withService({}, (service) => askRating(service, authorization));
}

test.each([
  ["with a key", `Bearer ${KEY}`],
  ["with the scheme in small letters", `bearer ${KEY}`],
  ["with a key and blanks around it, which HTTP takes off", `Bearer   ${KEY}  `],
])("a caller is let in %s", async (_, authorization) => {
  const response = await asked(authorization);
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"exact":"415"')]);
  expect(response.headers.get("www-authenticate")).toBeNull();
});

describe("a caller is not known", () => {
  test.each<[string, string | undefined, string]>([
    ["without credentials", undefined, CHALLENGE],
    ["with an empty header", "", CHALLENGE],
    ["with the scheme alone", "Bearer", CHALLENGE],
    ["with another scheme", `Basic ${Buffer.from(`biller:${KEY}`).toString("base64")}`, CHALLENGE],
    ["with a key without scheme", KEY, CHALLENGE],
    ["with a key and more", `Bearer ${KEY} ${KEY}`, CHALLENGE],
    ["with a key in quotes", `Bearer "${KEY}"`, CHALLENGE],
    ["with a credential of 9,000 characters", `Bearer ${"a".repeat(9_000)}`, CHALLENGE],
    ["with another key of the right form", `Bearer ${newKey()}`, INVALID],
    ["with a key cut short", `Bearer ${KEY.slice(0, -1)}`, INVALID],
    ["with a key and a character more", `Bearer ${KEY}A`, INVALID],
    ["with a key in other letters", `Bearer tsk_v1_${KEY.slice(7).toLowerCase()}`, INVALID],
    ["with the digest of a key", `Bearer ${digestOf(KEY)}`, INVALID],
    ["with the name of a key", "Bearer biller", INVALID],
  ])("%s", async (_, authorization, challenge) => {
    const response = await asked(authorization);
    expect(response.headers.get("www-authenticate")).toBe(challenge);
    const failure = await failureOf(response);
    expect(failure).toMatchObject({ status: 401, type: "about:blank", problems: [] });
    const credential = authorization?.split(" ")[1];
    if (credential) expect(JSON.stringify(failure)).not.toContain(credential);
  });

  test("in the same words whatever is wrong with its credential", async () => {
    const failures = [`Bearer ${newKey()}`, `Bearer ${KEY.slice(0, -1)}`, "Bearer a.b.c"].map(async (one) => {
      const { request_id: _, ...failure } = await failureOf(await asked(one));
      return failure;
    });
    const [first, ...others] = await Promise.all(failures);
    expect(others).toEqual([first, first]);
  });

  test("by a key where a second one is sent beside it", async () => {
    const head = "POST /v1/rate HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n";
    const line = `Authorization: Bearer ${KEY}\r\n`;
    const text = await withService({}, ({ port }) => sendRaw(port, `${head}${line}${line}\r\n`));
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain(`WWW-Authenticate: ${CHALLENGE}, error="invalid_request"\r\n`);
    expect(text).not.toContain(KEY);
  });

  test.each([
    ["a token of 20,000 characters", `Bearer ${"a".repeat(20_000)}`, 431],
    ["a NUL in the header", `Bearer ${KEY}\0`, 400],
  ])("with %s, which is not read as HTTP", async (_, authorization, status) => {
    const text = await withService({}, ({ port }) => sendRaw(port, listing(authorization)));
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).not.toContain(KEY);
  });

  test("with a token of a megabyte, which harms nobody else", async () => {
    await withService({}, async (service) => {
      // Cut off while it still sends, it may see the answer or a reset.
      const text = await sendRaw(service.port, listing(`Bearer ${"a".repeat(1_000_000)}`)).catch(() => "");
      expect(text).not.toMatch(/^HTTP\/1\.1 200/);
      expect((await askRating(service, `Bearer ${KEY}`)).status).toBe(200);
    });
  });
});

function listing(authorization: string): string {
  return `GET /v1/tariffs HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\n\r\n`;
}

describe("a caller without the scope", () => {
  test("is refused, and told which it lacks", async () => {
    const response = await asked(`Bearer ${READING_KEY}`);
    expect(response.headers.get("www-authenticate")).toBe(
      `${CHALLENGE}, error="insufficient_scope", scope="rate"`,
    );
    const detail = "the key or token lacks the scope `rate`";
    expect(await failureOf(response)).toMatchObject({ status: 403, type: "about:blank", detail });
  });

  test("may do what it has the scope for", async () => {
    const headers = { Authorization: `Bearer ${READING_KEY}` };
    const response = await withService({}, ({ ask }) => ask("GET", "/v1/tariffs", { headers }));
    expect(response.status).toBe(200);
  });
});

test.each([
  ["/livez", 200],
  ["/nowhere", 404],
])("%s asks nobody who they are", async (path, status) => {
  for (const headers of [{}, { Authorization: "Bearer wrong" }]) {
    const response = await withService({}, ({ ask }) => ask("GET", path, { headers }));
    expect(response.status).toBe(status);
  }
});

test("everything under /v1 asks who they are", () => {
  const open = ENDPOINTS.filter(({ scope }) => scope === undefined).map(({ path }) => path);
  expect(open).toContain("/livez");
  expect(open.filter((path) => path.startsWith("/v1"))).toEqual([]);
});

test("who is refused is told so before the body has come", async () => {
  const head = "POST /v1/rate HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1000000\r\n\r\n";
  expect(await withService({}, ({ port }) => sendRaw(port, head))).toMatch(/^HTTP\/1\.1 401 /);
});

test("what is logged names a known caller, and holds no key", async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await withService({ observer: { ...PLAIN_OBSERVER, answered: resolve } }, async (service) => {
    await (await askRating(service, `Bearer ${KEY}`)).text();
    expect(await promise).toMatchObject({ caller: "biller", status: 200 });
    expect(JSON.stringify(await promise)).not.toContain(KEY);
  });
});
