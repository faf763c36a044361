import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { JwtSettings, Settings } from "../../src/config/settings.ts";
import { diagnose } from "../../src/doctor/diagnose.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { folderOf } from "../cli/tariff.ts";

const USUAL: Settings = { ...DEFAULT_SETTINGS, listen: { ...DEFAULT_SETTINGS.listen, port: 0 } };
const ANY_DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/** What is found of these settings, as `state about: says`. */
async function found(settings: Partial<Settings>): Promise<readonly string[]> {
  const findings = await diagnose({ settings: { ...USUAL, ...settings }, clock: SYSTEM_CLOCK });
  return findings.map(({ state, about, says }) => `${state} ${about}: ${says}`);
}

/** All that is not as it should be. */
async function wrong(settings: Partial<Settings>): Promise<readonly string[]> {
  return (await found(settings)).filter((line) => !line.startsWith("ok "));
}

/** The address of a server that answers everything so. */
async function answering(status: number, text: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(text));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`; // it listens on a port
}

function access(parts: Partial<Settings["access"]>): Partial<Settings> {
  return { access: { ...USUAL.access, ...parts } };
}

function tokensOf(jwks: string): Partial<Settings> {
  const jwt: JwtSettings = {
    issuer: "https://issuer.example.com",
    audience: "tariff-service",
    algorithms: ["ES256"],
    jwks,
  };
  return access({ jwt });
}

describe("a diagnosis", () => {
  test("finds nothing wrong with the shipped service", async () => {
    expect(await wrong({})).toEqual([]);
    expect((await found({})).join("\n")).toContain(
      "ok tariffs: tariffs: loaded 2 tariffs in 4 versions (sha256:",
    );
  });

  test("examines every part, whatever is wrong with the others", async () => {
    const lines = await wrong({
      listen: { ...USUAL.listen, host: "0.0.0.0" },
      cors: { origins: ["billing"] },
      access: { ...USUAL.access, trustedProxies: ["somewhere"] },
      tariffs: { kind: "folder", folder: "nowhere" },
      shadow: { kind: "bundle", file: "nowhere.bundle.json", signedBy: [] },
      decisions: { file: "nowhere/decisions.ndjson", mask: [] },
    });
    expect(lines.map((line) => line.split(":")[0])).toEqual(
      ["listen", "access", "cors", "tariffs", "shadow", "decisions"].map((about) => `error ${about}`),
    );
  });

  test("tells the problems of tariff files with their places", async () => {
    const folder = folderOf({ "2027-01-01.yaml": "tariff: [" });
    const [line] = await wrong({ tariffs: { kind: "folder", folder } });
    expect(line).toMatch(/^error tariffs: .*2027-01-01\.yaml:1:/);
  });

  test("says what is open by its own words, and which scope nobody has", async () => {
    const listen = { ...USUAL.listen, host: "0.0.0.0" };
    expect(await wrong({ listen, ...access({ open: true }) })).toEqual([
      expect.stringContaining("warning listen: whoever reaches the port may ask"),
    ]);
    const keys = [{ name: "billing", sha256: ANY_DIGEST, scopes: ["rate"] as const }];
    expect(await wrong({ listen, ...access({ keys }) })).toEqual([
      expect.stringContaining("warning access: no key may read /metrics"),
    ]);
  });

  test.each([
    [200, '{"keys": [{"kty": "EC", "crv": "P-256", "x": "a", "y": "b"}]}', []],
    [200, "<html>", [expect.stringMatching(/^error access\.jwt: .* cannot be used: it is not JSON$/)]],
    [200, '{"keys": [{"kty": "oct", "k": "a"}]}', [expect.stringContaining("secret or private key")]],
    [404, "", [expect.stringMatching(/^warning access\.jwt: .* it answers 404$/)]],
  ])("asks the issuer, who answers %i %s", async (status, text, lines) => {
    expect(await wrong(tokensOf(await answering(status, text)))).toEqual(lines);
  });

  test("warns of an issuer that does not answer", async () => {
    expect(await wrong(tokensOf("http://127.0.0.1:1/jwks"))).toEqual([
      expect.stringMatching(/^warning access\.jwt: .* cannot be had now: /),
    ]);
  });

  test("finds a least sequence that no folder can have", async () => {
    expect(await wrong({ reload: { ...USUAL.reload, leastSequence: 7 } })).toEqual([
      expect.stringMatching(/^error tariffs: .* has no sequence, and `reload.least_sequence` demands one/),
    ]);
  });

  test("finds that the decision log is a folder, as the service does at its start", async () => {
    const file = folderOf({});
    expect(await wrong({ decisions: { file, mask: [] } })).toEqual([
      expect.stringMatching(/^error decisions: .* cannot be written: it is a folder; name another file/),
    ]);
  });

  test.each([
    ["a link that leads nowhere", "it is a link that leads nowhere"],
    ["below a file", "is no folder"],
    ["a device", "it is no file"],
  ])("finds that the decision log is %s", async (what, why) => {
    const folder = folderOf({ "a.txt": "" });
    const path = join(folder, "decisions.ndjson");
    if (what === "a link that leads nowhere") symlinkSync(join(folder, "nowhere", "b"), path);
    const others = { "below a file": join(folder, "a.txt", "decisions.ndjson"), "a device": "/dev/null" };
    const file = others[what as keyof typeof others] ?? path;
    expect(await wrong({ decisions: { file, mask: [] } })).toEqual([expect.stringContaining(why)]);
  });

  test("finds a decision log that the next reload would take for a tariff file", async () => {
    const file = join("tariffs", "decisions.ndjson");
    expect(await wrong({ decisions: { file, mask: [] } })).toEqual([
      expect.stringMatching(/^error decisions: .* lies in the tariffs folder/),
    ]);
  });

  test("warns of a decision log that others may read, and leaves it as it is", async () => {
    const file = join(folderOf({}), "decisions.ndjson");
    expect(await wrong({ decisions: { file, mask: [] } })).toEqual([]);
    writeFileSync(file, "");
    chmodSync(file, 0o644);
    expect(await wrong({ decisions: { file, mask: [] } })).toEqual([
      expect.stringMatching(/^warning decisions: .*; `chmod 600 .*`$/),
    ]);
  });
});
