import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openCatalog, rate } from "../../src/index.ts";
import type { Clock } from "../../src/live/clock.ts";
import { DecisionLog } from "../../src/observe/decision-log.ts";
import { lostStep } from "../../src/parse/mask-pointer.ts";
import { ONE_MESSAGE, priced } from "../live/two-prices.ts";

const clock: Clock = { now: () => Temporal.Instant.from("2027-01-02T00:00:00Z"), elapsed: () => 0 };
const { catalog } = await openCatalog(priced("0.07"));
if (!catalog) throw new Error("the tariffs are broken");
const decision = {
  ...{ requestId: "r-1", operation: "rate", caller: "billing", catalog: catalog.digest, milliseconds: 1 },
  request: ONE_MESSAGE,
  answer: await rate(catalog, ONE_MESSAGE),
};

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tariff-decisions-"));
  file = join(folder, "decisions.ndjson");
});
afterEach(() => rm(folder, { recursive: true }));

function logging(path = file, mask: readonly string[] = []) {
  const dropped = vi.fn();
  const failed = vi.fn();
  return { dropped, failed, log: new DecisionLog({ file: path, mask, clock, dropped, failed }) };
}

async function records(path = file) {
  const text = await readFile(path, "utf8");
  return text.trimEnd().split("\n");
}

describe("the decision log", () => {
  test("keeps request, versions and amounts of each decision, readable by its owner alone", async () => {
    const { log } = logging();
    log.observer.decided?.(decision);
    log.observer.decided?.({ ...decision, requestId: "r-2" });
    await log.stop();
    const [first = "", second = ""] = await records();
    expect(JSON.parse(first)).toEqual({
      ...{ time: "2027-01-02T00:00:00Z", request_id: "r-1", operation: "rate", caller: "billing" },
      ...{ catalog: catalog.digest, versions: ["acme/mail/standard@2027-01-01"], request: ONE_MESSAGE },
      totals: [{ currency: "EUR", exact: "0.07", amount: "0.07" }],
      lines: [
        {
          ...{ kind: "usage", charge: "messages", version: "acme/mail/standard@2027-01-01" },
          ...{ from: "2027-01-01T00:00:00+01:00", until: "2027-01-02T00:00:00+01:00" },
          ...{ exact: "0.07", amount: "0.07", currency: "EUR" },
        },
      ],
      ...{ problems: [], milliseconds: 1 },
    });
    expect(Object.keys(JSON.parse(first)).filter((key) => lostStep(`/${key}`) !== undefined)).toEqual([]);
    expect(JSON.parse(second).request_id).toBe("r-2");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("masks what it is told to", async () => {
    const { log } = logging(file, ["/caller", "/request/contract/id"]);
    log.observer.decided?.(decision);
    await log.stop();
    const [record = ""] = await records();
    expect(JSON.parse(record)).toMatchObject({ caller: "masked", request: { contract: { id: "masked" } } });
  });

  test("tells nothing of what it masks in the sentences of problems", async () => {
    const request = { ...ONE_MESSAGE, contract: { ...ONE_MESSAGE.contract, id: 49_170_123_456 } };
    const { log } = logging(file, ["/request/contract/id"]);
    log.observer.decided?.({ ...decision, request, answer: await rate(catalog, request) });
    await log.stop();
    const [record = ""] = await records();
    expect(record).not.toContain("49170123456");
    expect(JSON.parse(record).problems).toMatchObject([{ code: "value-of-wrong-type", message: "masked" }]);
  });

  test("goes on by itself when its file can be written again", async () => {
    let elapsed = 0;
    const below = join(folder, "later");
    const path = join(below, "decisions.ndjson");
    const [dropped, failed] = [vi.fn(), vi.fn()];
    const patient = { ...clock, elapsed: () => elapsed };
    const log = new DecisionLog({ file: path, mask: [], clock: patient, dropped, failed });
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    await mkdir(below);
    log.observer.decided?.(decision);
    expect(dropped).toHaveBeenCalledOnce();
    elapsed = 5_000;
    log.observer.decided?.({ ...decision, requestId: "r-2" });
    await log.stop();
    expect((await records(path)).map((line) => JSON.parse(line).request_id)).toEqual(["r-2"]);
  });

  test("goes on below what it wrote before, and not inside a line that a kill has cut", async () => {
    await writeFile(file, '{"half":');
    const { log } = logging();
    log.observer.decided?.(decision);
    await log.stop();
    const [half, record = ""] = await records();
    expect(half).toBe('{"half":');
    expect(JSON.parse(record).request_id).toBe("r-1");
  });

  test("begins a new file where the old one was moved away", async () => {
    const { log } = logging();
    log.observer.decided?.(decision);
    await vi.waitFor(async () => expect(await records()).toHaveLength(1));
    await rename(file, `${file}.1`);
    log.reopen();
    log.observer.decided?.({ ...decision, requestId: "r-2" });
    await log.stop();
    expect(JSON.parse((await records())[0] ?? "").request_id).toBe("r-2");
    expect(JSON.parse((await records(`${file}.1`))[0] ?? "").request_id).toBe("r-1");
  });

  test("that cannot be written says so once, counts what it leaves out, and stops nothing", async () => {
    const { log, dropped, failed } = logging(join(folder, "nowhere", "decisions.ndjson"));
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    log.observer.decided?.(decision);
    log.observer.decided?.(decision);
    expect(dropped).toHaveBeenCalledTimes(2);
    await log.stop();
  });
});
