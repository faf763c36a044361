import type { Sum } from "./checker-shape.ts";

/** Decimals as so many 10^-60: no product of figures of an answer needs more. It shares no code with the service. */
const PLACES = 60;
const ONE = 10n ** BigInt(PLACES);

export function read(decimal: string): bigint {
  const [, sign, whole = "", fraction = ""] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(decimal) ?? [];
  const digits = BigInt(whole + fraction.padEnd(PLACES, "0"));
  return sign === "-" ? -digits : digits;
}

export function print(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, "0");
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, "");
  return value < 0n ? `-${text}` : text;
}

export function times(one: bigint, other: bigint): bigint {
  return (one * other) / ONE;
}

export function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

export function sum(decimals: readonly string[]): bigint {
  return decimals.reduce((all, each) => all + read(each), 0n);
}

export function sumOf(sums: readonly Sum[], key: "exact" | "amount"): bigint {
  return sum(sums.map((each) => each[key]));
}

/** `part` of `of` of a value, half up to 12 places; all of it, untouched, where nothing is left out. */
export function shareOf(value: bigint, part: string, of: string): bigint {
  if (read(part) === read(of)) return value;
  const step = 10n ** BigInt(PLACES - 12);
  return nearest(value * read(part), read(of) * step, "half_up") * step;
}

/** To the step and in the way that a text such as `half_up to 0.01 USD per line` says. */
export function round(value: bigint, rounding: string): bigint {
  return nearest(value, stepOf(rounding), rounding.split(" ")[0] ?? "") * stepOf(rounding);
}

/** Sums cut to the step below; the steps missing to the rounded sum go to the largest remainders, first to the earlier. */
export function splitOver(sums: readonly Sum[], rounding: string): readonly bigint[] {
  const step = stepOf(rounding);
  const floors = sums.map(({ exact }) => round(read(exact), rounding.replace(/^\w+/, "floor")));
  const left = round(sumOf(sums, "exact"), rounding) - floors.reduce((one, other) => one + other, 0n);
  const rest = (n: number) => read(sums[n]?.exact ?? "0") - (floors[n] ?? 0n);
  const ranked = [...floors.keys()].sort((one, other) => {
    if (rest(one) === rest(other)) return one - other;
    return rest(one) > rest(other) ? -1 : 1;
  });
  return floors.map((floor, n) => (ranked.indexOf(n) < Number(left / step) ? floor + step : floor));
}

function stepOf(rounding: string): bigint {
  return read(rounding.split(" ")[2] ?? "");
}

/** A quotient as a whole number. */
function nearest(value: bigint, by: bigint, mode: string): bigint {
  const isNegative = value < 0n;
  const size = isNegative ? -value : value;
  const [low, twice] = [size / by, (size % by) * 2n];
  const away: Readonly<Record<string, boolean>> = {
    half_up: twice >= by,
    half_down: twice > by,
    half_even: twice > by || (twice === by && low % 2n === 1n),
    up: twice > 0n,
    down: false,
    ceil: twice > 0n && !isNegative,
    floor: twice > 0n && isNegative,
  };
  if (away[mode] === undefined) throw new Error(`there is no rounding ${mode}`);
  const rounded = away[mode] ? low + 1n : low;
  return isNegative ? -rounded : rounded;
}
