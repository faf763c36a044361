import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/http/create-app.ts";
import { createHttpServer } from "../../src/http/create-http-server.ts";
import { openCatalog } from "../../src/index.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { combineObservers } from "../../src/observe/combine-observers.ts";
import { DecisionLog } from "../../src/observe/decision-log.ts";
import { servingOf } from "../http/service.ts";
import { folderOf, ONE_MESSAGE, priced } from "../live/two-prices.ts";
import { tariff } from "./tariff.ts";

let folder: string;
let dearer: string;
let log: string;

/** What a real service keeps of a good request, a refused one, one with a number that is none of ours, and a batch. */
beforeAll(async () => {
  folder = await folderOf(priced("0.07"));
  dearer = await folderOf(priced("0.08"));
  log = join(await mkdtemp(join(tmpdir(), "tariff-replay-")), "decisions.ndjson");
  const { catalog } = await openCatalog(priced("0.07"));
  if (!catalog) throw new Error("the tariffs are broken");
  const nothing = () => undefined;
  const decisions = new DecisionLog({
    file: log,
    mask: ["/caller"],
    clock: SYSTEM_CLOCK,
    dropped: nothing,
    failed: nothing,
  });
  const serving = servingOf(catalog, { observer: combineObservers([decisions.observer]) });
  const server = createHttpServer(createApp(serving), serving.settings.limits);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  const post = async (path: string, type: string, body: string) => {
    const headers = { "Content-Type": type, "X-Request-Id": `r-${path.length}-${body.length}` };
    await (await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers, body })).text();
  };
  const one = JSON.stringify(ONE_MESSAGE);
  await post("/v1/rate", "application/json", one);
  await post("/v1/rate", "application/json", one.replace("acme/mail/standard", "acme/mail/other"));
  await post("/v1/rate", "application/json", one.replace('"quantity":1', '"quantity":1.50'));
  await post("/v1/rate/batch", "application/x-ndjson", `${one}\n${one.replace("c-1", "c-2")}\n`);
  server.close();
  server.closeAllConnections();
  await decisions.stop();
});
afterAll(async () => {
  for (const path of [dirname(folder), dirname(dearer), dirname(log)]) await rm(path, { recursive: true });
});

describe("tariff replay", () => {
  test("gives every amount and every problem again", async () => {
    const { exitCode, out, err } = await tariff(["replay", log, "--tariffs", folder, "--format", "pretty"]);
    expect([exitCode, out, err]).toEqual([0, "5 records: 5 same, 0 different, 0 not comparable\n", ""]);
  });

  test("tells which amounts other tariffs would have made", async () => {
    const { exitCode, out } = await tariff(["replay", log, "--tariffs", dearer, "--format", "pretty"]);
    expect(exitCode).toBe(1);
    const line = "messages from 2027-01-01T00:00:00+01:00 by acme/mail/standard@2027-01-01";
    expect(out).toContain("  total 0.07 EUR (0.07), now total 0.08 EUR (0.08)\n");
    expect(out).toContain(`  ${line}: 0.07 EUR (0.07), now ${line}: 0.08 EUR (0.08)\n`);
    expect(out).toMatch(/5 records: 2 same, 3 different, 0 not comparable; 5 records of another catalog\n$/);
  });

  test("tells a changed figure in the log", async () => {
    const changed = join(dirname(log), "changed.ndjson");
    await writeFile(changed, (await readFile(log, "utf8")).replace('"exact":"0.07"', '"exact":"0.06"'));
    const { exitCode, out } = await tariff(["replay", changed, "--tariffs", folder, "--format", "ndjson"]);
    expect(exitCode).toBe(1);
    const outcomes = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).outcome);
    expect(outcomes).toEqual(["different", "same", "same", "same", "same"]);
  });

  test("goes on past lines that were cut, and past masked requests, and says so", async () => {
    const cut = join(dirname(log), "cut.ndjson");
    const [first = "", second = ""] = (await readFile(log, "utf8")).split("\n");
    await writeFile(cut, `${first.slice(0, 90)}\n${first}\n${second.replace('"c-1"', '"masked"')}\n`);
    await appendFile(cut, first.slice(0, 50));
    const { exitCode, out } = await tariff(["replay", cut, "--tariffs", folder, "--format", "pretty"]);
    expect(exitCode).toBe(1);
    expect(out).toContain("this line is no whole record: what wrote it was cut off");
    expect(out).toContain("its request is masked, and cannot be rated");
    expect(out).toMatch(/4 records: 1 same, 0 different, 3 not comparable\n$/);
  });
});
