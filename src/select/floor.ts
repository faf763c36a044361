import { isBefore } from "../domain/instant.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import { lifted } from "./reasons.ts";
import type { Floor } from "./standing.ts";

/** The floor of an order on `tariff`, of a contract that has already been on the versions `reached`. */
export function floorOf(tariff: Tariff, reached: readonly TariffVersion[]): Floor | undefined {
  return reached.reduce<Floor | undefined>((floor, version) => raised(floor, version, tariff), undefined);
}

/** The floor once the contract has been on one more version; of two that bind alike, the first one stays the reason. */
export function raised(floor: Floor | undefined, reached: TariffVersion, tariff: Tariff): Floor | undefined {
  const index = boundIndex(tariff, reached);
  if (index <= (floor?.index ?? -1)) return floor;
  return { index, reached, because: lifted(reached, tariff) };
}

/** Behind which version of the tariff nobody goes who has been on `reached`; -1 where it does not bind there. */
function boundIndex(tariff: Tariff, { switchBack, tariff: home, effectiveFrom }: TariffVersion): number {
  const binds = switchBack === "never_in_product" || (switchBack === "never" && home === tariff.id);
  if (!binds) return -1;
  // Of its own tariff that is the version itself; of another one, what was sold when it took effect, for newer terms
  // of that one may have promised its orders to wait.
  return tariff.versions.findLastIndex((each) => !isBefore(effectiveFrom, each.effectiveFrom));
}
