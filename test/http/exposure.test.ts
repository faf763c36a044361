import { describe, expect, test } from "vitest";
import { digestOf, newKey } from "../../src/access/api-key.ts";
import { OPEN_GATE } from "../../src/access/open-gate.ts";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { AccessSettings, Settings } from "../../src/config/settings.ts";
import { exposureLines, exposureOf } from "../../src/http/exposure.ts";
import { accessOf, entryOf, jwtSettings, stoppedClock } from "../access/issuer.ts";

const clock = stoppedClock();

function settingsOf(host: string, access: AccessSettings = DEFAULT_SETTINGS.access): Settings {
  return { ...DEFAULT_SETTINGS, listen: { ...DEFAULT_SETTINGS.listen, host, port: 0 }, access };
}

describe("a service that asks nobody for a key", () => {
  test.each([
    ["127.0.0.1", "127.0.0.1"],
    ["127.0.0.2", "127.0.0.2"],
    ["127.255.255.254", "127.255.255.254"],
    ["::1", "::1"],
    ["0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1"],
    ["::ffff:127.0.0.1", "::ffff:127.0.0.1"],
    ["::ffff:7f00:1", "::ffff:7f00:1"],
    ["localhost", expect.stringMatching(/^(127\.|::1$)/)],
    ["127.1", "127.0.0.1"], // as the system reads it
    ["0x7f000001", "127.0.0.1"],
  ])("may listen at `%s`, where only this machine reaches it", async (host, address) => {
    expect(await exposureOf(settingsOf(host), clock)).toEqual({ address, gate: OPEN_GATE });
  });

  test.each([
    "0.0.0.0",
    "::",
    "",
    "0",
    "0:0:0:0:0:0:0:0",
    "::ffff:0.0.0.0",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "10.0.0.1",
    "128.0.0.1",
    "126.255.255.255",
    "203.0.113.1",
    "169.254.0.1",
    "fe80::1",
    "::2",
  ])("may not listen at `%s`, and hears what to do", async (host) => {
    expect(await exposureOf(settingsOf(host), clock)).toBe(
      `the host \`${host}\` can be reached from other machines, and without keys or tokens whoever reaches it may ask; ` +
        "make a key with `tariff key NAME --scope rate`, or listen on this machine alone with HOST=127.0.0.1, " +
        "or say `--open-to-anyone` where something in front of the service keeps others out",
    );
  });

  test("may listen wherever its operator takes that upon them", async () => {
    const access = { ...DEFAULT_SETTINGS.access, open: true };
    expect(await exposureOf(settingsOf("0.0.0.0", access), clock)).toEqual({
      address: "0.0.0.0",
      gate: OPEN_GATE,
    });
  });
});

describe("a service that asks for a key or a token", () => {
  const keys = [entryOf("biller", digestOf(newKey()), "rate")];
  const jwt = jwtSettings("https://issuer.example.com/jwks.json");

  test.each([
    ["keys", accessOf(keys)],
    ["tokens", accessOf([], jwt)],
    ["keys, also where it says that it is open", { ...accessOf(keys), open: true }],
  ])("by %s may listen anywhere, and lets nobody in without", async (_, access) => {
    const exposure = await exposureOf(settingsOf("0.0.0.0", access), clock);
    if (typeof exposure === "string") throw new Error(exposure);
    expect(await exposure.gate.admit(undefined, "rate")).toMatchObject({ refused: "missing" });
  });
});

test("who starts a service hears what its callers need, and where they need nothing", async () => {
  const linesOf = async (settings: Settings) => {
    const exposure = await exposureOf(settings, clock);
    return typeof exposure === "string" ? exposure : exposureLines(exposure).join("\n");
  };
  const keys = [entryOf("biller", digestOf(newKey()), "rate")];
  const open = { ...DEFAULT_SETTINGS.access, open: true };
  expect(await linesOf(settingsOf("::1"))).toBe("");
  expect(await linesOf(settingsOf("::1", open))).toBe("");
  expect(await linesOf(settingsOf("::", open))).toContain("anyone who reaches this port may use it");
  expect(await linesOf(settingsOf("::", accessOf(keys)))).toContain("`Authorization: Bearer <key or token>`");
});

test.each<[string, Partial<Settings>, string]>([
  ["a host that stands for no address", settingsOf("nowhere.invalid"), "`nowhere.invalid` is not an address"],
  ["tokens signed with a secret", settingsOf("::1", accessOf([], jwtSettings("a", ["HS256"]))), "`HS256`"],
  ["a file of keys that is not there", settingsOf("::1", accessOf([], jwtSettings("nowhere"))), "ENOENT"],
  ["every origin", { cors: { origins: ["*"] } }, "the origin `*` would let every page ask"],
  ["a proxy by name", proxies("proxy"), "`proxy` is not the address or network of a proxy"],
  ["a network of everybody", proxies("10.0.0.1", "0.0.0.0/0"), "`0.0.0.0/0` is not the address or network"],
  ["a network too narrow", proxies("10.0.0.0/33"), "write for example 10.0.0.7 or 10.0.0.0/8"],
])("%s is refused", async (_, settings, why) => {
  expect(await exposureOf({ ...DEFAULT_SETTINGS, ...settings }, clock)).toContain(why);
});

test("proxies are addresses and networks", async () => {
  const settings = { ...DEFAULT_SETTINGS, ...proxies("10.0.0.7", "10.0.0.0/8", "::1", "2001:db8::/32") };
  expect(await exposureOf(settings, clock)).toEqual({ address: "127.0.0.1", gate: OPEN_GATE });
});

function proxies(...trustedProxies: readonly string[]): Partial<Settings> {
  return { access: { ...DEFAULT_SETTINGS.access, trustedProxies } };
}
