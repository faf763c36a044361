import { moneyOf } from "./prices.ts";

/** Rounds whole steps of 10^-45 as a tariff file declares: `none`, or `<mode> to <step> <currency> per line`. */
export function roundedMoney(exact: bigint, rounding: string): bigint {
  if (rounding === "none") return exact;
  const [mode, , text] = rounding.split(" ") as [string, string, string];
  const step = moneyOf(text);
  const magnitude = exact < 0n ? -exact : exact;
  const rest = magnitude % step;
  const lower = magnitude - rest;
  const upper = rest === 0n ? lower : lower + step;
  const sign = exact < 0n ? -1n : 1n;
  return (
    sign *
    (goesUp(mode, { doubledRest: rest * 2n, step, isOdd: (lower / step) % 2n === 1n, sign }) ? upper : lower)
  );
}

type Choice = {
  readonly doubledRest: bigint;
  readonly step: bigint;
  readonly isOdd: boolean;
  readonly sign: bigint;
};

/** Whether the magnitude is rounded up. */
function goesUp(mode: string, { doubledRest, step, isOdd, sign }: Choice): boolean {
  const isHalf = doubledRest === step;
  const choices: Record<string, boolean> = {
    up: true,
    down: false,
    ceil: sign > 0n,
    floor: sign < 0n,
    half_up: doubledRest >= step,
    half_down: doubledRest > step,
    half_even: isHalf ? isOdd : doubledRest > step,
  };
  const choice = choices[mode];
  if (choice === undefined) throw new Error(`no rounding mode ${mode}`);
  return choice;
}
