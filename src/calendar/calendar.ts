import type { Catalog } from "../domain/catalog.ts";
import { isBefore } from "../domain/instant.ts";
import { isFailure } from "../domain/problem.ts";
import { type Moment, timeline } from "../engine.ts";
import type * as Json from "../generated/result.ts";
import type { ContractUse } from "../impact/change.ts";
import { contractName } from "../impact/contract-name.ts";
import { datesOf } from "./dates-of.ts";
import type { UsagePeriod } from "./moved-usage.ts";
import { nextBill } from "./next-bill.ts";
import { type Switch, switchesIn } from "./switches-in.ts";

/** Which switches are looked for. A day is one in the time zone of each tariff; `until` is the first one left out. */
export type CalendarQuestion = {
  readonly catalog: Catalog;
  readonly from: Moment;
  readonly until: Temporal.PlainDate | undefined;
  /** Whose usage the contracts have; undefined where no bills are asked for. */
  readonly usagePeriod: UsagePeriod | undefined;
};

/** Who of a book switches when and why. What is kept grows with the switches found, and not with the contracts. */
export async function calendarOf(
  uses: AsyncIterable<ContractUse>,
  question: CalendarQuestion,
): Promise<Json.CalendarResult> {
  const { catalog, usagePeriod } = question;
  const bill = async (found: Switch, use: ContractUse) =>
    usagePeriod ? await nextBill(found, use, { catalog, usagePeriod }) : null;
  const [switches, refused]: [Json.CalendarSwitch[], Json.CalendarRefusal[]] = [[], []];
  let [contracts, switching] = [0, 0];
  for await (const use of uses) {
    contracts += 1;
    const found = await timeline(catalog, { contract: use.contract });
    if (isFailure(found)) {
      const problems = [...found.problems] as Json.CalendarRefusal["problems"];
      refused.push({ contract: contractName(use.contract), problems });
      continue;
    }
    const asked = switchesIn(found).filter((each) => isAsked(each, question));
    if (asked.length > 0) switching += 1;
    for (const each of asked) switches.push({ ...each, bill: await bill(each, use) });
  }
  return { ...frameOf(question), contracts, switching, dates: datesOf(switches), refused };
}

function isAsked({ at }: Switch, { from, until }: CalendarQuestion): boolean {
  const day = Temporal.PlainDate.from(at);
  if (until && Temporal.PlainDate.compare(day, until) >= 0) return false;
  return from instanceof Temporal.Instant
    ? !isBefore(Temporal.Instant.from(at), from)
    : Temporal.PlainDate.compare(day, from) >= 0;
}

function frameOf({ catalog, from, until, usagePeriod }: CalendarQuestion): Frame {
  return {
    catalog: catalog.digest,
    from: from.toString(),
    until: until?.toString() ?? null,
    usage_period: usagePeriod
      ? { from: usagePeriod.from.toString(), until: usagePeriod.until.toString() }
      : null,
  };
}

type Frame = Pick<Json.CalendarResult, "catalog" | "from" | "until" | "usage_period">;
