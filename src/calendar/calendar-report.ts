import type * as Json from "../generated/result.ts";
import { count, counted } from "../impact/figures.ts";
import type { Part, Report, Section } from "../report/report.ts";
import { assumedIn, becauseText, contractText, versionsText } from "./switch-text.ts";

/** More than a reader takes in; JSON has all. */
const MOST_NAMED = 20;

/** Who switches when and why, for people: a section for each day. */
export function calendarReport(result: Json.CalendarResult): Report {
  const { from, until, dates, refused } = result;
  const sections = [brief(result), ...dates.map(dateSection), refusedSection(refused)];
  return {
    title: `Who switches from ${from} on${until === null ? "" : `, before ${until}`}, and why`,
    sections: sections.filter(({ parts }) => parts.length > 0),
  };
}

function brief({ contracts, switching, dates, refused, usage_period }: Json.CalendarResult): Section {
  const days = dates.length === 0 ? "" : `, on ${dates.length} ${dates.length === 1 ? "day" : "days"}`;
  const without = refused.length === 0 ? "" : ` ${counted(refused.length)} cannot be placed in time.`;
  const texts = [
    `${count(switching)} of ${counted(contracts)} ${switching === 1 ? "switches" : "switch"}${days}.${without}`,
    ...(usage_period && dates.length > 0
      ? [
          `The amounts are the exact totals of the month from the switch on, if it stayed and as it switches, with the usage from ${usage_period.from} to ${usage_period.until}.`,
        ]
      : []),
  ];
  return { heading: "", parts: texts.map((text) => ({ kind: "paragraph", text })) };
}

/** Contracts that switch alike stand together, under the reason they share. */
function dateSection({ date, contracts, switches }: Json.CalendarDate): Section {
  const shown = switches.slice(0, MOST_NAMED);
  const alike = Map.groupBy(shown, (each) => `${versionsText(each)}: ${becauseText(each)}`);
  const lists = [...alike].map(([caption, group]): Part => {
    return { kind: "list", caption, items: group.map(contractText) };
  });
  const assumed = assumedIn(switches);
  return {
    heading: `${date}: ${counted(contracts)}`,
    parts: [
      ...lists,
      ...more(switches.length - shown.length),
      ...(assumed.length === 0
        ? []
        : [{ kind: "list" as const, caption: "assumed for the amounts", items: assumed }]),
    ],
  };
}

function more(left: number): readonly Part[] {
  return left === 0 ? [] : [{ kind: "paragraph", text: `and ${count(left)} more` }];
}

function refusedSection(refused: readonly Json.CalendarRefusal[]): Section {
  const items = refused
    .slice(0, MOST_NAMED)
    .map(({ contract, problems }) => `${contract}: ${problems[0]?.message}`);
  return {
    heading: "Contracts that cannot be placed in time",
    parts:
      items.length === 0
        ? []
        : [{ kind: "list", caption: "why", items }, ...more(refused.length - items.length)],
  };
}
