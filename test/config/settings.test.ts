import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { environmentConfigs } from "../../src/config/environment-config.ts";
import { settingsFrom, withPathsFrom } from "../../src/config/settings-from.ts";
import { isFailure } from "../../src/domain/problem.ts";
import { readConfig } from "../../src/engine.ts";
import type { Configuration } from "../../src/generated/config.ts";
import { configSchema } from "../../src/generated/schemas.ts";

function read(text: string): Configuration {
  const config = readConfig({ path: "service.yaml", text });
  if (isFailure(config)) throw new Error(config.problems.map(({ message }) => message).join());
  return config;
}

function problemsOf(text: string): readonly string[] {
  const config = readConfig({ path: "service.yaml", text });
  return isFailure(config)
    ? config.problems.map(({ code, place }) =>
        "line" in place ? `${place.line}:${place.column} ${code}` : code,
      )
    : [];
}

const WHOLE = `
listen: { host: 0.0.0.0, port: 80, unready_seconds: 10 }
tariffs: { bundle: release.json, signed_by: [keys/a.pem, /keys/b.pem] }
reload: { watch: false, keep: 5, least_sequence: 7 }
shadow: { folder: next }
access:
  keys:
    - { name: billing, sha256: "${"0".repeat(64)}", scopes: [rate, read] }
  jwt: { issuer: "https://id", audience: tariffs, algorithms: [EdDSA], jwks: keys.json }
  trusted_proxies: [10.0.0.0/8]
  open: anyone who reaches this port may use it
limits: { body_bytes: 2048, rows: 10, period_days: 40, work: 5000, check_work: 6000, header_bytes: 4096, header_seconds: 5, request_seconds: 6, requests_per_minute: 7 }
cors: { origins: ["https://billing.example.com"] }
log: { level: warn }
decisions: { file: decisions.ndjson, mask: [/request/contract/id] }
`;

describe("the settings of a configuration file", () => {
  test("are as by default where it says nothing", () => {
    expect(settingsFrom([])).toEqual(DEFAULT_SETTINGS);
    expect(settingsFrom([read("listen: {}")])).toEqual(DEFAULT_SETTINGS);
  });

  test("are what it says, with paths from its own folder", () => {
    expect(settingsFrom([withPathsFrom("/etc/tariffs", read(WHOLE))])).toEqual({
      listen: { host: "0.0.0.0", port: 80, unreadySeconds: 10 },
      tariffs: {
        kind: "bundle",
        file: "/etc/tariffs/release.json",
        signedBy: ["/etc/tariffs/keys/a.pem", "/keys/b.pem"],
      },
      reload: { watch: false, keep: 5, leastSequence: 7 },
      shadow: { kind: "folder", folder: "/etc/tariffs/next" },
      access: {
        keys: [{ name: "billing", sha256: "0".repeat(64), scopes: ["rate", "read"] }],
        jwt: {
          issuer: "https://id",
          audience: "tariffs",
          algorithms: ["EdDSA"],
          jwks: "/etc/tariffs/keys.json",
        },
        trustedProxies: ["10.0.0.0/8"],
        open: true,
      },
      limits: {
        ...{ bodyBytes: 2_048, rows: 10, periodDays: 40, work: 5_000, checkWork: 6_000, headerBytes: 4_096 },
        ...{ headerSeconds: 5, requestSeconds: 6, requestsPerMinute: 7 },
      },
      cors: { origins: ["https://billing.example.com"] },
      log: { level: "warn" },
      decisions: { file: "/etc/tariffs/decisions.ndjson", mask: ["/request/contract/id"] },
    });
  });

  test("leave an address of keys as it is", () => {
    const jwt = 'access: { jwt: { issuer: a, audience: b, algorithms: [EdDSA], jwks: "https://id/jwks" } }';
    expect(withPathsFrom("/etc", read(jwt)).access?.jwt?.jwks).toBe("https://id/jwks");
  });

  test("have the defaults that the schema tells people", () => {
    const told = (schema: { properties?: object; default?: unknown; items?: unknown }): unknown => {
      if (!schema.properties) return schema.default;
      const inner = Object.entries(schema.properties).map(([key, each]) => [key, told(each)] as const);
      return Object.fromEntries(inner.filter(([, value]) => value !== undefined));
    };
    const { shadow, decisions, ...config } = told(configSchema) as Configuration;
    const { jwt, ...access } = config.access ?? {};
    const { signed_by, ...tariffs } = config.tariffs ?? {};
    expect(settingsFrom([{ ...config, access, tariffs }])).toEqual(DEFAULT_SETTINGS);
  });
});

