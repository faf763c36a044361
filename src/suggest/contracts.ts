import type { TariffVersion } from "../domain/tariff.ts";
import type { Contract } from "../generated/request.ts";

/** A contract made up for an example, as JSON and as the file would say it, and the day to ask about. */
export type MadeUp = {
  readonly contract: Omit<Contract, "id" | "tariff">;
  readonly text: string;
  readonly at: Temporal.PlainDate;
};

/** Days before a change on which made-up contracts begin, and how long orders last. */
const BEFORE = 30;
const LENGTH = 365;

/** A contract from before a version that a built-in row decides about; undefined for cohorts, which only their author knows. */
export function contractBefore(
  when: string,
  { effective, sold }: TariffVersion,
  quantities: Readonly<Record<string, string>>,
): MadeUp | undefined {
  const day = (offset: number) => effective.add({ days: offset }).toString();
  const trial = when === "in_trial" ? { trial: { from: day(-10), until: day(10) } } : {};
  if (when !== "otherwise" && when !== "in_trial" && when !== "bought_ahead") return undefined;
  if (sold === "open_ended") {
    if (when === "bought_ahead") return undefined;
    return madeUp({ started: day(when === "in_trial" ? -10 : -BEFORE), ...trial }, effective);
  }
  const offset = when === "bought_ahead" ? 10 : -BEFORE;
  const order = { bought: day(-BEFORE), from: day(offset), until: day(offset + LENGTH) };
  const stated = Object.keys(quantities).length > 0 ? { quantities } : {};
  return madeUp(
    { orders: [{ ...order, ...stated }], ...trial },
    effective.add({ days: Math.max(0, offset) }),
  );
}

function madeUp(contract: MadeUp["contract"], at: Temporal.PlainDate): MadeUp {
  return { contract, text: flow(contract), at };
}

/** A value as YAML on one line; nothing in it needs quotes. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${flow(each)}`)
    .join(", ")} }`;
}
