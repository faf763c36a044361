import type { Switched } from "../domain/contract.ts";
import { isBefore } from "../domain/instant.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import { highest, type Standing } from "./standing.ts";

/**
 * Why a switch that the customer asked for is refused; undefined where the files allow it. Forward: the version
 * allows early switches and is in effect. Back: only to undo an early switch, where no version on the way says never.
 */
export function refusal(
  tariff: Tariff,
  record: Switched,
  to: number,
  standing: Standing,
): Problem | undefined {
  const version = tariff.versions[to];
  if (!version) return unknownVersion(tariff, record);
  if (to > standing.current.index) return forwardRefusal(record, version);
  if (to < standing.current.index) return backwardRefusal(tariff, record, to, standing);
  return errorAt({
    code: "switch-without-effect",
    message: `the contract is on the version of ${version.effective} at this instant already`,
    hint: "delete the switch, or correct `to` and `at`",
    place: record.place,
  });
}

function unknownVersion(tariff: Tariff, record: Switched): Problem {
  const known = tariff.versions.map(({ effective }) => `\`${effective}\``).join(", ");
  return errorAt({
    code: "version-unknown",
    message: `\`${record.to}\` is not the effective date of a version of \`${tariff.id}\``,
    hint: `its versions: ${known}`,
    place: record.place,
  });
}

function forwardRefusal(record: Switched, version: TariffVersion): Problem | undefined {
  const { place } = record;
  if (version.earlySwitch !== "allowed") {
    return errorAt({
      code: "early-switch-not-allowed",
      message: `the version of ${version.effective} does not allow a customer to switch before its own moment`,
      hint: "delete the switch; the timeline tells when the contract switches by itself",
      place,
      related: [version.placeOf("early_switch")],
    });
  }
  if (!isBefore(record.at, version.effectiveFrom)) return undefined;
  return errorAt({
    code: "early-switch-too-soon",
    message: `the version of ${version.effective} is not in effect yet at the instant of this switch`,
    hint: `switch at ${version.effective} or later`,
    place,
    related: [version.placeOf("effective")],
  });
}

function backwardRefusal(
  tariff: Tariff,
  record: Switched,
  to: number,
  standing: Standing,
): Problem | undefined {
  const { ahead, current, floor, natural } = standing;
  const never = floor !== undefined && floor.index > to;
  const before = highest({ natural, ahead: ahead.slice(0, -1), floor });
  const undoes = ahead.at(-1)?.index === current.index && before.index === to;
  if (!never && undoes) return undefined;
  const from = tariff.versions[current.index];
  const bound =
    never && floor.reached !== from ? `: ${floor.because.text}` : ", from which nobody switches back";
  const why = never ? bound : ", which it did not reach by an early switch from there";
  return errorAt({
    code: "switch-back-refused",
    message: `the contract is on the version of ${from?.effective}${why}; \`${record.to}\` is older`,
    hint: "delete the switch",
    place: record.place,
    related: never ? [floor.because.place] : from ? [from.placeOf("switch_back")] : [],
  });
}
