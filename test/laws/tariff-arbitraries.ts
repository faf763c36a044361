import fc from "fast-check";
import type { Condition, PlainTariff, PlainVersion } from "../oracle/plain.ts";
import { charges } from "./charge-arbitraries.ts";

type Sold = PlainTariff["sold"];
export type Outline = {
  readonly zone: string;
  readonly sold: Sold;
  readonly currency: string;
  readonly offersTrials: boolean;
  readonly dates: readonly string[];
};

/** Some zones change their clocks, Beirut at midnight, and every drawn year holds both changes. */
const outlines: fc.Arbitrary<Outline> = fc
  .record({
    zone: fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Beirut", "UTC"),
    sold: fc.constantFrom<Sold>("open_ended", "by_order"),
    currency: fc.constantFrom("USD", "EUR", "JPY"),
    offersTrials: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
    start: fc.nat(220),
    steps: fc.oneof(
      { weight: 1, arbitrary: fc.constant<number[]>([]) },
      {
        weight: 8,
        arbitrary: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3, size: "max" }),
      },
    ),
  })
  .map(({ start, steps, ...outline }) => {
    const dates = [Temporal.PlainDate.from("2024-08-01").add({ days: start })];
    for (const days of steps) dates.push((dates.at(-1) as Temporal.PlainDate).add({ days }));
    return { ...outline, dates: dates.map(String) };
  });

/** What a version says of money. */
export type Terms = Pick<PlainVersion, "charges" | "rounding" | "statement">;

/** Tariffs of one to four versions that `check` accepts. */
export const tariffs: fc.Arbitrary<PlainTariff> = tariffsWith(plainTerms);

export function tariffsWith(
  terms: (outline: Outline, effective: string) => fc.Arbitrary<Terms>,
): fc.Arbitrary<PlainTariff> {
  return outlines.chain((outline) =>
    fc
      .tuple(...outline.dates.map((date, index) => versions(outline, index, terms(outline, date))))
      .map((drawn) => ({
        zone: outline.zone,
        sold: outline.sold,
        currency: outline.currency,
        versions: drawn,
      })),
  );
}

/** Tariffs of several versions with late moments, to which everyone may switch early. */
export const lenientTariffs: fc.Arbitrary<PlainTariff> = lenient(tariffs);

export function lenient(drawn: fc.Arbitrary<PlainTariff>): fc.Arbitrary<PlainTariff> {
  return drawn
    .filter((tariff) => tariff.versions.length > 1)
    .map((tariff) => ({
      ...tariff,
      versions: tariff.versions.map((version, index): PlainVersion => {
        if (index === 0) return version;
        const moments = ["never", "after P90D", "after P45D"];
        const rows = [{ when: "otherwise", switch: moments[version.rows.length % 3] as string }];
        return { ...version, cohorts: {}, rows, early_switch: "allowed" };
      }),
    }));
}

/** Each line is rounded, or none, and there are no adjustments. */
function plainTerms({ sold, currency }: Outline): fc.Arbitrary<Terms> {
  const rounding = fc.oneof(
    { weight: 4, arbitrary: roundings(currency, fc.constant("per line")) },
    { weight: 1, arbitrary: fc.constant("none") },
  );
  return fc.record({ rounding, charges: charges(sold) });
}

export function roundings(currency: string, scopes: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const modes = ["half_up", "half_even", "half_down", "up", "down", "ceil", "floor"];
  return fc
    .tuple(fc.constantFrom(...modes), fc.constantFrom("0.01", "0.05", "1", "0.001"), scopes)
    .map(([mode, step, scope]) => `${mode} to ${step} ${currency} ${scope}`);
}

function versions(outline: Outline, index: number, terms: fc.Arbitrary<Terms>): fc.Arbitrary<PlainVersion> {
  // The first version promises nothing.
  const earlier = outline.dates.slice(1, Math.max(index, 1));
  return fc
    .record<Omit<PlainVersion, keyof Terms>>({
      effective: fc.constant(outline.dates[index] as string),
      trial: outline.offersTrials ? fc.constantFrom("free", "free", "charged") : fc.constant("not_offered"),
      cohorts:
        index === 0 ? fc.constant({}) : fc.record({ alpha: conditions(outline), beta: conditions(outline) }),
      rows: index === 0 ? fc.constant([]) : rows(outline, index),
      early_switch: fc.constantFrom("allowed", "allowed", "not_allowed"),
      switch_back: fc.constantFrom("allowed", "never"),
      overrides: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray(earlier, { minLength: Math.min(1, earlier.length) }) },
      ),
    })
    .chain((version) => terms.map((money): PlainVersion => ({ ...version, ...money })))
    .map(withoutUnusedCohorts);
}

