import type {
  CheckRequest,
  DiffRequest,
  ImpactRequest,
  RateRequest,
  TimelineRequest,
} from "../../generated/request.ts";
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

const DISK =
  "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n";

/** A tariff of one price per read, from a day on. */
function diskFile(day: string, price: string, more = ""): CheckRequest["files"][number] {
  return {
    path: `shop/disk/metered/${day}.yaml`,
    text: `tariff: shop/disk/metered\neffective: ${day}\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per read.\ncharges:\n  reads: { meter: reads, model: per_unit, price: ${price} }\ntrial: not_offered\n${more}`,
  };
}

const FILES: CheckRequest = {
  files: [{ path: "shop/disk/product.yaml", text: DISK }, diskFile("2026-01-01", "0.05 USD per write")],
};

export const CHECK_EXAMPLES: Readonly<Record<string, Example>> = {
  "wrong-unit": { summary: "A price in another unit than its meter: one problem is found", value: FILES },
};

const SWITCH =
  "existing_contracts: [{ when: otherwise, switch: on_effective_date }]\nearly_switch: not_allowed\nswitch_back: never\n";
const BEFORE: CheckRequest = {
  files: [{ path: "shop/disk/product.yaml", text: DISK }, diskFile("2026-01-01", "0.05 USD per read")],
};
const AFTER: CheckRequest = { files: [...BEFORE.files, diskFile("2026-07-01", "0.06 USD per read", SWITCH)] };

export const DIFF_EXAMPLES: Readonly<Record<string, Example>> = {
  "dearer-reads": {
    summary: "A price that rises by 20% in July 2026",
    value: { base: BEFORE, head: AFTER } satisfies DiffRequest,
  },
};

const IMPACT_START: ImpactRequest = {
  base: BEFORE,
  head: AFTER,
  period: { from: "2026-07-01", until: "2026-08-01" },
  budgets: ["no contract above +20%", "no promise broken"],
};

/** 100 x 0.05 before and 100 x 0.06 after. */
export const IMPACT_LINES: string = [
  IMPACT_START,
  {
    contract: { id: "contract-1", tariff: "shop/disk/metered", started: "2026-02-01" },
    usage: [{ meter: "reads", at: "2026-07-10", quantity: 100 }],
  },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join("");

function thirtyDays(quantity: number): NonNullable<RateRequest["usage"]> {
  const first = Temporal.PlainDate.from("2026-06-02");
  return Array.from({ length: 30 }, (_, days) => ({
    meter: "scanned-instances",
    at: first.add({ days }).toString(),
    quantity,
  }));
}
