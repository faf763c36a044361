import type { RecurringCharge } from "../../domain/charge.ts";
import { implies } from "../../domain/condition.ts";
import { type FilePlace, type Problem, warningAt } from "../../domain/problem.ts";
import type { ExistingContractsRow, Tariff, TariffVersion } from "../../domain/tariff.ts";
import { prorateNone } from "../prorate-none.ts";
import { type RecurringPair, recurringPairs } from "../recurring-pairs.ts";
import type { Rule } from "../rule.ts";

/**
 * Without proration a part is billed whole by the version in force when it begins. A switch inside a part then leaves its
 * rest to the older version, to both versions, or to nobody; that may be meant, so this only asks.
 */
export const prorateNoneMeetsSwitch: Rule = ({ version, tariff }) => {
  const rows = (version.existingContracts ?? []).filter(isInsidePart).map(({ momentPlace }) => momentPlace);
  const early = version.earlySwitch === "allowed" ? [version.placeOf("early_switch")] : [];
  const places = [...rows, ...early];
  return meetingsOf(version, tariff).flatMap((meeting) =>
    places.map((place) => problemAt(place, meeting, version)),
  );
};

/** A switch at an order's edge, or before a bought-ahead order begins, divides no part. */
function isInsidePart({ moment, condition }: ExistingContractsRow): boolean {
  if (["at_order_end", "at_order_start", "never"].includes(moment.kind)) return false;
  const isAhead = condition !== undefined && implies(condition, "bought_ahead");
  return !(isAhead && moment.kind === "on_effective_date");
}

/** Who bills the rest of a part in which the switch falls: the version that is left, both, or nobody. */
type Meeting =
  | { readonly kind: "older"; readonly charge: RecurringCharge; readonly isBilledOn: boolean }
  | ({ readonly [Key in keyof RecurringPair]: RecurringCharge } & {
      readonly kind: "both" | "nobody";
      readonly older: TariffVersion;
    });

/** Each kind once, with the newest earlier version from which an order can come. */
function meetingsOf(version: TariffVersion, { versions }: Tariff): readonly Meeting[] {
  const earlier = versions.slice(0, versions.indexOf(version));
  const since = Math.max(0, earlier.findLastIndex(leavesNobodyBehind));
  const all = earlier
    .slice(since)
    .toReversed()
    .flatMap((older) => recurringPairs(older, version).flatMap((pair) => meetingOf(pair, older)));
  return all.filter(({ kind }, n) => all.findIndex((each) => each.kind === kind) === n);
}

function leavesNobodyBehind({ existingContracts }: TariffVersion): boolean {
  return existingContracts?.every(({ moment }) => moment.kind === "on_effective_date") ?? false;
}

function meetingOf({ before, now }: RecurringPair, older: TariffVersion): readonly Meeting[] {
  const [wasWhole, isWhole] = [before?.prorate === "none", now?.prorate === "none"];
  const charge = now ?? before;
  if (!charge || (!wasWhole && !isWhole)) return [];
  if (!before || !now || wasWhole === isWhole)
    return [{ kind: "older", charge, isBilledOn: now !== undefined }];
  return [{ kind: wasWhole ? "both" : "nobody", before, now, older }];
}

function problemAt(place: FilePlace, meeting: Meeting, version: TariffVersion): Problem {
  const charges = meeting.kind === "older" ? [meeting.charge] : [meeting.now, meeting.before];
  return warningAt({
    code: "prorate-none-meets-switch",
    message: `a switch can fall inside a part here, ${messageOf(meeting)}`,
    hint: `nothing to do if that is meant; ${hintOf(meeting, version)}`,
    place,
    related: charges.map((charge) => charge.place),
  });
}

function messageOf(meeting: Meeting): string {
  switch (meeting.kind) {
    case "older":
      return "which `prorate: none` bills whole under the version in force at its beginning";
    case "both":
      return `which \`prorate: none\` bills whole under the version of ${meeting.older.effective}; this version prorates \`${meeting.now.name}\`, and bills the rest of the part a second time`;
    case "nobody":
      return `of which the version of ${meeting.older.effective} bills its share; \`prorate: none\` bills only whole parts of \`${meeting.now.name}\`, so that nobody bills the rest until the next one begins`;
    default:
      return meeting satisfies never;
  }
}

function hintOf(meeting: Meeting, { sold }: TariffVersion): string {
  const atEdge = sold === "by_order" ? ["`at_order_end` never falls inside a part"] : [];
  switch (meeting.kind) {
    case "older":
      return atEdge[0] ?? afterwards(meeting.isBilledOn);
    case "both":
      return [`else let \`${meeting.now.name}\` be ${prorateNone(meeting.now)} here, too`, ...atEdge].join(
        "; ",
      );
    case "nobody":
      return [`else let \`${meeting.now.name}\` be prorated here, too`, ...atEdge].join("; ");
    default:
      return meeting satisfies never;
  }
}

/** An open-ended contract has no edge at which it could switch without dividing a part. */
function afterwards(isBilledOn: boolean): string {
  return isBilledOn
    ? "this version then bills parts from the next one that begins"
    : "this version then bills no further part";
}
