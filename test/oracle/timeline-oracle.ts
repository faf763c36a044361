import type { OracleOrder } from "./cohorts.ts";
import { type Millis, millisOf, type PlainContract, type PlainTariff } from "./plain.ts";
import { type Accepted, TimelineLaws } from "./timeline-laws.ts";

/** A refused contract names the codes that fit, and the indices of the `switched` records at fault. */
export type Refused = {
  readonly kind: "refused";
  readonly codes: readonly string[];
  readonly records: readonly number[];
};
export type KnownTimeline = {
  readonly kind: "known";
  readonly laws: TimelineLaws;
  /** Which of the rarer laws decided something; tests count them, so that a comparison cannot pass by never meeting one. */
  readonly branches: ReadonlySet<string>;
};

/** Answers "which version at instant t" (`laws.inForce`) from the laws evaluated at t; there is no list of segments. */
export function judgeTimeline(tariff: PlainTariff, contract: PlainContract): KnownTimeline | Refused {
  let laws = new TimelineLaws(tariff, contract, []);
  const switched = (contract.switched ?? []).map(({ to, at }, index) => ({
    index,
    to: tariff.versions.findIndex((version) => version.effective === to),
    at: millisOf(at, tariff.zone),
  }));
  const isUnknown = ({ to }: { to: number }) => to === -1;
  const isOutside = ({ at }: { at: Millis }) => laws.orderAt(at) === undefined;
  const faulty = switched.filter((record) => isUnknown(record) || isOutside(record));
  // The records that name a version and an instant are judged in order of time, up to the first that is at fault.
  const judgeable = switched
    .filter((record) => !faulty.includes(record))
    .sort((one, other) => one.at - other.at);
  const codes = [
    ...when(faulty.some(isUnknown), "version-unknown"),
    ...when(faulty.some(isOutside), "switch-outside-orders"),
  ];
  const first = laws.effective[0] as Millis;
  const startsTooEarly = laws.orders.some(({ bought, from }) => Math.min(bought, from) < first);
  for (const record of startsTooEarly ? [] : judgeable) {
    const order = laws.orderAt(record.at) as OracleOrder;
    const verdict = judgeRecord(tariff, laws, { ...record, kind: "early", order });
    if (verdict.kind === "refused") {
      faulty.push(record);
      codes.push(...verdict.codes);
      break;
    }
    laws = laws.with(verdict);
  }
  // On such a contract the versions reached are unknown, so that any record may be refused with it.
  if (startsTooEarly) codes.push("before-first-version", ...(judgeable.length > 0 ? RECORD_CODES : []));
  if (startsTooEarly) faulty.push(...judgeable);
  if (codes.length > 0) return { kind: "refused", codes, records: faulty.map(({ index }) => index) };
  return { kind: "known", laws, branches: branchesOf(laws) };
}

function refused(codes: readonly string[]): Refused {
  return { kind: "refused", codes, records: [] };
}

const RECORD_CODES = [
  "early-switch-not-allowed",
  "early-switch-too-soon",
  "switch-back-refused",
  "switch-without-effect",
];

type Judged = Refused | Accepted;

function judgeRecord(tariff: PlainTariff, laws: TimelineLaws, early: Accepted): Judged {
  const { to, at } = early;
  const now = laws.inForce(at) as number;
  if (to < now) return judgeUndoing(tariff, laws, { ...early, kind: "undo" });
  // Where `to` is newer than the version in force, `at` lies before the order's own moment for it.
  const faults = [
    ...when(to === now, "switch-without-effect"),
    ...when(to > 0 && tariff.versions[to]?.early_switch === "not_allowed", "early-switch-not-allowed"),
    ...when(at < (laws.effective[to] as Millis), "early-switch-too-soon"),
  ];
  return faults.length > 0 ? refused(faults) : early;
}

function when(holds: boolean, code: string): string[] {
  return holds ? [code] : [];
}

/**
 * Going back is legal only as the undoing of an order's latest early switch that stands, to the version it would be on
 * without that, and only if every version reached on the way allows it.
 */
function judgeUndoing(tariff: PlainTariff, laws: TimelineLaws, undoing: Accepted): Judged {
  const { to, at, order } = undoing;
  const earlier = laws.standing(order, at).slice(0, -1);
  const without = Math.max(laws.natural(order, at), laws.floor(at), ...earlier.map((record) => record.to));
  const reached = laws.borders
    .filter((border) => border <= at)
    .flatMap((border) => laws.inForce(border) ?? []);
  const mayLeave = reached.every(
    (version) => version <= to || tariff.versions[version]?.switch_back === "allowed",
  );
  const isUndoing = laws.standing(order, at).length > 0 && to === without;
  return isUndoing && mayLeave ? undoing : refused(["switch-back-refused"]);
}

function branchesOf(laws: TimelineLaws): ReadonlySet<string> {
  const inForce = new Set(laws.borders.flatMap((border) => laws.inForce(border) ?? []));
  const isLifted = laws.borders.some((border) => {
    const order = laws.orderAt(border);
    return order !== undefined && laws.floor(border) > laws.chosen(order, border);
  });
  return new Set([
    ...laws.records.map(({ kind }) => kind),
    ...when(inForce.size > 1, "switch"),
    ...when(isLifted, "floor"),
    ...laws.orders.flatMap((order) =>
      [...laws.effective.keys()].flatMap((k) => branchesOfOrder(laws, order, k)),
    ),
  ]);
}

function branchesOfOrder(laws: TimelineLaws, order: OracleOrder, k: number): string[] {
  const effective = laws.effective[k] as Millis;
  const own = laws.ownMoment(order, k);
  const isInside = (instant: Millis) => order.from < instant && instant < order.until;
  if (!laws.isLater(order, k)) return when(isInside(effective), "backdated");
  const freed = [...laws.effective.keys()].filter(
    (j) => j < k && laws.isLater(order, j) && laws.isOverridden(j, k),
  );
  return [
    ...when(laws.promisedOf(order, k) < own && laws.promisedOf(order, k) < order.until, "promise"),
    ...when(own < order.until && freed.some((j) => laws.promisedOf(order, j) > own), "override"),
  ];
}
