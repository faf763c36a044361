import { describe, expect, test } from "vitest";
import { openCatalog, readTariffs, type Source } from "../src/index.ts";

const PAYG_2024 = "security-center/cspm/pay-as-you-go/2024-01-01.yaml";
const PAYG_2026 = "security-center/cspm/pay-as-you-go/2026-06-02.yaml";
const SUBSCRIPTION_2024 = "security-center/cspm/subscription/2024-01-01.yaml";
const SUBSCRIPTION_2026 = "security-center/cspm/subscription/2026-06-02.yaml";
const PRODUCT = "security-center/cspm/product.yaml";

const shipped = await readTariffs("tariffs");

/**
 * The file, a text that stands in it once, what it becomes by a slip, and the first error that must follow. Its place is
 * the slip itself, or else a text, or `example > key`, perhaps in another file.
 */
type Row = readonly [file: string, from: string, to: string, code: string, at?: string, elsewhere?: string];

// biome-ignore format: a table reads by its rows
const SLIPS: readonly Row[] = [
  [PAYG_2024, "price: 0.0009  USD per check", "price: 0.009   USD per check", "example-failed", "one check is less than half a cent > exact"],
  [PAYG_2024, "price: 0.0009  USD per check", "price: 0.00009 USD per check", "example-failed", "one check is less than half a cent > exact"],
  [PAYG_2024, "price: 0.0009  USD per check", "price: 0.0008  USD per check", "example-failed", "one check is less than half a cent > exact"],
  [PAYG_2024, "price: 0.0007  USD per check", "price: 0.007   USD per check", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [PAYG_2024, "price: 0.0007  USD per check", "price: 0.0006  USD per check", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [PAYG_2024, "price: 0.00045 USD per check", "price: 0.0045  USD per check", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [PAYG_2024, "price: 0.00045 USD per check", "price: 0.00046 USD per check", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [PAYG_2024, "up_to: 100_000", "up_to: 100_001", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [PAYG_2024, "up_to: 100_000", "up_to: 99_999", "example-failed", "100,000 checks fill the first tier > exact"],
  [PAYG_2024, "up_to: 100_000", "up_to: 10_000", "example-failed", "100,000 checks fill the first tier > exact"],
  [PAYG_2024, "up_to: 100_000", "up_to: 100,000", "number-with-comma"],
  [PAYG_2024, "up_to: 500_000", "up_to: 500_001", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [PAYG_2024, "up_to: 500_000", "up_to: 499_999", "example-failed", "500,000 checks fill the second tier > exact"],
  [PAYG_2024, "up_to: 500_000", "up_to: 50_000", "tiers-not-ascending"],
  [PAYG_2024, "up_to: 500_000", "up_to: 5_000_000", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [PAYG_2024, "up_to: unlimited", "up_to: 1_000_000", "tier-last-not-unlimited"],
  [PAYG_2024, "model: graduated", "model: volume", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [PAYG_2024, "    resets: monthly           # the calendar month in time_zone\n", "", "resets-missing", "checks:"],
  [PAYG_2024, "resets: monthly", "resets: yearly", "example-failed", "two months are two lines, and each is rounded for itself > amount"],
  [PAYG_2024, "resets: monthly", "resets: daily", "example-failed", "the counter starts again at midnight between two months in Shanghai, and not within a month > exact"],
  [PAYG_2024, "resets: monthly", "resets: never", "example-failed", "two months are two lines, and each is rounded for itself > amount"],
  [PAYG_2024, "resets: monthly", "resets: per_order", "example-failed", "two months are two lines, and each is rounded for itself > amount"],
  [PAYG_2024, "trial: free ", "trial: charged ", "example-failed", "a trial is free and does not fill up the tiers > exact"],
  [PAYG_2024, "trial: free ", "trial: not_offered ", "example-failed", "a trial is free and does not fill up the tiers > contract: { started: 2024-03-01, trial: "],
  [PAYG_2024, "half_up to 0.01", "half_even to 0.01", "example-failed", "half a cent rounds up > amount"],
  [PAYG_2024, "half_up to 0.01", "half_down to 0.01", "example-failed", "half a cent rounds up > amount"],
  [PAYG_2024, "half_up to 0.01", "up to 0.01", "example-failed", "one check is less than half a cent > amount"],
  [PAYG_2024, "half_up to 0.01", "down to 0.01", "example-failed", "half a cent rounds up > amount"],
  [PAYG_2024, "half_up to 0.01 USD per line", "none", "example-failed", "one check is less than half a cent > amount"],
  [PAYG_2024, "time_zone: Asia/Shanghai", "time_zone: UTC", "time-zone-changed", "time_zone: Asia/Shanghai", PAYG_2026],
  [PAYG_2024, "effective: 2024-01-01", "effective: 2024-01-02", "effective-not-file-name"],
  [PAYG_2024, "effective: 2024-01-01", "effective: 2023-01-01", "effective-not-file-name"],
  [PAYG_2024, "sold: open_ended", "sold: by_order", "sold-changed", "sold: open_ended", PAYG_2026],
  [PAYG_2024, "tariff: security-center/cspm/pay-as-you-go\n", "tariff: security-center/cspm/subscription\n", "tariff-path-unfit"],
  [PAYG_2024, "    meter: checks\n", "    meter: scanned-instances\n", "price-unit-unfit", "- { up_to: 100_000,   price: 0.0009  USD per check }"],
  [PAYG_2024, "      - { up_to: 500_000,   price: 0.0007  USD per check }\n", "", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [PAYG_2024, "0.00045 USD per check", "0.00045 USD per scan", "price-unit-unfit"],
  [PAYG_2024, "0.0009  USD", "0.0009  EUR", "currency-mixed"],
  [PAYG_2024, "0.0009  USD", "0.0009  usd", "value-malformed"],
  [PAYG_2024, "0.0009  USD per", "0.0009 per", "value-malformed"],
  [PAYG_2024, "amount: 415.00 USD", "amount: 451.00 USD", "example-failed", "600,000 checks touch all three tiers > amount"],
  [PAYG_2024, "trial: { from: 2024-03-01, until: 2024-03-11 }", "trial: { from: 2024-03-01, until: 2024-03-10 }", "example-failed", "a trial is free and does not fill up the tiers > exact"],
  [PAYG_2026, "price: 0.0732 USD per instance-day", "price: 0.732 USD per instance-day", "example-failed", "one instance on one day rounds down > exact"],
  [PAYG_2026, "price: 0.0732 USD per instance-day", "price: 0.00732 USD per instance-day", "example-failed", "one instance on one day rounds down > exact"],
  [PAYG_2026, "price: 0.0732 USD per instance-day", "price: 0.0723 USD per instance-day", "example-failed", "one instance on one day rounds down > exact"],
  [PAYG_2026, "price: 0.0732 USD per instance-day", "price: 0.073 USD per instance-day", "example-failed", "one instance on one day rounds down > exact"],
  [PAYG_2026, "trial: free\n", "trial: charged\n", "example-failed", "a trial that begins under the new terms is free too > exact"],
  [PAYG_2026, "trial: free\n", "trial: not_offered\n", "example-failed", "a trial that begins under the new terms is free too > contract: { started: 2026-07-01, trial: "],
  [PAYG_2026, "half_up", "up", "example-failed", "one instance on one day rounds down > amount"],
  [PAYG_2026, "half_up", "down", "example-failed", "three instances on one day round up > amount"],
  [PAYG_2026, "to 0.01 USD per line", "to 0.1 USD per line", "example-failed", "one instance on one day rounds down > amount"],
  [PAYG_2026, "to 0.01 USD per line", "to 0.001 USD per line", "example-failed", "one instance on one day rounds down > amount"],
  [PAYG_2026, "time_zone: Asia/Shanghai", "time_zone: UTC", "time-zone-changed"],
  [PAYG_2026, "effective: 2026-06-02", "effective: 2026-06-03", "effective-not-file-name"],
  [PAYG_2026, "effective: 2026-06-02", "effective: 2026-07-02", "effective-not-file-name"],
  [PAYG_2026, "effective: 2026-06-02", "effective: 2025-06-02", "effective-not-file-name"],
  [PAYG_2026, "early_switch: not_allowed", "early_switch: allowed", "example-failed", "a customer in a trial cannot switch before it ends > problem"],
  [PAYG_2026, "switch: at_trial_end", "switch: on_effective_date", "example-failed", "a trial running on the day keeps the old terms to its end, free > version"],
  [PAYG_2026, "switch: at_trial_end", "switch: never", "example-failed", "a trial running on the day keeps the old terms to its end, free > lines"],
  [PAYG_2026, "switch: at_trial_end", "switch: after P30D", "example-failed", "a trial running on the day keeps the old terms to its end, free > lines"],
  [PAYG_2026, "switch: on_effective_date", "switch: never", "example-failed", "June 2026 bills checks on its first day and instances on the other 29 > lines"],
  [PAYG_2026, "switch: on_effective_date", "switch: on 2026-06-03", "example-failed", "June 2026 bills checks on its first day and instances on the other 29 > lines"],
  [PAYG_2026, "switch: on_effective_date", "switch: after P1D", "example-failed", "June 2026 bills checks on its first day and instances on the other 29 > lines"],
  [PAYG_2026, "when: in_trial ", "when: bought_ahead ", "moment-without-referent", "switch: at_trial_end"],
  [PAYG_2026, "model: per_unit", "model: flat", "key-unknown", "    meter: scanned-instances"],
  [PAYG_2026, "until: 2026-06-10 } }\n    period: 2026-06-01", "until: 2026-06-11 } }\n    period: 2026-06-01", "example-failed", "a trial running on the day keeps the old terms to its end, free > lines"],
  [PAYG_2026, "period: 2026-06-02 to 2026-07-02", "period: 2026-06-02 to 2026-07-01", "example-failed", "20 instances on each of 30 days > exact"],
  [PAYG_2026, "switch_back: never_in_product  # \"switching to the new billing model is irreversible\"\n", "", "existing-contracts-missing", "effective: 2026-06-02"],
  [PAYG_2026, "switch_back: never_in_product", "switch_back: never", "example-failed", "who has been on these terms has new terms in a subscription bought ahead of the day > version"],
  [PAYG_2026, "switch_back: never_in_product", "switch_back: allowed", "example-failed", "who has been on these terms has new terms in a subscription bought ahead of the day > version"],
  [PAYG_2026, "sold: open_ended", "sold: by_order", "sold-changed"],
  [PAYG_2026, "  - when: in_trial            # trial.from <= effective < trial.until\n    switch: at_trial_end\n    why: >-\n      \"Users currently in a trial period will switch to the new billing model after the trial ends.\"\n", "", "example-failed", "a trial running on the day keeps the old terms to its end, free > version"],
  [PAYG_2026, "  - when: otherwise\n    switch: on_effective_date\n    why: >-\n      \"Once the adjustment take effect, the system will automatically bill according to the latest billing model\n      and pricing.\"\n", "", "otherwise-not-last", "- when: in_trial"],
  [PAYG_2026, "  - when: in_trial            # trial.from <= effective < trial.until\n    switch: at_trial_end\n    why: >-\n      \"Users currently in a trial period will switch to the new billing model after the trial ends.\"\n  - when: otherwise\n    switch: on_effective_date\n    why: >-\n      \"Once the adjustment take effect, the system will automatically bill according to the latest billing model\n      and pricing.\"\n", "  - when: otherwise\n    switch: on_effective_date\n    why: >-\n      \"Once the adjustment take effect, the system will automatically bill according to the latest billing model\n      and pricing.\"\n  - when: in_trial            # trial.from <= effective < trial.until\n    switch: at_trial_end\n    why: >-\n      \"Users currently in a trial period will switch to the new billing model after the trial ends.\"\n", "otherwise-not-last"],
  [SUBSCRIPTION_2024, "price: 0.0009   USD", "price: 0.009   USD", "example-failed", "one check is less than half a cent > exact"],
  [SUBSCRIPTION_2024, "price: 0.0009   USD", "price: 0.0007   USD", "example-failed", "one check is less than half a cent > exact"],
  [SUBSCRIPTION_2024, "price: 0.00069  USD", "price: 0.0007   USD", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [SUBSCRIPTION_2024, "price: 0.00069  USD", "price: 0.0069   USD", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [SUBSCRIPTION_2024, "price: 0.00069  USD", "price: 0.00096   USD", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [SUBSCRIPTION_2024, "price: 0.000625 USD", "price: 0.00625 USD", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [SUBSCRIPTION_2024, "price: 0.000625 USD", "price: 0.00045 USD", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [SUBSCRIPTION_2024, "price: 0.000625 USD", "price: 0.000652 USD", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [SUBSCRIPTION_2024, "up_to: 100_000", "up_to: 100_001", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [SUBSCRIPTION_2024, "up_to: 100_000", "up_to: 99_999", "example-failed", "100,000 checks fill the first tier > exact"],
  [SUBSCRIPTION_2024, "up_to: 500_000", "up_to: 500_001", "example-failed", "check 500,001 is the first of the last tier > exact"],
  [SUBSCRIPTION_2024, "up_to: 500_000", "up_to: 499_999", "example-failed", "500,000 checks fill the second tier > exact"],
  [SUBSCRIPTION_2024, "model: graduated", "model: volume", "example-failed", "check 100,001 is the first of the second tier > exact"],
  [SUBSCRIPTION_2024, "resets: monthly", "resets: yearly", "example-failed", "two months are two lines, and each is rounded for itself > amount"],
  [SUBSCRIPTION_2024, "resets: monthly", "resets: daily", "example-failed", "the counter starts again at midnight between two months in Shanghai, and not within a month > exact"],
  [SUBSCRIPTION_2024, "resets: monthly", "resets: per_order", "example-failed", "two months are two lines, and each is rounded for itself > amount"],
  [SUBSCRIPTION_2024, "resets: monthly", "resets: never", "example-failed", "two months are two lines, and each is rounded for itself > amount"],
  [SUBSCRIPTION_2024, "trial: not_offered", "trial: free", "example-failed", "a trial is refused > problem"],
  [SUBSCRIPTION_2024, "trial: not_offered", "trial: charged", "example-failed", "a trial is refused > problem"],
  [SUBSCRIPTION_2024, "time_zone: Asia/Shanghai", "time_zone: UTC", "time-zone-changed", "time_zone: Asia/Shanghai", SUBSCRIPTION_2026],
  [SUBSCRIPTION_2024, "effective: 2024-01-01", "effective: 2024-01-02", "effective-not-file-name"],
  [SUBSCRIPTION_2026, "price: 1.46 USD", "price: 14.6 USD", "example-failed", "10 prepaid and none scanned cost the prepaid portion > lines"],
  [SUBSCRIPTION_2026, "price: 1.46 USD", "price: 0.146 USD", "example-failed", "10 prepaid and none scanned cost the prepaid portion > lines"],
  [SUBSCRIPTION_2026, "price: 1.46 USD", "price: 1.64 USD", "example-failed", "10 prepaid and none scanned cost the prepaid portion > lines"],
  [SUBSCRIPTION_2026, "price: 1.46 USD", "price: 1.4 USD", "example-failed", "10 prepaid and none scanned cost the prepaid portion > lines"],
  [SUBSCRIPTION_2026, "price: 0.0732 USD per instance-day", "price: 0.732 USD per instance-day", "example-failed", "one instance more than prepaid on one day rounds down > lines"],
  [SUBSCRIPTION_2026, "price: 0.0732 USD per instance-day", "price: 0.0723 USD per instance-day", "example-failed", "one instance more than prepaid on one day rounds down > lines"],
  [SUBSCRIPTION_2026, "price: 0.0732 USD per instance-day", "price: 0.073 USD per instance-day", "example-failed", "one instance more than prepaid on one day rounds down > lines"],
  [SUBSCRIPTION_2026, "    included: order.instances  # per day: max(0, scanned - prepaid), never netted across days\n", "", "example-failed", "as many scanned as prepaid on each day is no overage > lines"],
  [SUBSCRIPTION_2026, "billed: in_advance", "billed: in_arrears", "example-failed", "the first part is due on 31 January > exact"],
  [SUBSCRIPTION_2026, "switch: at_order_end", "switch: on_effective_date", "example-failed", "an order bought the day before keeps the old terms to its end > - { bought: 2026-06-01, from: 2026-06-01"],
  [SUBSCRIPTION_2026, "switch: at_order_end", "switch: never", "example-failed", "an order bought the day before keeps the old terms to its end > next_switch"],
  [SUBSCRIPTION_2026, "switch: at_order_end", "switch: at_order_start", "moment-without-referent"],
  [SUBSCRIPTION_2026, "switch_back: never_in_product", "switch_back: allowed", "example-failed", "who has reached the new terms keeps them, even in an order bought ahead of the day > version"],
  [SUBSCRIPTION_2026, "early_switch: not_allowed", "early_switch: allowed", "example-failed", "nobody switches before the order ends > problem"],
  [SUBSCRIPTION_2026, "trial: not_offered", "trial: free", "example-failed", "a trial is refused > problem"],
  [SUBSCRIPTION_2026, "trial: not_offered", "trial: charged", "example-failed", "a trial is refused > problem"],
  [SUBSCRIPTION_2026, "half_up", "up", "example-failed", "one instance more than prepaid on one day rounds down > amount"],
  [SUBSCRIPTION_2026, "half_up", "down", "example-failed", "days with fewer scanned than prepaid do not make up for days with more > amount"],
  [SUBSCRIPTION_2026, "to 0.01 USD per line", "to 0.1 USD per line", "example-failed", "one instance more than prepaid on one day rounds down > amount"],
  [SUBSCRIPTION_2026, "to 0.01 USD per line", "to 0.001 USD per line", "example-failed", "one instance more than prepaid on one day rounds down > amount"],
  [SUBSCRIPTION_2026, "quantity: order.instances\n", "quantity: order.instance\n", "order-quantity-unknown"],
  [SUBSCRIPTION_2026, "effective: 2026-06-02", "effective: 2026-06-03", "effective-not-file-name"],
  [SUBSCRIPTION_2026, "time_zone: Asia/Shanghai", "time_zone: UTC", "time-zone-changed"],
  [SUBSCRIPTION_2026, "  - when: otherwise ", "  - when: bought_ahead\n    switch: at_order_start\n  - when: otherwise ", "example-failed", "a renewal bought ahead of the day keeps the old terms to its own end > - { bought: 2026-06-01, from: 2026-07-01"],
  [SUBSCRIPTION_2026, "    every: month ", "    evry: month ", "key-unknown"],
  [SUBSCRIPTION_2026, "    billed: in_advance", "  billed: in_advance", "value-of-wrong-type"],
  [SUBSCRIPTION_2026, "half_up to 0.01 USD per line", "none", "example-failed", "one instance more than prepaid on one day rounds down > amount"],
  [PRODUCT, "    per: day                  # a day in the tariff's time zone\n", "", "aggregation-incomplete", "scanned-instances:"],
  [PRODUCT, "[scan, verification, remediation]", "[scan, verification]", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "[scan, verification, remediation]", "[scan, verifcation, remediation]", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "[success]", "[sucess]", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "      outcome: [success]\n", "", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "[success]", "[success, failure]", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "[scan, verification, remediation]", "[scan, verification, remediation, export]", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "      action: [scan, verification, remediation]\n", "", "example-failed", "scan, verification and remediation count together, once per event and only with success > exact", PAYG_2024],
  [PRODUCT, "of: instance_id", "of: instance", "example-failed", "an instance scanned twice on a day in Shanghai counts once, on two days twice > - { event: cspm.scan, id: s-1, at: 2026-", PAYG_2026],
  [PRODUCT, "event: cspm.check", "event: cspm.checks", "example-failed", "scan, verification and remediation count together, once per event and only with success > - { event: cspm.check, id: c-1, at: 2024", PAYG_2024],
  [PRODUCT, "event: cspm.scan", "event: cspm.scans", "example-failed", "an instance scanned twice on a day in Shanghai counts once, on two days twice > - { event: cspm.scan, id: s-1, at: 2026-", PAYG_2026],
  [PRODUCT, "unit: check\n", "unit: checks\n", "price-unit-unfit", "- { up_to: 100_000,   price: 0.0009  USD per check }", PAYG_2024],
  [PRODUCT, "    unit: check\n    whole: true", "    unit: check\n    whole: false", "example-failed", "half a check is refused > problem", PAYG_2024],
  [PRODUCT, "    unit: instance-day\n    whole: true", "    unit: instance-day\n    whole: false", "example-failed", "half an instance is refused > problem", PAYG_2026],
  [PRODUCT, "unit: instance, whole: true", "unit: instance, whole: false", "example-failed", "half a prepaid instance is refused > problem", SUBSCRIPTION_2026],
  [PRODUCT, "unit: instance, ", "unit: server, ", "price-unit-unfit", "price: 1.46 USD per instance-month", SUBSCRIPTION_2026],
  [PRODUCT, "aggregate: distinct\n    of: instance_id\n    per: day                  # a day in the tariff's time zone\n", "aggregate: count\n", "included-unfit", "included: order.instances", SUBSCRIPTION_2026],
  [PRODUCT, "product: security-center/cspm", "product: security-centre/cspm", "product-path-unfit"],
  [PAYG_2024, "100_000,   price: 0.0009  USD", "500_000,   price: 0.0007  USD", "tiers-not-ascending", "up_to: 500_000,   price: 0.0007  USD per check }\n      - { up_to: unlimited"],
  [PAYG_2024, "0.0009  USD per check }\n      - { up_to: 500_000,   price: 0.0007", "0.0007  USD per check }\n      - { up_to: 500_000,   price: 0.0009", "example-failed", "one check is less than half a cent > exact"],
  [PAYG_2026, "until: 2026-07-15 } }", "until: 2026-08-15 } }", "example-failed", "a trial that begins under the new terms is free too > exact"],
  [PAYG_2026, "started: 2026-06-01T23:59:59+08:00", "started: 2026-06-01T23:59:59Z", "example-failed", "a contract of the last second before the change switches a second later > version"],
  [SUBSCRIPTION_2026, "until: 2028-07-01 }", "until: 2027-07-01 }", "example-failed", "an order running on the day stays on the old terms for its whole validity > next_switch"],
  [SUBSCRIPTION_2026, "next_switch: 2028-07-01", "next_switch: 2028-07-02", "example-failed", "an order running on the day stays on the old terms for its whole validity > next_switch"],
];

/** The version moved with its file, so that only the examples can tell. */
const MOVED: readonly (readonly [file: string, to: string])[] = [
  [PAYG_2024, "2023-12-31"],
  [PAYG_2024, "2024-01-02"],
  [PAYG_2024, "2024-10-01"],
  [PAYG_2026, "2026-06-01"],
  [PAYG_2026, "2026-06-03"],
  [PAYG_2026, "2026-07-02"],
  [PAYG_2026, "2027-06-02"],
  [SUBSCRIPTION_2024, "2023-12-31"],
  [SUBSCRIPTION_2024, "2024-01-02"],
  [SUBSCRIPTION_2026, "2026-02-06"],
  [SUBSCRIPTION_2026, "2026-06-01"],
  [SUBSCRIPTION_2026, "2026-06-03"],
];

/** Changes after which every contract, request and event gives what it gave before, and why. */
const WITHOUT_EFFECT: readonly (readonly [why: string, file: string, from: string, to: string])[] = [
  [
    "n x 7.32 cents never ends in half a cent: 366 n is even, 50 k + 25 is odd",
    PAYG_2026,
    "half_up",
    "half_even",
  ],
  [
    "n x 7.32 cents never ends in half a cent: 366 n is even, 50 k + 25 is odd",
    PAYG_2026,
    "half_up",
    "half_down",
  ],
  ["prepaid amounts are whole cents, overage is as above", SUBSCRIPTION_2026, "half_up", "half_even"],
  ["prepaid amounts are whole cents, overage is as above", SUBSCRIPTION_2026, "half_up", "half_down"],
  [
    "a pay-as-you-go order is bought as it begins, so that after the day it is on the new terms anyway",
    SUBSCRIPTION_2026,
    "switch_back: never_in_product",
    "switch_back: never",
  ],
];

const rows = SLIPS.map(([file, from, to, code, at = to, elsewhere = file]) => {
  return { file, from, to, code, at, elsewhere };
});

describe("a slip in the shipped files", () => {
  test.each(rows)("$file: $to for $from is $code", async ({ file, from, to, code, at, elsewhere }) => {
    const sources = replaced(file, from, to);
    const error = await firstError(sources);
    const text = sources.find(({ path }) => path === elsewhere)?.text ?? "";
    expect(error).toEqual({ code, file: elsewhere, line: lineOf(text, at) });
  });

  test.each(MOVED)("%s: a version that takes effect on %s instead", async (file, to) => {
    const [, folder, date] = /^(.*\/)(.*)\.yaml$/.exec(file) ?? [];
    const sources = replaced(file, `effective: ${date}`, `effective: ${to}`);
    const moved = sources.map((each) =>
      each.path === file ? { ...each, path: `${folder}${to}.yaml` } : each,
    );
    expect(await firstError(moved)).toMatchObject({ code: "example-failed" });
  });

  test.each([PAYG_2024, PAYG_2026, SUBSCRIPTION_2024, SUBSCRIPTION_2026])(
    "%s: any digit of a price or a bound changed, dropped or doubled",
    async (file) => {
      const text = shipped.find(({ path }) => path === file)?.text ?? "";
      const survivors: string[] = [];
      for (const slip of digitSlips(text)) {
        const sources = shipped.map((each) => (each.path === file ? { ...each, text: slip.text } : each));
        if (!(await firstError(sources))) survivors.push(slip.name);
      }
      expect(survivors).toEqual([]);
    },
    60_000,
  );

  test.each(WITHOUT_EFFECT)("%s", async (_, file, from, to) => {
    expect(await firstError(replaced(file, from, to))).toBeUndefined();
  });
});

function replaced(path: string, from: string, to: string): readonly Source[] {
  const text = shipped.find((source) => source.path === path)?.text ?? "";
  expect(text.split(from), `${from} in ${path}`).toHaveLength(2);
  return shipped.map((source) =>
    source.path === path ? { path, text: text.replace(from, () => to) } : source,
  );
}

async function firstError(sources: readonly Source[]): Promise<object | undefined> {
  const { problems } = await openCatalog(sources);
  const error = problems.find(({ severity }) => severity === "error");
  if (!error || !("file" in error.place)) return error;
  return { code: error.code, file: error.place.file, line: error.place.line };
}

/** The line of a text, or of a key below the example of a name. */
function lineOf(text: string, at: string): number {
  const [name = "", key] = at.split(" > ");
  const start = key === undefined ? text.indexOf(name) : text.indexOf(key, text.indexOf(`- name: ${name}\n`));
  expect(start, `${at} in the file`).not.toBe(-1);
  return text.slice(0, start).split("\n").length;
}

function digitSlips(text: string): readonly { readonly name: string; readonly text: string }[] {
  return [...text.matchAll(/(?<=(?:price|up_to): )[0-9][0-9._]*/g)].flatMap(({ 0: number, index }) =>
    [...number.matchAll(/[0-9]/g)].flatMap(({ 0: digit, index: offset }) =>
      [String((Number(digit) + 1) % 10), "", digit + digit].map((instead) => {
        const slipped = number.slice(0, offset) + instead + number.slice(offset + 1);
        return {
          name: `${number} -> ${slipped}`,
          text: text.slice(0, index) + slipped + text.slice(index + number.length),
        };
      }),
    ),
  );
}
