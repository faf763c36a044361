import fc from "fast-check";
import {
  type MeterName,
  type Millis,
  meters,
  millisOf,
  type PlainContract,
  type PlainTariff,
  type UsageRow,
  zonedOf,
} from "../oracle/plain.ts";
import { pick, type Span, shifted, textOf, validitiesOf } from "./places-in-time.ts";

const rowDraws = fc.record({
  position: fc.nat(9_999),
  snap: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(20) }),
  justBefore: fc.boolean(),
  /** Anywhere in the time of the usage, or only where an order is valid. */
  anywhere: fc.integer({ min: 0, max: 99 }).map((draw) => draw === 0),
  form: fc.constantFrom("day" as const, "instant" as const, "event" as const),
  meter: fc.constantFrom<MeterName>("calls", "calls", "traffic", "active-seats", "active-seats"),
  quantity: fc.nat(12),
  tenths: fc.nat(99),
  user: fc.nat(4),
  repeated: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
});
type RowDraw = typeof rowDraws extends fc.Arbitrary<infer Value> ? Value : never;

export type UsageDraw = { readonly seatsByEvent: boolean; readonly rows: readonly RowDraw[] };
export const usageDraws: fc.Arbitrary<UsageDraw> = fc.record({
  seatsByEvent: fc.boolean(),
  rows: fc.array(rowDraws, { maxLength: 14, size: "max" }),
});

export type UsageSetting = Span & {
  readonly tariff: PlainTariff;
  readonly contract: PlainContract;
  readonly periodFrom: Millis;
};

/** The drawn rows, placed between `from` and `until`. */
export function usageOf(setting: UsageSetting, { seatsByEvent, rows }: UsageDraw): readonly UsageRow[] {
  const spans = validitiesOf(setting.tariff, setting.contract)
    .map(({ from, until }) => ({ from: Math.max(from, setting.from), until: Math.min(until, setting.until) }))
    .filter(({ from, until }) => from < until);
  const daysMeasured = new Set<string>();
  return rows.flatMap((row, index): UsageRow[] => {
    const at = row.anywhere ? pick([setting], row.position) : placed(setting, spans, row);
    if (at === undefined) return [];
    if (row.meter === "active-seats" ? seatsByEvent : row.form === "event") {
      const event = eventOf(row, index, textOf(at, setting.tariff.zone, index % 2 === 0 ? "zone" : "utc"));
      return row.repeated ? [event, event] : [event];
    }
    return measuredRow(setting, spans, row, at, daysMeasured);
  });
}

/** A distinct meter has one measured row per day. */
function measuredRow(
  setting: UsageSetting,
  spans: readonly Span[],
  row: RowDraw,
  at: Millis,
  daysMeasured: Set<string>,
): UsageRow[] {
  const day = zonedOf(at, setting.tariff.zone).toPlainDate().toString();
  if (row.meter === "active-seats" && daysMeasured.has(day)) return [];
  if (row.meter === "active-seats") daysMeasured.add(day);
  const quantity = row.meter === "traffic" ? `${row.quantity}.${row.tenths % 10}` : row.quantity;
  const text = isDayRow(setting, spans, row, at) ? day : textOf(at, setting.tariff.zone, "zone");
  return [{ meter: row.meter, at: text, quantity }];
}

function placed(setting: UsageSetting, spans: readonly Span[], row: RowDraw): Millis | undefined {
  const borders = row.snap === undefined ? [] : bordersOf(setting);
  const border = borders[(row.snap ?? 0) % Math.max(1, borders.length)];
  const snapped = border === undefined ? undefined : border - (row.justBefore ? 1 : 0);
  const isInside = spans.some(
    ({ from, until }) => snapped !== undefined && from <= snapped && snapped < until,
  );
  return isInside ? snapped : pick(spans, row.position);
}

/** The instants where an answer may change: of the versions, the orders, the trial, the period, and the months. */
function bordersOf({ tariff, contract, from, until, periodFrom }: UsageSetting): readonly Millis[] {
  const { zone } = tariff;
  const validities = validitiesOf(tariff, contract).flatMap((validity) => [validity.from, validity.until]);
  const trial = contract.trial
    ? [millisOf(contract.trial.from, zone), millisOf(contract.trial.until, zone)]
    : [];
  const effective = tariff.versions.map((version) => millisOf(version.effective, zone));
  const months = [0, 1, 2].map((month) => monthStart(periodFrom, month, zone));
  return [...validities, ...trial, ...effective, ...months, periodFrom].filter(
    (at) => from <= at && at <= until,
  );
}

function monthStart(at: Millis, month: number, zone: string): Millis {
  return zonedOf(at, zone).with({ day: 1 }).add({ months: month }).startOfDay().epochMilliseconds;
}

/** A row that names only a day mostly lies wholly inside an order; one beside a border may be cut by it. */
function isDayRow(
  { tariff, from, until }: UsageSetting,
  spans: readonly Span[],
  row: RowDraw,
  at: Millis,
): boolean {
  const start = zonedOf(at, tariff.zone).startOfDay().epochMilliseconds;
  const end = shifted(start, { days: 1, millis: 0 }, tariff.zone);
  const isWhole = spans.some((span) => span.from <= start && end <= span.until);
  return row.form === "day" && from <= start && end <= until && (isWhole || row.snap !== undefined);
}

function eventOf({ meter, quantity, tenths, user }: RowDraw, index: number, at: string): UsageRow {
  const event = meters[meter].event;
  const properties = {
    calls: { outcome: tenths < 80 ? "success" : "failure" },
    traffic: { gigabytes: `${quantity}.${tenths % 10}` },
    "active-seats": { user: `user-${user}` },
  }[meter];
  return { event, id: `e-${index}`, at, properties };
}
