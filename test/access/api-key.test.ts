import * as crypto from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { digestOf, findKey, newKey } from "../../src/access/api-key.ts";
import { entryOf } from "./issuer.ts";

vi.mock("node:crypto", { spy: true });

const own = Array.from({ length: 3 }, newKey);
const stored = own.map((key, index) => entryOf(`caller-${index}`, digestOf(key), "rate"));

describe("a key", () => {
  test("has 256 random bits in a form that scanners for secrets find, and no other key has them", () => {
    const keys = Array.from({ length: 100 }, newKey);
    for (const key of keys) expect(key).toMatch(/^tsk_v1_[A-Za-z0-9_-]{43}$/);
    expect(new Set(keys).size).toBe(100);
    expect(Buffer.from(newKey().slice(7), "base64url")).toHaveLength(32);
  });

  test("is stored as what `sha256sum` gives for it", () => {
    // printf %s tsk_v1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | sha256sum
    expect(digestOf(`tsk_v1_${"A".repeat(43)}`)).toBe(
      "6cac50f29c2a1d418a48731a880a249a66c6afb96c30bc0667c07cb77dc13b7c",
    );
  });

  test("is found, wherever it stands", () => {
    expect(own.map((key) => findKey(stored, key)?.name)).toEqual(["caller-0", "caller-1", "caller-2"]);
  });

  test.each([
    ["another key", newKey()],
    ["a key cut short", own[0]?.slice(0, -1) ?? ""],
    ["a key and more", `${own[0]}A`],
    ["a key and a line break", `${own[0]}\n`],
    ["a stored digest", stored[0]?.sha256 ?? ""],
    ["nothing", ""],
  ])("is not found for %s", (_, credential) => {
    expect(findKey(stored, credential)).toBeUndefined();
  });

  test("of another form is never one, even where somebody has stored its digest", () => {
    for (const weak of ["tsk_v1_secret", "secret", ""])
      expect(findKey([entryOf("weak", digestOf(weak), "rate")], weak)).toBeUndefined();
  });

  test("is compared with every stored one in constant time, whether the first is right or none", () => {
    for (const key of [own[0] ?? "", newKey()]) {
      vi.mocked(crypto.timingSafeEqual).mockClear();
      findKey(stored, key);
      expect(crypto.timingSafeEqual).toHaveBeenCalledTimes(3);
    }
  });
});
