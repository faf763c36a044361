import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OPEN_GATE } from "../../src/access/open-gate.ts";
import { bundleOf, printBundle } from "../../src/bundle/bundle.ts";
import { signBundle } from "../../src/bundle/signature.ts";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { digestOf } from "../../src/engine.ts";
import { type Assembled, assemble } from "../../src/http/assemble.ts";
import { firstSnapshot } from "../../src/http/first-snapshot.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { lookingAt, USUAL_PACE } from "../../src/live/looking-at.ts";
import { combineObservers } from "../../src/observe/combine-observers.ts";
import { createMetrics } from "../../src/observe/metrics.ts";
import { priced } from "../live/two-prices.ts";

const own = generateKeyPairSync("ed25519");
let folder: string;
let file: string;
let assembled: Assembled | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tariff-bundles-"));
  file = join(folder, "release.bundle.json");
  await writeFile(join(folder, "release.pub.pem"), own.publicKey.export({ type: "spki", format: "pem" }));
});
afterEach(async () => {
  await assembled?.stop();
  await rm(folder, { recursive: true });
});

function built(price: string, sequence: number, key = own.privateKey): string {
  const sources = priced(price);
  return printBundle(signBundle(bundleOf(sources, { catalog: digestOf(sources), sequence }), key));
}

/** In one step, as a deployment does. */
async function put(text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** What a service does that is told to demand signatures; or its exit code and what it said. */
async function started(leastSequence?: number) {
  const tariffs = { kind: "bundle", file, signedBy: [join(folder, "release.pub.pem")] } as const;
  const settings = { ...DEFAULT_SETTINGS, tariffs };
  const said: string[] = [];
  const looking = lookingAt(tariffs, USUAL_PACE, leastSequence);
  const write = (line: string) => void said.push(line);
  const first = await firstSnapshot({ origin: tariffs, looking, clock: SYSTEM_CLOCK, write });
  if (typeof first === "number") return { code: first, said: said.join("\n") };
  const parts = { gate: OPEN_GATE, observer: combineObservers([]), metrics: createMetrics(() => "none") };
  assembled = await assemble({ settings, clock: SYSTEM_CLOCK, first, looking, ...parts });
  return { code: undefined, said: "" };
}

const digest = (): string | undefined => assembled?.serving.inForce.current.catalog.digest;
const refusal = (): string | undefined => assembled?.serving.state.refusal?.reason;

test("a service follows its bundle, and takes none that is forged, unsigned or older", {
  timeout: 30_000,
}, async () => {
  await put(built("0.07", 7));
  expect(await started()).toEqual({ code: undefined, said: "" });
  const wait = { timeout: 9_000, interval: 50 };
  await put(built("0.08", 8));
  await vi.waitFor(() => expect(digest()).toBe(digestOf(priced("0.08"))), wait);
  const forger = generateKeyPairSync("ed25519").privateKey;
  const unsigned = printBundle(bundleOf(priced("0.01"), { catalog: digestOf(priced("0.01")), sequence: 9 }));
  for (const [bundle, why] of [
    [built("0.01", 9, forger), "none of those that are trusted"],
    [unsigned, "it is not signed"],
    [built("0.08", 9).replaceAll("0.08 EUR", "0.01 EUR"), "was changed after it was built"],
    [built("0.08", 9).slice(0, 500), "no whole bundle"],
    [built("0.07", 7), "its sequence is 7, expected 8 or more"],
    [built("0.07", 8), "its sequence is 8, which is that of a bundle of other files"],
  ] as const) {
    await put(bundle);
    await vi.waitFor(() => expect(refusal()).toContain(why), wait);
    expect(digest()).toBe(digestOf(priced("0.08")));
  }
  await put(built("0,09", 100));
  await vi.waitFor(() => expect(refusal()).toContain("the files have problems"), wait);
  await put(built("0.09", 9)); // a broken release of a higher number does not keep its repair out
  await vi.waitFor(() => expect(digest()).toBe(digestOf(priced("0.09"))), wait);
  expect(refusal()).toBeUndefined();
});

test("a service does not start from a bundle that nobody it trusts has signed", async () => {
  await put(built("0.07", 7, generateKeyPairSync("ed25519").privateKey));
  expect(await started()).toMatchObject({
    code: 2,
    said: expect.stringContaining("not started: the bundle"),
  });
});

test("a service does not start from a bundle that is too old, where it is told what is", async () => {
  await put(built("0.07", 7));
  const { code, said } = await started(8);
  expect({ code, said }).toMatchObject({
    code: 2,
    said: expect.stringContaining("as `least_sequence` demands"),
  });
  expect(await started(7)).toEqual({ code: undefined, said: "" });
});
