import { addDuration, dateOf, dayInterval, printInstant, type TimeZone } from "../domain/calendar.ts";
import type { Example, Expected } from "../domain/example.ts";
import { isBefore, isSame, latest } from "../domain/instant.ts";
import { encloses, type Interval } from "../domain/interval.ts";
import { Money } from "../domain/money.ts";
import { errorAt, type FilePlace } from "../domain/problem.ts";
import type * as Request from "../generated/request.ts";
import type * as File from "../generated/tariff.ts";
import { below, type Places } from "./places.ts";
import { accepted, instantAt, type Reading } from "./reading.ts";
import { decodeRateRequest } from "./request.ts";
import { isMisread } from "./scalar/misread.ts";
import { readAmount } from "./scalar/money.ts";
import { instantOf, readDate, readPeriod } from "./scalar/time.ts";
import { readUsageQuantity } from "./scalar/usage-quantity.ts";

/** What an example takes from the file around it. */
export type Surroundings = {
  readonly tariff: string;
  readonly sold: "by_order" | "open_ended";
  readonly effective: Temporal.PlainDate;
};

/** Decodes one example: its request, which may be a failure, and what it expects. */
export function readExample(
  file: File.Example,
  around: Surroundings,
  pointer: string,
  reading: Reading<FilePlace>,
): Example {
  const { places, zone } = reading;
  refuseUnfitOrder(file, around, pointer, reading);
  refuseManyDays(file, around, pointer, reading);
  const expected = <T>(key: string, value: T): Expected<T> => ({
    value,
    place: places.value(below(pointer, key)),
  });
  const money = (key: string, text: string | undefined) =>
    text === undefined ? undefined : expected(key, moneyOf(text));
  const requestOf = (example: File.Example): Example["request"] => {
    const inside = placesUnder(pointer, places);
    return (tariffs) => decodeRateRequest(expandRequest(example, around, zone), tariffs, inside);
  };
  const longer = dayLonger(file);
  const date = file.version === undefined ? undefined : Temporal.PlainDate.from(file.version);
  const next = file.next_switch;
  return {
    name: file.name,
    request: requestOf(file),
    dayLonger: longer && { period: longer.period, request: requestOf(longer) },
    at: instantAt(file.at ?? periodOf(file, around.effective)[0], zone),
    version: date && expected("version", date),
    nextSwitch:
      next === undefined
        ? undefined
        : expected("next_switch", next === "none" ? next : instantAt(next, zone)),
    amount: money("amount", file.amount),
    exact: money("exact", file.exact),
    lines: readLines(file.lines ?? {}, below(pointer, "lines"), places),
    problem: file.problem === undefined ? undefined : expected("problem", file.problem),
    place: places.value(below(pointer, "name")),
  };
}

/** The example with a period that ends a day later; undefined without one that ends with a date. */
function dayLonger(file: File.Example): (File.Example & { readonly period: string }) | undefined {
  const [from = "", until = ""] = file.period?.split(" to ") ?? [];
  const end = readDate(until);
  return isMisread(end) ? undefined : { ...file, period: `${from} to ${end.add({ days: 1 })}` };
}

function readLines(file: File.ExpectedLines, pointer: string, places: Places<FilePlace>): Example["lines"] {
  return new Map(
    Object.entries(file).map(([charge, text]) => {
      return [charge, { value: moneyOf(text), place: places.value(below(pointer, charge)) }];
    }),
  );
}

/** `order` is the order of an example that has no contract of its own; elsewhere it would be left out in silence. */
function refuseUnfitOrder(
  file: File.Example,
  { sold }: Surroundings,
  pointer: string,
  { places, problems }: Reading<FilePlace>,
): void {
  if (!file.order || (sold === "by_order" && !file.contract)) return;
  const why = file.contract
    ? "its `contract` already says what was bought"
    : "the tariff is sold `open_ended`";
  problems.push(
    errorAt({
      code: "example-order-unfit",
      message: `the example has \`order\`, but ${why}`,
      hint: file.contract ? "move the quantities to the contract's orders" : "delete `order`",
      place: places.key(below(pointer, "order")),
    }),
  );
}

