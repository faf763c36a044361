import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const MINUTE = 60_000;

/** 600,000 checks touch all three tiers: 100,000 x 0.0009 + 400,000 x 0.0007 + 100,000 x 0.00045 = 90 + 280 + 45. */
const REQUEST = {
  contract: { id: "c", tariff: "security-center/cspm/pay-as-you-go", started: "2026-01-01" },
  period: { from: "2026-01-01", until: "2026-02-01" },
  usage: [{ meter: "checks", at: "2026-01-05", quantity: 600000 }],
};

const LIBRARY_USER = `
import { fileURLToPath } from "node:url";
import { openCatalog, rate, readTariffs } from "tariff-service";

const folder = fileURLToPath(new URL("./tariffs", import.meta.resolve("tariff-service/package.json")));
const { catalog, problems } = await openCatalog(await readTariffs(folder));
if (!catalog) throw new Error("the shipped tariffs have problems");
const result = await rate(catalog, ${JSON.stringify(REQUEST)});
console.log(JSON.stringify({ problems, result }));
`;

const CLIENT_USER = `
import { createClient } from "tariff-service/client";

const client = createClient({ address: process.argv[2] });
const answer = await client.rate(${JSON.stringify(REQUEST)});
console.log(JSON.stringify(answer));
`;

/** What a browser's program would be checked with: no declarations of Node.js, but those of the web. */
const TYPED_CLIENT_USER = `
import { type Answer, createClient, type RateRequest, type RateResult } from "tariff-service/client";

export async function amounts(requests: AsyncIterable<RateRequest>, request: RateRequest): Promise<readonly string[]> {
  const client = createClient({ address: "http://127.0.0.1:8080", token: async () => "key", fetch, retries: 0 });
  const answer: Answer<RateResult> = await client.rate(request, { signal: AbortSignal.timeout(1000) });
  // @ts-expect-error whether there is a value has to be asked first
  answer.value;
  if (!answer.ok) return answer.problems.map(({ code, hint }) => code + answer.hint + hint);
  for await (const each of client.rateBatch(requests)) if (each.ok) each.value.lines satisfies readonly unknown[];
  // @ts-expect-error a request is no text
  await client.rate("request");
  return answer.value.totals.map(({ amount }) => amount);
}
`;

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "pack-"));
  run("npm", ["pack", "--silent", "--pack-destination", home], root);
  const tarball = readdirSync(home).find((file) => file.endsWith(".tgz"));
  writeFileSync(join(home, "package.json"), '{ "name": "user", "private": true, "type": "module" }');
  const flags = ["--prefer-offline", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", ...flags, `./${tarball}`], home);
}, 5 * MINUTE);

afterAll(() => rmSync(home, { recursive: true, force: true }));

/**
 * The repository's own .bin must not be on PATH, or its Node.js 26 would stand in for one that the package failed to
 * bring along; nor may the settings of the npm that runs this test reach another.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_|NODE_|VITEST)/i.test(name) ||
      /^npm_config_(registry|cafile|cache|userconfig|globalconfig|.*proxy)$/i.test(name),
  );
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !/node_modules|node-gyp-bin/.test(folder));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

function run(command: string, words: readonly string[], cwd = home): string {
  const options = {
    cwd,
    env: ownEnvironment(),
    encoding: "utf8" as const,
    shell: process.platform === "win32",
  };
  // A package manager whose registry stops answering waits for ever: better a failure that says so.
  const { status, stdout, stderr, error } = spawnSync(command, words, { ...options, timeout: 4 * MINUTE });
  expect(status, `${command} ${words.join(" ")}\n${error ?? ""}${stdout}${stderr}`).toBe(0);
  return stdout;
}

function typeCheck(compilerOptions: object, program: string): void {
  writeFileSync(join(home, "use.ts"), program);
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--project", home]);
}

/** The address that a service prints when it is ready. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:[0-9]+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("the service ended before it was ready");
}

describe("the packed package, installed elsewhere", { timeout: MINUTE }, () => {
  test("lies below no folder that could lend it a package", () => {
    const above = (folder: string): readonly string[] =>
      dirname(folder) === folder ? [] : [dirname(folder), ...above(dirname(folder))];
    expect(above(home).filter((folder) => existsSync(join(folder, "node_modules")))).toEqual([]);
  });

  test("holds what it is made to hold, and nothing of the repository's kitchen", () => {
    const installed = join(home, "node_modules", "tariff-service");
    expect(
      readdirSync(installed)
        .filter((entry) => entry !== "node_modules")
        .sort(),
    ).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "bin", "dist", "package.json", "schemas", "tariffs"]);
    expect(existsSync(join(home, "node_modules", "vitest"))).toBe(false);
  });

  test("has the page at /docs with it, and not the package that would report where it is installed", () => {
    const page = join(home, "node_modules", "tariff-service", "dist", "http", "docs-ui");
    expect(readdirSync(page).sort()).toEqual([
      "LICENSE",
      "NOTICE",
      "swagger-ui-bundle.js",
      "swagger-ui-bundle.js.LICENSE.txt",
      "swagger-ui.css",
    ]);
    expect(existsSync(join(home, "node_modules", "swagger-ui-dist"))).toBe(false);
  });

  test("rates as a library, with the tariffs it ships", () => {
    writeFileSync(join(home, "use.mjs"), LIBRARY_USER);
    // As a user's npm script would run it: with .bin, and so the Node.js that came along, first on PATH.
    const { problems, result } = JSON.parse(run("npm", ["exec", "--offline", "--", "node", "use.mjs"]));
    expect(problems).toEqual([]);
    expect(result.totals[0].amount).toBe("415.00");
  });

  test("has declarations that a strict TypeScript project accepts", () => {
    const options = {
      module: "nodenext",
      target: "esnext",
      lib: ["esnext"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    };
    typeCheck(
      options,
      `import { openCatalog, rate, readTariffs } from "tariff-service";
       export async function amounts(folder: string): Promise<void> {
         const { catalog } = await openCatalog(await readTariffs(folder));
         if (catalog) await rate(catalog, ${JSON.stringify(REQUEST)});
         // @ts-expect-error a folder is named by text: were the types lost, this would be no error
         await readTariffs(1);
       }`,
    );
    typeCheck({ ...options, lib: ["esnext", "dom"] }, TYPED_CLIENT_USER);
  });

  test("has a client that also runs on the Node.js of the machine, and asks the service of the package", async () => {
    writeFileSync(join(home, "client.mjs"), CLIENT_USER);
    const installed = join("node_modules", "tariff-service");
    const words = ["serve", "--tariffs", join(installed, "tariffs"), "--port", "0"];
    const launcher = join(installed, "bin", "tariff.mjs");
    const service = spawn("node", [launcher, ...words], { cwd: home, env: ownEnvironment() });
    try {
      const { ok, value } = JSON.parse(run("node", ["client.mjs", await addressOf(service.stdout)]));
      expect([ok, value.totals[0].amount]).toEqual([true, "415.00"]);
    } finally {
      service.kill();
      await once(service, "exit");
    }
  });

  test.each([
    ["npx", ["--no-install", "tariff", "--version"]],
    // Under the machine's own Node.js, old as it may be: the launcher has to find the one that came along.
    ["node", ["node_modules/tariff-service/bin/tariff.mjs", "--version"]],
  ])("runs as a command through %s", (command, words) => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(run(command, words).trim()).toBe(version);
  });
});
