import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { settingsFrom } from "../../src/config/settings-from.ts";
import { isFailure } from "../../src/domain/problem.ts";
import { readConfig } from "../../src/engine.ts";
import { textOf, yamlOf } from "./repository.ts";

type Compose = {
  readonly services: Readonly<Record<"tariff-service", Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

type Service = {
  readonly image: string;
  readonly command: readonly string[];
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly stop_grace_period: string;
};

const { services, volumes } = yamlOf<Compose>("deploy/compose.yaml");
const service = services["tariff-service"];
const config = readConfig({ path: "tariff-service.yaml", text: textOf("deploy/tariff-service.yaml") });
if (isFailure(config)) throw new Error(config.problems.map(({ message }) => message).join());
const settings = settingsFrom([config]);

describe("the compose file", () => {
  test("gives the service nothing to write but its decisions, and no rights", () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    const writable = service.volumes.filter((volume) => !volume.endsWith(":ro"));
    expect(writable).toEqual(["decisions:/srv/decisions"]);
    expect(Object.keys(volumes)).toEqual(["decisions"]);
    expect(settings.decisions?.file).toMatch(/^\/srv\/decisions\//);
  });

  test("mounts what is there, where the service looks for it", () => {
    const mounts = new Map(
      service.volumes.map((volume) => volume.split(":").slice(0, 2).reverse() as [string, string]),
    );
    for (const [, from] of mounts)
      if (from.startsWith("."))
        expect(existsSync(new URL(`../../deploy/${from}`, import.meta.url)), from).toBe(true);
    expect(mounts.get(service.command.at(-1) ?? "")).toBe("./tariff-service.yaml");
    expect(settings.tariffs).toEqual({ kind: "folder", folder: "/srv/tariffs" });
    expect(mounts.get("/srv/tariffs")).toBe("../tariffs");
  });

  test("can be reached from its own machine only, and lets nobody in without a key", () => {
    expect(service.ports).toEqual(["127.0.0.1:8080:8080"]);
    expect(settings.access).toMatchObject({ keys: [], open: false });
  });

  test("waits longer for its end than the service needs, and names the version of the package", () => {
    expect(Number.parseInt(service.stop_grace_period, 10)).toBeGreaterThan(
      settings.listen.unreadySeconds + 8,
    );
    const { version } = JSON.parse(textOf("package.json")) as { readonly version: string };
    expect(service.image).toBe(`tariff-service:${version}`);
  });
});