function withoutUnusedCohorts(version: PlainVersion): PlainVersion {
  const used = Object.entries(version.cohorts).filter(([name]) =>
    version.rows.some(({ when }) => when === name),
  );
  return { ...version, cohorts: Object.fromEntries(used) };
}

function rows(outline: Outline, index: number): fc.Arbitrary<PlainVersion["rows"]> {
  const { sold, offersTrials, dates } = outline;
  const built = [
    ...(offersTrials ? [{ when: "in_trial", own: "at_trial_end" }] : []),
    ...(sold === "by_order" ? [{ when: "bought_ahead", own: "at_order_start" }] : []),
    { when: "alpha", own: undefined },
    { when: "beta", own: undefined },
  ];
  const effective = Temporal.PlainDate.from(dates[index] as string);
  const anywhere = [
    { weight: 3, arbitrary: fc.constant("on_effective_date") },
    { weight: 1, arbitrary: fc.constant("never") },
    { weight: 2, arbitrary: fc.nat(120).map((days) => `on ${effective.add({ days })}`) },
    { weight: 2, arbitrary: fc.nat(60).map((count) => `after P${count + 1}D`) },
    { weight: 1, arbitrary: fc.nat(3).map((count) => `after P${count + 1}M`) },
    { weight: 1, arbitrary: fc.nat(2000).map((count) => `after PT${count + 1}H`) },
    ...(sold === "by_order" ? [{ weight: 4, arbitrary: fc.constant("at_order_end") }] : []),
  ];
  const row = ({ when, own }: { when: string; own: string | undefined }) =>
    fc
      .oneof(...anywhere, ...(own ? [{ weight: 8, arbitrary: fc.constant(own) }] : []))
      .map((moment) => ({ when, switch: moment }));
  return fc
    .shuffledSubarray(built)
    .chain((chosen) => fc.tuple(...chosen.map(row), row({ when: "otherwise", own: undefined })));
}

/** Conditions over the facts that every drawn contract states. */
function conditions({ sold, offersTrials, dates }: Outline): fc.Arbitrary<Condition> {
  const moments = fc
    .tuple(fc.constantFrom(...dates), fc.integer({ min: -60, max: 60 }))
    .map(([date, days]) => Temporal.PlainDate.from(date).add({ days }).toString());
  const dateTest = fc.oneof(
    moments.map((before): Condition[string] => ({ before })),
    moments.map((from): Condition[string] => ({ on_or_after: from })),
  );
  const listTest = (texts: readonly string[]) =>
    fc
      .tuple(fc.constantFrom("in", "not_in"), fc.subarray([...texts], { minLength: 1 }))
      .map(([operator, list]): Condition[string] => ({ [operator]: list }));
  const seatTest = fc
    .tuple(fc.constantFrom("at_least", "at_most", "more_than", "less_than"), fc.nat(10))
    .map(([operator, bound]): Condition[string] => ({ [operator]: bound }));
  const facts: Record<string, fc.Arbitrary<Condition[string]>> = {
    bought: dateTest,
    region: listTest(["eu", "us", "cn"]),
    contract: listTest(["c-1", "c-2", "c-3"]),
    ...(offersTrials ? { in_trial: fc.boolean() } : {}),
    ...(sold === "open_ended"
      ? { started: dateTest }
      : { order_from: dateTest, "order.seats": seatTest, bought_ahead: fc.boolean() }),
  };
  const leaf = fc
    .subarray(Object.keys(facts), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      fc.record(
        Object.fromEntries(names.map((name) => [name, facts[name] as fc.Arbitrary<Condition[string]>])),
      ),
    ) as fc.Arbitrary<Condition>;
  const list = fc.array(leaf, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: leaf.map((inner): Condition => ({ not: inner })) },
    { weight: 1, arbitrary: list.map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: list.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: list.map((any): Condition => ({ not: { any } })) },
  );
}
