/** Requests against the shipped tariffs, as a customer would write them. */

const PAY_AS_YOU_GO = "security-center/cspm/pay-as-you-go";
const SUBSCRIPTION = "security-center/cspm/subscription";

/** A month of checks under the terms before the change. */
export function payAsYouGo(quantity: unknown, contract: object = {}): object {
  return {
    contract: { id: "c-1", tariff: PAY_AS_YOU_GO, started: "2025-01-01", ...contract },
    period: { from: "2026-05-01", until: "2026-06-01" },
    usage: [{ meter: "checks", at: "2026-05-15", quantity }],
  };
}

/** The same for a subscription, in an order bought before the change. */
export function subscription(quantity: unknown): object {
  return {
    contract: {
      id: "c-2",
      tariff: SUBSCRIPTION,
      orders: [{ id: "o-1", bought: "2025-07-01", from: "2025-07-01", until: "2026-07-01" }],
    },
    period: { from: "2026-05-01", until: "2026-06-01" },
    usage: [{ meter: "checks", at: "2026-05-15", quantity }],
  };
}

/** Thirty days of scanned instances from the change on. */
export function scannedDaily(quantity: number): object {
  return {
    contract: { id: "c-3", tariff: PAY_AS_YOU_GO, started: "2026-06-02" },
    period: { from: "2026-06-02", until: "2026-07-02" },
    usage: thirtyDays(quantity),
  };
}

/** The same with prepaid instances, ordered for exactly those days. */
export function prepaidAndScanned(instances: number, quantity: number): object {
  const [from, until] = ["2026-06-02", "2026-07-02"];
  return {
    contract: {
      id: "c-4",
      tariff: SUBSCRIPTION,
      orders: [{ id: "o-1", bought: from, from, until, quantities: { instances } }],
    },
    period: { from, until },
    usage: thirtyDays(quantity),
  };
}

function thirtyDays(quantity: number): readonly object[] {
  const first = Temporal.PlainDate.from("2026-06-02");
  return Array.from({ length: 30 }, (_, days) => ({
    meter: "scanned-instances",
    at: first.add({ days }).toString(),
    quantity,
  }));
}
