import { expect, test } from "vitest";
import { timelineText } from "../../src/engine.ts";
import { isFailure, openCatalog, readTariffs, timeline } from "../../src/index.ts";

/** The text for a contract that began with a trial, and for one question about it. */
async function trialText(at: string): Promise<string> {
  const { catalog } = await openCatalog(await readTariffs("tariffs"));
  if (!catalog) throw new Error("the shipped tariffs are wrong");
  const trial = { from: "2026-05-20", until: "2026-06-10" };
  const contract = { id: "c-3", tariff: "security-center/cspm/pay-as-you-go", started: "2026-05-20", trial };
  const result = await timeline(catalog, { contract, at });
  if (isFailure(result)) throw new Error("the request is wrong");
  return timelineText({ ...result, catalog: "sha256:0123456789abcdef0123456789abcdef" });
}

test("a timeline tells each version, why it applies, and what comes next", async () => {
  expect(await trialText("2026-06-09T23:59:59+08:00")).toBe(`Timeline of contract c-3

Tariff    security-center/cspm/pay-as-you-go
Catalog   sha256:0123456789ab

--------------------------------------------------------------------------------
Version   2024-01-01, security-center/cspm/pay-as-you-go/2024-01-01.yaml
Applies   20 May to 9 June 2026
Because   bought at 2026-05-20T00:00:00+08:00, when the version of 2024-01-01
          was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)
--------------------------------------------------------------------------------
Version   2026-06-02, security-center/cspm/pay-as-you-go/2026-06-02.yaml
Applies   from 10 June 2026 on, no end known
Because   the version of 2026-06-02 takes over existing contracts when their
          trial ends (its row \`in_trial\`)
          (security-center/cspm/pay-as-you-go/2026-06-02.yaml:54)
================================================================================
At        9 June 2026 23:59:59 UTC+08:00
Applies   the version of 2024-01-01,
          security-center/cspm/pay-as-you-go/2024-01-01.yaml
Because   bought at 2026-05-20T00:00:00+08:00, when the version of 2024-01-01
          was in force (security-center/cspm/pay-as-you-go/2024-01-01.yaml:3)
Next      10 June 2026: switch to the version of 2026-06-02
Because   the version of 2026-06-02 takes over existing contracts when their
          trial ends (its row \`in_trial\`)
          (security-center/cspm/pay-as-you-go/2026-06-02.yaml:54)`);
});

test("a timeline says where no order is valid", async () => {
  const lines = (await trialText("2026-05-19")).split("\n");
  expect(lines.slice(-2)).toEqual([
    "At        19 May 2026",
    "Applies   no order of the contract is valid then",
  ]);
});
