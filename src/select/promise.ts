import { addDuration } from "../domain/calendar.ts";
import { FOREVER, latest } from "../domain/instant.ts";
import type { ExistingContractsRow, SwitchMoment, TariffVersion } from "../domain/tariff.ts";
import type { Subject } from "./facts.ts";

/** The own promise of a version's row to an order: it may stay on older terms until `at`. */
export type Promised = {
  readonly index: number;
  readonly at: Temporal.Instant;
  readonly row: ExistingContractsRow;
  readonly version: TariffVersion;
};

/**
 * The instant until which a row promises that the order may stay, never before the version's effective instant.
 * `check` rules out rows whose moment has no referent.
 */
export function promiseOf(moment: SwitchMoment, { order, contract, version }: Subject): Temporal.Instant {
  return latest(version.effectiveFrom, momentInstant());

  function momentInstant(): Temporal.Instant {
    switch (moment.kind) {
      case "on_effective_date":
        return version.effectiveFrom;
      case "at_trial_end":
        return contract.trial?.until ?? noReferent();
      case "at_order_end":
        return order.validity.until;
      case "at_order_start":
        return order.validity.from;
      case "on":
        return moment.at;
      case "after":
        return addDuration(version.effectiveFrom, moment.duration, version.timeZone);
      case "never":
        return FOREVER;
      default:
        return moment satisfies never;
    }
  }
}

function noReferent(): never {
  throw new Error("the switch moment has no referent; `check` refuses such a row");
}