/** A row for every day is written out only for a little more than a year, so that no small file becomes a huge one. */
const MOST_DAYS = 400;

export function isTooManyDays(period: Interval, zone: TimeZone): boolean {
  return isBefore(addDuration(period.from, Temporal.Duration.from({ days: MOST_DAYS }), zone), period.until);
}

function refuseManyDays(
  file: File.Example,
  { effective }: Surroundings,
  pointer: string,
  { places, problems, zone }: Reading<FilePlace>,
): void {
  const [from, until] = periodOf(file, effective).map((end) => instantAt(end, zone));
  if (!from || !until || !file.usage || Array.isArray(file.usage) || !isTooManyDays({ from, until }, zone))
    return;
  const message = `the period is longer than ${MOST_DAYS} days, for which usage can be stated by meter`;
  const place = places.key(below(pointer, "period"));
  problems.push(
    errorAt({ code: "period-too-long", message, hint: "shorten it, or list rows under `usage`", place }),
  );
}

/**
 * The request that an example, or the command line, states in short: by default a new contract bought at the
 * period's start (an order for exactly the period), and the period is the effective day.
 */
export function expandRequest(file: File.Example, around: Surroundings, zone: TimeZone): Request.RateRequest {
  const [from, until] = periodOf(file, around.effective);
  const order = { bought: from, from, until, ...(file.order && { quantities: file.order }) };
  const bought = around.sold === "open_ended" ? { started: from } : { orders: [order] };
  return {
    contract: { id: "example", tariff: around.tariff, ...(file.contract ?? bought) },
    period: { from, until },
    ...(file.usage_from && { usage_from: file.usage_from }),
    usage: expandUsage(file.usage ?? [], `${from} to ${until}`, zone),
  };
}

/** The two ends of the example's period; the effective day unless it states one. */
function periodOf(file: File.Example, effective: Temporal.PlainDate): readonly [from: string, until: string] {
  const [from = "", until = ""] = file.period?.split(" to ") ?? [];
  return file.period === undefined ? [`${effective}`, `${effective.add({ days: 1 })}`] : [from, until];
}

function expandUsage(usage: File.Usage, periodText: string, zone: TimeZone): Request.UsageRow[] {
  if (Array.isArray(usage)) return usage;
  const period = accepted(readPeriod(periodText));
  const from = instantOf(period.from, zone);
  const until = instantOf(period.until, zone);
  if (isTooManyDays({ from, until }, zone)) return []; // the example is refused
  return Object.entries(usage).flatMap(([meter, text]) => {
    const { quantity, perDay } = accepted(readUsageQuantity(String(text)));
    const moments = perDay ? daysOf({ from, until }, zone) : [String(printInstant(from, zone))];
    return moments.map((at) => ({ meter, at, quantity: quantity.toFixed() }));
  });
}

/** The days of a period; of a first or last day that the period cuts, the first instant in it. */
function daysOf(period: Interval, zone: TimeZone): readonly string[] {
  const days: string[] = [];
  for (let date = dateOf(period.from, zone); ; date = date.add({ days: 1 })) {
    const day = dayInterval(date, zone);
    if (isSame(day.from, day.until)) continue; // a zone that moved over the date line skipped it
    if (!isBefore(day.from, period.until)) return days;
    days.push(
      encloses(period, day) ? date.toString() : String(printInstant(latest(period.from, day.from), zone)),
    );
  }
}

function moneyOf(text: string): Money {
  const { value, currency } = accepted(readAmount(text));
  return new Money(value, currency);
}

/** The request's pointers, as places inside the example; what the example leaves out has the example's place. */
function placesUnder(pointer: string, places: Places<FilePlace>): Places<FilePlace> {
  return {
    value: (inner) => places.value(pointer + inner),
    key: (inner) => places.key(pointer + inner),
    within: (inner, offset) => places.within(pointer + inner, offset),
  };
}