describe("a mistake in a configuration file is told with its place", () => {
  test.each([
    ["limit: {}", ["1:1 key-unknown"]],
    ["limits: { row: 5 }", ["1:11 key-unknown"]],
    ["listen: { port: 70000 }", ["1:17 value-out-of-bounds"]],
    ["listen: { port: eighty }", ["1:17 value-of-wrong-type"]],
    ["log: { level: loud }", ["1:15 value-not-in-list"]],
    ["access: { open: yes }", ["1:17 value-not-in-list"]],
    ["access: { keys: [{ name: a, sha256: b, scopes: [rate] }] }", ["1:37 value-malformed"]],
    ["tariffs: { folder: a, bundle: b }", ["1:23 key-unknown"]],
    ["tariffs: { folder: a, signed_by: [b] }", ["1:23 key-missing"]],
    ["tariffs: { bundle: a, signed_by: [] }", ["1:34 value-out-of-bounds"]],
    [
      "decisions: { file: a, mask: [/request/contract/id, /request/contrakt/id] }",
      ["1:52 value-not-in-list"],
    ],
    ["decisions: { mask: [/a] }", ["1:1 key-missing"]],
    ["a: &b 1", ["1:4 yaml-alias"]],
  ])("%s", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

describe("the environment", () => {
  const from = (environment: Record<string, string>) => {
    const configs = environmentConfigs(environment);
    return typeof configs === "string" ? configs : settingsFrom([read(WHOLE), ...configs]);
  };

  test("is stronger than the file, value by value", () => {
    expect(
      from({ TARIFF_LISTEN_PORT: "81", TARIFF_RELOAD_WATCH: "true", TARIFF_LOG_LEVEL: "debug" }),
    ).toMatchObject({
      listen: { host: "0.0.0.0", port: 81 },
      reload: { watch: true, keep: 5 },
      log: { level: "debug" },
    });
  });

  test("replaces where tariffs come from as a whole", () => {
    expect(from({ TARIFF_TARIFFS_FOLDER: "prices" })).toMatchObject({
      tariffs: { kind: "folder", folder: "prices" },
    });
  });

  test("is left alone where it is not ours", () => {
    expect(from({ PATH: "/bin", TARIFF_DEBUG: "1", TARIFF_CONFIG: "a.yaml", TARIFFS: "x" })).toEqual(
      settingsFrom([read(WHOLE)]),
    );
  });

  test.each([
    ["TARIFF_LISTEN_PROT", "81", "sets nothing: did you mean `TARIFF_LISTEN_PORT`?"],
    ["TARIFF_ACCESS_KEYS", "[]", "stand in the configuration file"],
    ["TARIFF_TARIFFS_SIGNED_BY", "a.pem", "stand in the configuration file"],
    ["TARIFF_ACCESS_JWT_ISSUER", "https://id", "stand in the configuration file"],
    ["TARIFF_NOTHING_ALIKE", "1", "sets nothing. The keys are"],
    ["TARIFF_LISTEN_PORT", "eighty", "`TARIFF_LISTEN_PORT=eighty` cannot be taken: "],
    ["TARIFF_LISTEN_PORT", "70000", "`TARIFF_LISTEN_PORT=70000` cannot be taken: "],
    ["TARIFF_LIMITS_ROWS", "1e3", "cannot be taken: "],
    ["TARIFF_RELOAD_WATCH", "yes", "cannot be taken: "],
    ["TARIFF_LOG_LEVEL", "", "cannot be taken: "],
  ])("refuses %s=%s", (name, value, why) => {
    expect(from({ [name]: value })).toContain(why);
  });
});
