import { datesIn, durationsIn, type Token } from "../numbers.ts";
import { type Change, type Operator, replacing } from "../operator.ts";
import { scalarsAt } from "../scalars-at.ts";

const SHIFTS = [
  { days: 1 },
  { days: -1 },
  { months: 1 },
  { months: -1 },
  { years: 1 },
  { years: -1 },
] as const;

function shifted(date: Token): readonly Change[] {
  const from = Temporal.PlainDate.from(date.text);
  return [...new Set(SHIFTS.map((by) => from.add(by).toString()))].map((is) => replacing(date, is));
}

function otherLengths(duration: Token): readonly Change[] {
  const unit = duration.text.at(-1) ?? "";
  const count = Number(duration.text.slice(1, -1));
  const others = [`P${count + 1}${unit}`, ...["D", "W", "M", "Y"].map((each) => `P${count}${each}`)];
  return others.filter((is) => is !== duration.text).map((is) => replacing(duration, is));
}

const ZONES = ["UTC", "America/New_York"];

export const TIMES: readonly Operator[] = [
  {
    name: "date-shifted",
    does: "a date a day, a month or a year off",
    changes: (terms) => datesIn(terms).flatMap(shifted),
  },
  {
    name: "duration-changed",
    does: "a length of time by one longer, or in another unit",
    changes: (terms) => durationsIn(terms).flatMap(otherLengths),
  },
  {
    name: "zone-changed",
    does: "another time zone",
    changes: (terms) =>
      scalarsAt(terms, "time_zone").flatMap((zone) =>
        ZONES.filter((is) => is !== zone.text).map((is) => replacing(zone, is)),
      ),
  },
];
