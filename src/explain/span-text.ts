/** From an instant (included) until an instant (excluded), each with an offset; `until` is null where no end is known. */
export type Span = { readonly from: string; readonly until: string | null };

/** `1 to 30 June 2026`, both days included; with clock times `from 1 June 2026 15:30 UTC+08:00 until ...`; or a moment. */
export function spanText({ from, until }: Span): string {
  if (until === null) return `from ${momentText(from)} on, no end known`;
  if (from === until) return momentText(from);
  if (!isDayStart(from) || !isDayStart(until)) return `from ${momentText(from)} until ${momentText(until)}`;
  const first = dateOf(from);
  const last = dateOf(until).subtract({ days: 1 });
  if (first.equals(last)) return dateText(first);
  if (first.year !== last.year) return `${dateText(first)} to ${dateText(last)}`;
  if (first.month !== last.month) return `${first.day} ${monthOf(first)} to ${dateText(last)}`;
  return `${first.day} to ${dateText(last)}`;
}

/** `2 June 2026`, meaning its first instant; any other instant with its time and offset. */
export function momentText(instant: string): string {
  if (isDayStart(instant)) return dateText(dateOf(instant));
  const time = clockOf(instant).toPlainTime().toString().replace(/:00$/, "");
  return `${dateText(dateOf(instant))} ${time} ${offsetText(instant)}`;
}

/** `30 days`, or nothing where the span is not one of whole days. */
function daysText({ from, until }: Span): string {
  if (until === null || !isDayStart(from) || !isDayStart(until)) return "";
  const { days } = dateOf(from).until(dateOf(until));
  return days === 1 ? "1 day" : `${days} days`;
}

/** A billing period with its length, where that is whole days, and its offsets. */
export function periodText(period: Span): string {
  return [spanText(period), daysText(period), offsetsText(period)].filter((part) => part !== "").join(", ");
}

/** `UTC+08:00`; where the clock changes within the span, both offsets. */
function offsetsText({ from, until }: Span): string {
  const [first, last] = [offsetText(from), offsetText(until ?? from)];
  return first === last ? first : `${first}, at the end ${last}`;
}

/** Whether two spans have an instant in common. */
export function overlap(a: Span, b: Span): boolean {
  return isBefore(a.from, b.until) && isBefore(b.from, a.until);
}

export function contains({ from, until }: Span, instant: string): boolean {
  return !isBefore(instant, from) && isBefore(instant, until);
}

/** The parts of `span` in none of `others`, which ascend. */
export function gapsIn(span: Span, others: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let from: string | null = span.from;
  for (const other of others) {
    if (from !== null && isBefore(from, other.from)) gaps.push({ from, until: other.from });
    if (from !== null && (other.until === null || isBefore(from, other.until))) from = other.until;
  }
  return from !== null && isBefore(from, span.until) ? [...gaps, { from, until: span.until }] : gaps;
}

/** The order in which spans begin. */
export function compareSpans(a: Span, b: Span): number {
  return Temporal.Instant.compare(a.from, b.from);
}

/** Whether an instant comes before another; null comes after all. */
function isBefore(instant: string, other: string | null): boolean {
  return other === null || Temporal.Instant.compare(instant, other) < 0;
}

function isDayStart(instant: string): boolean {
  return clockOf(instant).toPlainTime().equals(Temporal.PlainTime.from("00:00"));
}

function dateOf(instant: string): Temporal.PlainDate {
  return clockOf(instant).toPlainDate();
}

/** What the clock showed there: the offset is only left out. */
function clockOf(instant: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(instant);
}

function dateText(date: Temporal.PlainDate): string {
  return `${date.day} ${monthOf(date)} ${date.year}`;
}

function monthOf({ month }: Temporal.PlainDate): string {
  return MONTHS[month - 1] ?? "";
}

/** `2026-06-02T00:00:00+08:00` has its offset, of six letters, at the end. */
function offsetText(instant: string): string {
  const offset = instant.slice(-6);
  return offset === "+00:00" ? "UTC" : `UTC${offset}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
