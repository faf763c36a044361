import { type MeterName, type Millis, meters, millisOf, type UsageRow } from "./plain.ts";

/** The smallest quantity of the drawn usage: a tenth of a unit. Quantities are counted in it, so they are whole. */
export const QUANTA_PER_UNIT = 10n;

/** One thing that happened: a quantity, or for a distinct meter a value that was seen. */
export type Happening = {
  readonly meter: MeterName;
  readonly at: Millis;
  readonly namesOnlyDay: boolean;
  readonly quanta: bigint;
  readonly value?: string | number | undefined;
};

export function quantaOf(decimal: string | number): bigint {
  const [whole, tenths = ""] = String(decimal).split(".");
  if (tenths.length > 1) throw new Error(`${decimal} is finer than a tenth`);
  return BigInt(whole as string) * QUANTA_PER_UNIT + BigInt(tenths || "0");
}

/** Measured rows as they are; events once per id, for each meter that counts them. */
export function happeningsOf(usage: readonly UsageRow[], zone: string): Happening[] {
  const ids = new Set<string>();
  return usage.flatMap((row): Happening[] => {
    const at = millisOf(row.at, zone);
    if ("meter" in row) {
      const meter = row.meter as MeterName;
      return [{ meter, at, namesOnlyDay: !row.at.includes("T"), quanta: quantaOf(row.quantity) }];
    }
    if (ids.has(row.id)) return [];
    ids.add(row.id);
    return (Object.keys(meters) as MeterName[]).flatMap((meter) => eventHappening(meter, row, at));
  });
}

type Event = Extract<UsageRow, { readonly event: string }>;

function eventHappening(meter: MeterName, { event, properties }: Event, at: Millis): Happening[] {
  if (meters[meter].event !== event) return [];
  const seen = { meter, at, namesOnlyDay: false };
  if (meter === "traffic") return [{ ...seen, quanta: quantaOf(properties["gigabytes"] as string) }];
  if (meter === "active-seats") return [{ ...seen, quanta: 0n, value: properties["user"] }];
  return properties["outcome"] === "success" ? [{ ...seen, quanta: QUANTA_PER_UNIT }] : [];
}

/** The quantity of happenings of one meter in one measuring window. */
export function measure(happenings: readonly Happening[]): bigint {
  const values = new Set(happenings.flatMap(({ value }) => (value === undefined ? [] : [value])));
  return happenings.reduce((sum, { quanta }) => sum + quanta, BigInt(values.size) * QUANTA_PER_UNIT);
}
