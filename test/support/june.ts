import { fileURLToPath } from "node:url";
import { readTariffs } from "../../src/index.ts";
import { catalogOf } from "./shop.ts";

/** The texts of the tariffs that come with the project, and their catalog. */
export const shipped = await readTariffs(fileURLToPath(new URL("../../tariffs", import.meta.url)));
export const catalog = await catalogOf(shipped);

const CHECK = {
  event: "cspm.check",
  id: "1",
  at: "2026-05-21T00:00:00Z",
  properties: { action: "scan", outcome: "success" },
};

/** A month around the change of June 2026, with rows of every kind. */
export const REQUEST = {
  contract: {
    id: "c",
    tariff: "security-center/cspm/pay-as-you-go",
    started: "2026-01-01",
    trial: { from: "2026-01-01", until: "2026-01-15" },
  },
  period: { from: "2026-05-16", until: "2026-06-16" },
  usage_from: "2026-05-01",
  usage: [
    { meter: "checks", at: "2026-05-03", quantity: 99_999 },
    { meter: "checks", at: "2026-05-20", quantity: 7 },
    { meter: "checks", at: "2026-05-20", quantity: 5 },
    { meter: "checks", at: "2026-06-01T15:59:59Z", quantity: 3 },
    CHECK,
    CHECK,
    { event: "cspm.scan", id: "2", at: "2026-06-02T00:00:00Z", properties: { instance_id: "i-a" } },
    { event: "cspm.scan", id: "3", at: "2026-06-02T01:00:00Z", properties: { instance_id: "i-b" } },
    { event: "cspm.scan", id: "4", at: "2026-06-02T02:00:00Z", properties: { instance_id: "i-a" } },
    { meter: "scanned-instances", at: "2026-06-05", quantity: 12 },
  ],
};
