import type { CheckRequest, RateRequest, TimelineRequest } from "../../generated/request.ts";
import { requestSchema } from "../../generated/schemas.ts";
import type { Example } from "./operation-description.ts";

const SUBSCRIPTION = "security-center/cspm/subscription";

/** 100,000 x 0.0009 + 400,000 x 0.0007 + 100,000 x 0.00045 = 90 + 280 + 45 USD. */
export const CHECKS_OF_MAY = (requestSchema["examples"] as readonly [RateRequest])[0]; // the schema has one

/** 20 x 30 x 0.0732 USD. */
export const SCANS_OF_JUNE: RateRequest = {
  contract: CHECKS_OF_MAY.contract,
  period: { from: "2026-06-02", until: "2026-07-02" },
  usage: thirtyDays(20),
};

/** 100,000 x 0.0009 + 400,000 x 0.00069 + 100,000 x 0.000625 = 90 + 276 + 62.5 USD, by an order bought before the change. */
export const CHECKS_OF_AN_ORDER: RateRequest = {
  contract: {
    id: "contract-4713",
    tariff: SUBSCRIPTION,
    orders: [{ id: "order-1", bought: "2026-01-15", from: "2026-01-15", until: "2027-01-15" }],
  },
  period: { from: "2026-07-01", until: "2026-08-01" },
  usage: [{ meter: "checks", at: "2026-07-31", quantity: 600_000 }],
};

/** 10 x 1.46 + 2 x 30 x 0.0732 = 14.60 + 4.392 USD. */
const PREPAID_AND_OVERAGE: RateRequest = {
  contract: {
    id: "contract-4712",
    tariff: SUBSCRIPTION,
    orders: [
      {
        id: "order-1",
        bought: "2026-06-02",
        from: "2026-06-02",
        until: "2026-07-02",
        quantities: { instances: 10 },
      },
    ],
  },
  period: { from: "2026-06-02", until: "2026-07-02" },
  usage: thirtyDays(12),
};

/** Requests to rate, against the tariffs that the service is shipped with. */
export const RATE_EXAMPLES: Readonly<Record<string, Example>> = {
  "checks-of-may": {
    summary: "Pay-as-you-go before the change: 600,000 checks in May 2026 cost 415.00 USD",
    value: CHECKS_OF_MAY,
  },
  "scans-of-june": {
    summary: "Pay-as-you-go after the change: 20 instances on each of 30 days cost 43.92 USD",
    value: SCANS_OF_JUNE,
  },
  "checks-of-an-order": {
    summary: "Subscription bought before the change: 600,000 checks in July 2026 still cost 428.50 USD",
    value: CHECKS_OF_AN_ORDER,
  },
  "prepaid-and-overage": {
    summary:
      "Subscription after the change: 10 prepaid instances and 12 scanned on each of 30 days cost 18.99 USD",
    value: PREPAID_AND_OVERAGE,
  },
};

const CONTRACT_OVER_THE_CHANGE: TimelineRequest = { contract: CHECKS_OF_MAY.contract, at: "2026-06-01" };

const ORDER_OVER_THE_CHANGE: TimelineRequest = {
  contract: {
    id: "contract-4712",
    tariff: SUBSCRIPTION,
    orders: [{ id: "order-1", bought: "2025-07-01", from: "2025-07-01", until: "2027-07-01" }],
  },
};

export const TIMELINE_EXAMPLES: Readonly<Record<string, Example>> = {
  "pay-as-you-go": {
    summary: "Pay-as-you-go: the contract moves to the new terms on 2 June 2026",
    value: CONTRACT_OVER_THE_CHANGE,
  },
  subscription: {
    summary: "Subscription: an order bought before the change keeps its terms to its end",
    value: ORDER_OVER_THE_CHANGE,
  },
};

const FILES: CheckRequest = {
  files: [
    {
      path: "shop/disk/product.yaml",
      text: "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n",
    },
    {
      path: "shop/disk/metered/2026-01-01.yaml",
      text: "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per read.\ncharges:\n  reads: { meter: reads, model: per_unit, price: 0.05 USD per write }\ntrial: not_offered\n",
    },
  ],
};

export const CHECK_EXAMPLES: Readonly<Record<string, Example>> = {
  "wrong-unit": { summary: "A price in another unit than its meter: one problem is found", value: FILES },
};

function thirtyDays(quantity: number): NonNullable<RateRequest["usage"]> {
  const first = Temporal.PlainDate.from("2026-06-02");
  return Array.from({ length: 30 }, (_, days) => ({
    meter: "scanned-instances",
    at: first.add({ days }).toString(),
    quantity,
  }));
}
