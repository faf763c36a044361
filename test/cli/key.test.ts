import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tariffLine } from "./tariff.ts";

describe("tariff key", () => {
  test("prints a new key first, and an entry that holds only its digest", async () => {
    const { exitCode, out, err } = await tariffLine("key billing --scope rate --scope read --scope rate");
    expect([exitCode, err]).toEqual([0, ""]);
    const [key = "", ...rest] = out.split("\n");
    expect(key).toMatch(/^tsk_v1_[A-Za-z0-9_-]{43}$/);
    expect(rest.join("\n")).not.toContain(key);
    const digest = createHash("sha256").update(key).digest("hex");
    expect(out).toContain(
      `  access:\n    keys:\n      - name: billing\n        sha256: "${digest}"\n        scopes: [rate, read]\n`,
    );
  });

  test("never prints one twice", async () => {
    const [first, second] = await Promise.all([1, 2].map(() => tariffLine("key billing --scope rate")));
    expect(first?.out.split("\n")[0]).not.toBe(second?.out.split("\n")[0]);
  });

  test.each([
    ["key billing", "tariff: required option '--scope <scope>' not specified\n"],
    ["key --scope rate", "tariff: missing required argument 'name'\n"],
    [
      "key billing --scope all",
      "tariff: option '--scope <scope>' argument 'all' is invalid. Scopes are read, rate, check, metrics.\n",
    ],
    [
      "key Billing --scope rate",
      "tariff: the name of a key is up to 64 small letters, digits and single hyphens between them, as in `billing-europe`\n",
    ],
  ])("tariff %s is a wrong call", async (line, err) => {
    expect(await tariffLine(line)).toEqual({ exitCode: 2, out: "", err });
  });
});

describe("tariff serve", () => {
  test("does not listen beyond this machine without a key, before it reads a file", async () => {
    const { exitCode, out } = await tariffLine("serve --host 0.0.0.0 --port 0 --tariffs nowhere");
    expect(exitCode).toBe(2);
    expect(out).toContain("not started: the host `0.0.0.0` can be reached from other machines");
    expect(out).toContain("--open-to-anyone");
  });

  test("does not start where decisions that are to be kept would be lost", async () => {
    const setting = { env: { TARIFF_DECISIONS_FILE: "nowhere/decisions.ndjson" } };
    const { exitCode, out } = await tariffLine("serve --port 0", setting);
    expect([exitCode, out]).toEqual([
      2,
      "not started: the decision log `nowhere/decisions.ndjson` cannot be written: the folder `nowhere`: it does not exist; name another file under `decisions`, or leave the section out\n",
    ]);
  });

  test("listens beyond this machine where it is told in words; HOST is no such word", async () => {
    const setting = { env: { HOST: "0.0.0.0" } };
    const told = await tariffLine("serve --open-to-anyone --port 0 --tariffs nowhere", setting);
    expect(told.out).toContain("the tariffs folder `nowhere` cannot be read");
    expect((await tariffLine("serve --port 0 --tariffs nowhere", setting)).out).toContain("can be reached");
  });
});
