import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Gate } from "../../src/access/gate.ts";
import { gateFor } from "../../src/access/gate-for.ts";
import { accessOf, jwtSettings, keyServer, NOW, pairOf, setOf, stoppedClock, tokenBy } from "./issuer.ts";

const [old, next] = [await pairOf("old"), await pairOf("next")];
const clock = stoppedClock();

async function gateOf(jwks: string, readText: (file: string) => Promise<string>): Promise<Gate> {
  const gate = await gateFor(accessOf([], jwtSettings(jwks)), { clock, readText });
  if (typeof gate === "string") throw new Error(gate);
  return gate;
}

/** What becomes of a token: `in`, or why not. */
async function outcome(gate: Gate, by: typeof old): Promise<string> {
  const token = await tokenBy(by, { exp: NOW + 3_600 });
  const admitted = await gate.admit(`Bearer ${token}`, "rate");
  return "caller" in admitted ? "in" : admitted.refused;
}

describe("keys at an address", () => {
  // jose measures how old its keys are by the machine's clock.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  function pass(seconds: number): void {
    vi.setSystemTime(Date.now() + seconds * 1_000);
  }

  test("are fetched with the first token, and once for many", async () => {
    const issuer = await keyServer(old);
    const gate = await gateOf(issuer.address, unread);
    expect(issuer.asked()).toBe(0);
    expect(await Promise.all(Array.from({ length: 20 }, () => outcome(gate, old)))).toEqual(
      Array.from({ length: 20 }, () => "in"),
    );
    expect(await outcome(gate, old)).toBe("in");
    expect(issuer.asked()).toBe(1);
    await issuer.stop();
  });

  test("are fetched again for a key that is not among them, but not before half a minute", async () => {
    const issuer = await keyServer(old);
    const gate = await gateOf(issuer.address, unread);
    expect(await outcome(gate, old)).toBe("in");
    issuer.publish(old, next);
    pass(29);
    expect(await outcome(gate, next)).toBe("unknown");
    expect(issuer.asked()).toBe(1);
    pass(1);
    expect(await outcome(gate, next)).toBe("in");
    expect(issuer.asked()).toBe(2);
    await issuer.stop();
  });

  test("do not hold any more ten minutes after the issuer has withdrawn them", async () => {
    const issuer = await keyServer(old);
    const gate = await gateOf(issuer.address, unread);
    expect(await outcome(gate, old)).toBe("in");
    issuer.publish(next);
    pass(599);
    expect(await outcome(gate, old)).toBe("in");
    pass(1);
    expect(await outcome(gate, old)).toBe("unknown");
    await issuer.stop();
  });

  test("go on to hold while the issuer is down, and are had again when it is up", async () => {
    const issuer = await keyServer(old);
    const gate = await gateOf(issuer.address, unread);
    expect(await outcome(gate, old)).toBe("in");
    issuer.fail(503, "");
    pass(599);
    expect(await outcome(gate, old)).toBe("in");
    pass(1);
    expect(await outcome(gate, old)).toBe("unavailable");
    issuer.publish(old);
    expect(await outcome(gate, old)).toBe("in");
    await issuer.stop();
  });

  function unread(): Promise<string> {
    return Promise.reject(new Error("no file is read"));
  }
});

describe("keys in a file", () => {
  test("are read again for a key that is not among them, but not before half a minute", async () => {
    let [text, reads] = [setOf([old]), 0];
    const readText = (): Promise<string> => {
      reads += 1;
      return Promise.resolve(text);
    };
    const gate = await gateOf("jwks.json", readText);
    expect(await outcome(gate, old)).toBe("in");
    const before = reads;
    text = setOf([next]);
    clock.pass(29_999);
    expect([await outcome(gate, next), reads]).toEqual(["unknown", before]);
    clock.pass(1);
    expect([await outcome(gate, next), reads]).toEqual(["in", before + 1]);
    expect(await outcome(gate, old)).toBe("unknown");
  });

  test("hold on where the file is broken by a later edit, and what is not among them cannot be judged", async () => {
    let text = setOf([old]);
    const gate = await gateOf("jwks.json", () => Promise.resolve(text));
    expect(await outcome(gate, old)).toBe("in");
    text = "{";
    clock.pass(30_000);
    expect([await outcome(gate, next), await outcome(gate, old)]).toEqual(["unavailable", "in"]);
  });

  test.each([
    ["{", "the keys of tokens in `jwks.json` cannot be used: it is not JSON"],
    ["[]", 'cannot be used: it is not a JSON Web Key Set, as in `{"keys": [...]}`'],
    ['{"keys":[1]}', "cannot be used: it is not a JSON Web Key Set"],
    [
      '{"keys":[{"kty":"oct","k":"AAAA"}]}',
      "it holds a secret or private key; only public keys belong there",
    ],
    ['{"keys":[{"kty":"EC","d":"AAAA"}]}', "it holds a secret or private key"],
  ])("are refused from the start as %s", async (text, why) => {
    const parts = { clock, readText: () => Promise.resolve(text) };
    expect(await gateFor(accessOf([], jwtSettings("jwks.json")), parts)).toContain(why);
  });

  test("are refused from the start where the file cannot be read", async () => {
    const parts = { clock, readText: () => Promise.reject(new Error("it is gone")) };
    expect(await gateFor(accessOf([], jwtSettings("jwks.json")), parts)).toBe(
      "the keys of tokens in `jwks.json` cannot be read: it is gone",
    );
  });
});
