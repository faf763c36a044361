import type { RateRequest, TimelineRequest } from "../src/client/create-client.ts";

const TARIFF = "security-center/cspm/pay-as-you-go";

/** Sixty days of an old contract of the shipped tariffs, with the change of prices among them. */
export function withRows(count: number): RateRequest {
  const first = Temporal.PlainDate.from("2026-05-03");
  return {
    contract: { id: "contract-4711", tariff: TARIFF, started: "2025-01-01" },
    period: { from: "2026-05-03", until: "2026-07-02" },
    usage_from: "2026-05-01",
    usage: Array.from({ length: count }, (_, days) => {
      const at = first.add({ days: days % 60 }).toString();
      return { meter: at < "2026-06-02" ? "checks" : "scanned-instances", at, quantity: 20_000 + days };
    }),
  };
}

export const TIMELINE_REQUEST: TimelineRequest = {
  contract: { id: "contract-4711", tariff: TARIFF, started: "2025-01-01" },
  at: "2026-06-01",
};
