import fc from "fast-check";
import { meters, type PlainTariff, tariffId } from "../oracle/plain.ts";

/** Mostly as a caller would, so that a request gets past its first fault; seldom what only the schema would let through. */
function seldom<Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

const instantsWithin = (days: number) =>
  fc
    .tuple(fc.nat(days), fc.constantFrom("", "", "T00:00Z", "T12:30:00+02:00", "T23:59:59.999999999-05:00"))
    .map(([days, time]) => `${Temporal.PlainDate.from("2024-12-01").add({ days })}${time}`);
const instants = instantsWithin(500);
const moments = seldom(
  instants,
  fc.constantFrom(
    "2025-02-29",
    "2025-13-01",
    "0000-01-01",
    "9999-12-31",
    "9999-12-31T23:59:59.999999999-18:00",
    "2025-01-01T24:00Z",
    "2025-06-30T23:59:60Z",
    "2025-01-01T00:00+99:99",
  ),
);

type Interval = { readonly from: string; readonly until: string };
const ordered = fc.tuple(instantsWithin(200), instants).map((pair): Interval => {
  const [from, until] = pair.sort() as [string, string];
  return { from, until: until === from ? "2026-06-01" : until };
});
const intervals = seldom(ordered, fc.record({ from: moments, until: moments }));
const quantities = seldom<number | string>(
  fc.oneof(fc.nat(20), fc.constantFrom("0", "7", "12_000")),
  fc.constantFrom(
    "1.5",
    "0.000000000001",
    "999999999999999999",
    "99999999999999999999999999",
    Number.MAX_SAFE_INTEGER,
  ),
);
const dated = fc.array(fc.record({ from: moments, quantity: quantities }), { minLength: 1, maxLength: 3 });
const names = (...known: string[]) =>
  seldom(fc.constantFrom(...known), fc.constantFrom("unknown-name", "constructor"));
const values = seldom(fc.constantFrom("eu", "us", "cn"), fc.constantFrom("mars", "constructor"));
const datedValues = fc.array(fc.record({ from: moments, value: values }), { minLength: 1, maxLength: 3 });

const order = fc
  .tuple(
    intervals,
    fc.record(
      {
        id: fc.constantFrom("o-1", "o-2", "__proto__"),
        bought: moments,
        quantities: fc.dictionary(names("seats"), fc.oneof(quantities, dated), { maxKeys: 1 }),
      },
      { requiredKeys: ["bought"] },
    ),
  )
  .map(([interval, rest]) => ({ ...rest, ...interval }));
const orders = seldom(
  fc.array(order, { minLength: 1, maxLength: 1 }),
  fc.array(order, { minLength: 2, maxLength: 4 }),
);

const terms = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom("c-1", "__proto__"),
      fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }),
    ),
    tariff: seldom(fc.constant(tariffId), fc.constant("no/such")),
    trial: intervals,
    ended: moments,
    attributes: fc.dictionary(names("region"), fc.oneof(values, datedValues), { maxKeys: 1 }),
  },
  { requiredKeys: ["id", "tariff"] },
);
const switched = fc.array(fc.record({ to: moments.map((moment) => moment.slice(0, 10)), at: moments }), {
  minLength: 1,
  maxLength: 3,
});
const open = fc.record({ started: seldom(instantsWithin(60), moments) });
const bought = fc.record({ orders });
const shapes = {
  open_ended: seldom<object>(open, fc.oneof(bought, fc.constant({}))),
  by_order: seldom<object>(bought, fc.oneof(open, fc.constant({}))),
};
const contracts = (sold: PlainTariff["sold"]) =>
  fc
    .tuple(
      terms,
      shapes[sold],
      fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ switched }) }),
    )
    .map((parts) => Object.assign({}, ...parts));

const events = seldom(
  fc.constantFrom(...Object.values(meters).map(({ event }) => event)),
  fc.constantFrom("no.such", "constructor"),
);
const properties = fc.record({
  outcome: seldom<unknown>(fc.constantFrom("success", "failure"), fc.constantFrom(true, 1, "")),
  gigabytes: seldom<unknown>(fc.constantFrom("1.5", 3), fc.constantFrom("1e3", "0x1", -1, true, "")),
  user: seldom<unknown>(fc.constantFrom("user-1", "user-2"), fc.constantFrom(7, false, "")),
});
const measured = fc.record({
  at: moments,
  meter: names("calls", "traffic", "active-seats"),
  quantity: quantities,
});
const raw = fc.record({
  at: moments,
  event: events,
  id: fc.constantFrom("e-1", "e-2", "__proto__"),
  properties,
});
/** A row may name a meter, an event, both or neither: the schema leaves that to the parser. */
const unclear = fc.tuple(measured, raw).map(([one, other]) => ({ ...one, ...other, properties: {} }));
const rows = seldom<object>(fc.oneof(measured, raw), fc.oneof(unclear, fc.record({ at: moments })));

/** Requests that the schema accepts, whatever they mean; mostly for a contract of the way of selling. */
export function schemaValidRequests(sold: PlainTariff["sold"]) {
  return fc.record(
    {
      contract: contracts(sold),
      period: intervals,
      usage_from: fc.oneof(
        { weight: 4, arbitrary: fc.constant("2024-08-01") },
        { weight: 1, arbitrary: moments },
      ),
      usage: fc.array(rows, { maxLength: 3 }),
    },
    { requiredKeys: ["contract", "period"] },
  );
}

/** A copy of plain JSON in which one value, chosen by number, is another. */
export function withOneReplaced(json: unknown, position: number, replacement: unknown): unknown {
  const paths = [...pathsIn(json, [])];
  const target = (paths[position % paths.length] as readonly string[]).join("/");
  return copied(json, "", target, replacement);
}

function* pathsIn(json: unknown, path: readonly string[]): Generator<readonly string[]> {
  yield path;
  if (typeof json !== "object" || json === null) return;
  for (const [key, value] of Object.entries(json)) yield* pathsIn(value, [...path, key]);
}

function copied(json: unknown, path: string, target: string, replacement: unknown): unknown {
  if (path === target) return replacement;
  if (typeof json !== "object" || json === null) return json;
  const below = (key: string) => (path === "" ? key : `${path}/${key}`);
  if (Array.isArray(json))
    return json.map((value, index) => copied(value, below(String(index)), target, replacement));
  const entries = Object.entries(json).map(([key, value]) => [
    key,
    copied(value, below(key), target, replacement),
  ]);
  return Object.fromEntries(entries);
}
