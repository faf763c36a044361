import { readdirSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isFailure } from "../../src/domain/problem.ts";
import { readConfig } from "../../src/engine.ts";
import { textOf, yamlOf } from "./repository.ts";

const CHART = "deploy/chart";
const VALUES = yamlOf<Readonly<Record<string, unknown>>>(`${CHART}/values.yaml`);
const TEMPLATES = readdirSync(new URL(`../../${CHART}/templates`, import.meta.url)).map((name) => ({
  name,
  text: textOf(`${CHART}/templates/${name}`),
}));
const MANIFESTS = TEMPLATES.filter(({ name }) => name.endsWith(".yaml"));

/** The manifest with all of its optional parts, and `value` where a value would stand. */
function manifest(name: string): unknown {
  return parse(
    textOf(`${CHART}/templates/${name}`)
      .split("\n")
      .filter((line) => !/^\s*\{\{-?.*-?\}\}$/.test(line))
      .join("\n")
      .replace(/\{\{.*?\}\}/g, "value"),
  );
}

/** The paths of values that templates read, such as `image.tag`. */
const READ = new Set(
  TEMPLATES.flatMap(({ text }) => [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path = ""]) => path)),
);

function pathsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || path === "config") return [path];
  if (path === "resources") return [path];
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, path === "" ? key : `${path}.${key}`));
}

describe("the chart", () => {
  test("reads each of its values, and none that it does not have", () => {
    const stated = pathsOf(VALUES, "");
    expect([...READ].filter((path) => !path.startsWith("config.")).sort()).toEqual([...stated].sort());
    expect([...READ].filter((path) => path.startsWith("config."))).toEqual(["config.listen.unready_seconds"]);
  });

  test("has values that fit their schema, which refuses others", () => {
    const fits = new Ajv({ strict: true, strictRequired: false }).compile(
      JSON.parse(textOf(`${CHART}/values.schema.json`)),
    );
    expect(fits(VALUES), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ ...VALUES, replica: 3 })).toBe(false);
    expect(fits({ ...VALUES, config: { listen: { port: 80, unready_seconds: 5 } } })).toBe(false);
  });

  test("writes a configuration that the service takes", () => {
    const tariffs = {
      bundle: "/srv/release/release.bundle.json",
      signed_by: ["/srv/release/release.pub.pem"],
    };
    const text = JSON.stringify({ ...(VALUES["config"] as object), tariffs }); // its schema says so
    const config = readConfig({ path: "tariff-service.yaml", text });
    expect(isFailure(config) ? config.problems : []).toEqual([]);
  });

  test.each(MANIFESTS)("$name is one manifest in which every action is closed", ({ name, text }) => {
    expect(manifest(name)).toMatchObject({ apiVersion: expect.any(String), kind: expect.any(String) });
    const opened = text.match(/\{\{-? (?:if|with|range|define) /g)?.length ?? 0;
    expect(text.match(/\{\{-? end /g)?.length ?? 0).toBe(opened);
  });

  test("runs the service as nobody of importance, with nothing to write but its decisions", () => {
    const { spec } = manifest("deployment.yaml") as { spec: { template: { spec: Record<string, unknown> } } }; // checked below
    const pod = spec.template.spec;
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: "RuntimeDefault" } },
    });
    const [container] = pod["containers"] as readonly Readonly<Record<string, unknown>>[];
    expect(container).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      },
      livenessProbe: { httpGet: { path: "/livez" } },
      readinessProbe: { httpGet: { path: "/readyz" } },
    });
    const mounts = container?.["volumeMounts"] as readonly {
      readonly name: string;
      readonly readOnly?: boolean;
    }[];
    const volumes = pod["volumes"] as readonly { readonly name: string }[];
    expect(mounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
    expect(mounts.filter(({ readOnly }) => readOnly !== true).map(({ name }) => name)).toEqual(["decisions"]);
  });

  test("has the version of the package", () => {
    const { version } = JSON.parse(textOf("package.json")) as { readonly version: string };
    expect(yamlOf(`${CHART}/Chart.yaml`)).toMatchObject({ version, appVersion: version });
  });
});
