import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, tariffLine } from "./tariff.ts";

describe("tariff doctor", () => {
  test("says of a service that would start where its settings are from", async () => {
    const folder = folderOf({ "service.yaml": "listen: { port: 0 }\n" });
    const setting = { env: { TARIFF_LOG_LEVEL: "warn" } };
    const { exitCode, out, err } = await tariffLine(
      `doctor --config ${join(folder, "service.yaml")}`,
      setting,
    );
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("service.yaml; set by the environment: TARIFF_LOG_LEVEL\n");
    expect(out).toMatch(/\nthe service would start\n$/);
  });

  test("tells mistakes of the configuration file with their places", async () => {
    const folder = folderOf({ "service.yaml": "listen: { prot: 80 }\n" });
    const { exitCode, out } = await tariffLine(`doctor --config ${join(folder, "service.yaml")}`);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/service\.yaml:1:11 error/);
    expect(out).toContain("the service would not start: 1 error\n");
  });

  test("tells what the service starts without", async () => {
    const folder = folderOf({ "service.yaml": "shadow: { folder: nowhere }\n" });
    const config = join(folder, "service.yaml");
    const { exitCode, out } = await tariffLine(`doctor --port 0 --config ${config}`);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/\nerror {4}shadow .*nowhere/);
    expect(out).toMatch(/\nthe service would start, but not do all that it is told to: 1 error\n$/);
  });

  test("gives the same to programs", async () => {
    const { exitCode, out } = await tariffLine("doctor --port 0 --tariffs nowhere --format json");
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly state: string }[] };
    expect(findings.map(({ state }) => state)).toEqual(["ok", "ok", "ok", "error"]);
  });
});
