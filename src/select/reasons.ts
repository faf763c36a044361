import { printInstant } from "../domain/calendar.ts";
import type { Order, Switched } from "../domain/contract.ts";
import type { SwitchMoment, Tariff, TariffVersion } from "../domain/tariff.ts";
import type { Reason } from "../domain/timeline.ts";
import type { Promised } from "./promise.ts";

export function boughtUnder(order: Order, version: TariffVersion): Reason {
  const bought = printInstant(order.bought, version.timeZone);
  return {
    code: "bought-under",
    text: `bought at ${bought}, when the version of ${version.effective} was in force`,
    place: version.placeOf("effective"),
  };
}

/** The order began before it was bought, in the time of an older version. */
export function begunUnder(order: Order, version: TariffVersion): Reason {
  const from = printInstant(order.validity.from, version.timeZone);
  return {
    code: "bought-under",
    text: `the order began at ${from}, before it was bought, when the version of ${version.effective} was in force`,
    place: version.placeOf("effective"),
  };
}

/** The version's own row decided the moment. */
export function switchedByRow({ row, version }: Promised): Reason {
  return {
    code: "existing-contracts-row",
    text: `the version of ${version.effective} takes over existing contracts ${momentInWords(row.moment, version)} (its row \`${row.cohort}\`)`,
    place: row.place,
  };
}

/** The version's own row would have been earlier, but an earlier version had promised more. */
export function keptPromise(own: Promised, holder: Promised): Reason {
  const promise = `would take over existing contracts ${momentInWords(holder.row.moment, holder.version)}`;
  return {
    code: "promise-kept",
    text: `the version of ${own.version.effective} waits, since that of ${holder.version.effective} promised that it ${promise} (its row \`${holder.row.cohort}\`)`,
    place: holder.row.place,
  };
}

export function switchedEarly(switched: Switched, version: TariffVersion): Reason {
  return {
    code: "early-switch",
    text: `the customer switched to the version of ${version.effective} at ${printInstant(switched.at, version.timeZone)}, ahead of its own moment`,
    place: version.placeOf("early_switch"),
  };
}

export function undone(switched: Switched, from: TariffVersion): Reason {
  return {
    code: "early-switch-undone",
    text: `the customer undid the early switch to the version of ${from.effective} at ${printInstant(switched.at, from.timeZone)}`,
    place: from.placeOf("switch_back"),
  };
}

/** The contract had already reached a version from which nobody goes back, of this tariff or of another one. */
export function lifted(reached: TariffVersion, { id }: Tariff): Reason {
  const bound =
    reached.tariff === id
      ? `the version of ${reached.effective}, from which nobody switches back`
      : `the version of ${reached.effective} of \`${reached.tariff}\`, from which nobody switches back to older terms of the product`;
  return {
    code: "no-switch-back",
    text: `the contract had already reached ${bound}`,
    place: reached.placeOf("switch_back"),
  };
}

/** Neither order's own law leads from one tariff to another: the customer bought it. */
export function moved({ tariff, tariffPlace }: Order): Reason {
  return { code: "moved", text: `the next order is on the tariff \`${tariff}\``, place: tariffPlace };
}

/** When orders switch, as the end of a sentence. */
export function momentInWords(moment: SwitchMoment, version: TariffVersion): string {
  switch (moment.kind) {
    case "on_effective_date":
      return "on its effective date";
    case "at_trial_end":
      return "when their trial ends";
    case "at_order_end":
      return "when their order ends";
    case "at_order_start":
      return "when their order starts";
    case "never":
      return "never";
    case "on":
      return `at ${printInstant(moment.at, version.timeZone)}`;
    case "after":
      return `${moment.duration} after its effective date`;
    default:
      return moment satisfies never;
  }
}
